// SPDX-License-Identifier: Apache-2.0
// What Gephi makes of a file: java -cp gephi-toolkit-0.10.1-all.jar Gephi.java FILE [PICTURE.pdf]
// Before NAME.csv, it reads NAME.nodes.csv.
// Prints `nodes N`, `edges N`, `values N` (of the columns that are not Gephi's own), `weight W` (of all edges),
// `days FIRST LAST` (of the timeline), `dated N` (nodes and edges that stand on it), `placed N` (nodes that do not
// stand at the origin).
import java.io.File;
import org.gephi.graph.api.*;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.*;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
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

  static long dated(ElementIterable<? extends Element> elements) {
    long count = 0;
    for (Element element : elements) if (element.getAttribute("timeset") != null) count++;
    return count;
  }

  public static void main(String[] files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    if (files[0].endsWith(".csv")) read(new File(files[0].replaceFirst("csv$", "nodes.csv")), workspace);
    read(new File(files[0]), workspace);
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
    System.out.println("dated " + (dated(graph.getNodes()) + dated(graph.getEdges())));
    System.out.println("placed " + placed);
    if (files.length > 1) draw(files[1], workspace);
  }

  static void read(File file, Workspace workspace) throws Exception {
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container;
    if (file.getName().endsWith(".csv")) {
      ImporterSpreadsheetCSV table = new ImporterSpreadsheetCSV();
      table.setFile(file);
      table.refreshAutoDetections();
      container = importer.importFile(file, table);
    } else {
      container = importer.importFile(file);
    }
    container.getLoader().setEdgeDefault(EdgeDirectionDefault.UNDIRECTED);
    importer.process(container, new AppendProcessor(), workspace);
    for (Issue issue : (Iterable<Issue>) () -> container.getReport().getIssues(1000))
      System.out.println("issue " + issue.getLevel() + " " + issue.getMessage());
  }

  static void draw(String file, Workspace workspace) throws Exception {
    PreviewProperties look = Lookup.getDefault().lookup(PreviewController.class).getModel(workspace).getProperties();
    look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
    look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
    look.putValue(PreviewProperty.NODE_LABEL_FONT, new java.awt.Font("Arial", java.awt.Font.PLAIN, 32));
    look.putValue(PreviewProperty.EDGE_CURVED, false);
    Lookup.getDefault().lookup(ExportController.class).exportFile(new File(file));
  }
}
