// SPDX-License-Identifier: Apache-2.0
// What Gephi makes of a file: java -cp gephi-toolkit-0.10.1-all.jar Gephi.java FILE [PICTURE.pdf]
// Prints `nodes N`, `edges N`, `values N` (of the columns that are not Gephi's own), `weight W` (of all edges),
// `days FIRST LAST` (of the timeline), `placed N` (nodes that do not stand at the origin).
import java.io.File;
import org.gephi.graph.api.*;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.*;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.*;
import org.gephi.project.api.*;
import org.openide.util.Lookup;

class Gephi {
  static long values(ElementIterable<? extends Element> elements, Table table) {
    long count = 0;
    for (Element element : elements)
      for (Column column : table)
        if (!column.isProperty() && element.getAttribute(column) != null) count++;
    return count;
  }

  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(files[0]));
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    importer.process(container, new DefaultProcessor(), workspace);
    for (Issue issue : (Iterable<Issue>) () -> container.getReport().getIssues(1000))
      System.out.println("issue " + issue.getLevel() + " " + issue.getMessage());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    double weight = 0;
    for (Edge edge : graph.getEdges()) weight += edge.getWeight();
    long placed = 0;
    for (Node node : graph.getNodes()) if (node.x() != 0 || node.y() != 0) placed++;
    System.out.println("nodes " + graph.getNodeCount());
    System.out.println("edges " + graph.getEdgeCount());
    long ofNodes = values(graph.getNodes(), model.getNodeTable());
    System.out.println("values " + (ofNodes + values(graph.getEdges(), model.getEdgeTable())));
    System.out.println("weight " + weight);
    Interval days = model.getTimeBounds();
    System.out.println("days " + AttributeUtils.printTimestampInFormat(days.getLow(), TimeFormat.DATE) + " "
        + AttributeUtils.printTimestampInFormat(days.getHigh(), TimeFormat.DATE));
    System.out.println("placed " + placed);
    if (files.length > 1) draw(files[1], workspace);
  }

  static void draw(String file, Workspace workspace) throws Exception {
    PreviewProperties look = Lookup.getDefault().lookup(PreviewController.class).getModel(workspace).getProperties();
    look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    look.putValue(PreviewProperty.EDGE_CURVED, false);
    Lookup.getDefault().lookup(ExportController.class).exportFile(new File(file));
  }
}
