// SPDX-License-Identifier: Apache-2.0
#include "whomet/export.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "export/text.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

MeetingGraph small_graph() {
  MeetingGraph graph;
  graph.nodes = {{"Q1", "Kiriłł \"Kirył\" Dmitrijew", Kind::person, "Rosja"},
                 {"Q7", "Steve <Witkoff> & Co\x01", Kind::person, ""},
                 {"Q9", "NATO", Kind::organization, ""}};
  GraphEdge edge;
  edge.from = 0;
  edge.to = 1;
  edge.meetings = 3;
  edge.first = from_iso("2025-12");
  edge.last = from_iso("2026-01-20");
  edge.kinds = {"call", "meeting"};
  edge.places = {"Davos", "Genewa, Szwajcaria"};
  edge.statuses = {"held"};
  GraphEdge other;
  other.from = 1;
  other.to = 2;
  other.meetings = 1;
  graph.edges = {edge, other};
  return graph;
}

std::string written(const char* name) {
  std::ostringstream out;
  export_format_of(name).write(small_graph(), out);
  return out.str();
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string content(const fs::path& file) {
  std::ostringstream all;
  all << std::ifstream(file).rdbuf();
  return all.str();
}

}  // namespace

TEST_CASE("the ending chooses the format") {
  CHECK(export_format_of("a/b.graphml").ending == ".graphml");
  CHECK(export_format_of("B.GraphML").ending == ".graphml");
  CHECK(export_format_of("x.y.csv").ending == ".csv");
  for (const char* wrong : {"a.xyz", "a", "", ".graphml", "graphml", "a.graphml.gz"}) {
    CAPTURE(wrong);
    CHECK_THROWS_WITH_AS(export_format_of(wrong), doctest::Contains(".graphml, .csv"), UnknownFormat);
  }
}

TEST_CASE("GraphML says who met whom, and how often") {
  const std::string xml = written("a.graphml");
  CHECK(contains(xml, "attr.name=\"weight\" attr.type=\"long\""));
  CHECK(contains(xml, "edgedefault=\"undirected\""));
  CHECK(contains(xml, ">Kiriłł &quot;Kirył&quot; Dmitrijew<"));
  CHECK(contains(xml, ">Steve &lt;Witkoff&gt; &amp; Co<"));
  CHECK(contains(xml, "source=\"n0\" target=\"n1\""));
  for (const char* value : {">Q1<", ">Rosja<", ">person<", ">organization<", ">3<", ">2025-12<",
                            ">2026-01-20<", ">call; meeting<", ">Davos; Genewa, Szwajcaria<", ">held<"}) {
    CAPTURE(value);
    CHECK(contains(xml, value));
  }
  CHECK(xml == written("b.graphml"));
}

TEST_CASE("CSV has one line an edge") {
  CHECK(written("a.csv") ==
        "Source,Target,Type,Weight,Label,SourceLabel,TargetLabel,FirstDate,LastDate,Kinds,Places,Statuses\n"
        "Q1,Q7,Undirected,3,\"Kiriłł \"\"Kirył\"\" Dmitrijew - Steve <Witkoff> & Co\x01\","
        "\"Kiriłł \"\"Kirył\"\" Dmitrijew\",Steve <Witkoff> & Co\x01,2025-12,2026-01-20,call; meeting,"
        "\"Davos; Genewa, Szwajcaria\",held\n"
        "Q7,Q9,Undirected,1,Steve <Witkoff> & Co\x01 - NATO,Steve <Witkoff> & Co\x01,NATO,,,,,\n");
}

TEST_CASE("what XML forbids is taken out, the rest stays") {
  CHECK(xml_characters("a\x01\x1f"
                       "b\t\n") == "ab\t\n");
  CHECK(xml_characters("ż\xef\xbf\xbe"
                       "x\xef\xbf\xbf") == "żx");
  CHECK(xml_characters("\xef\xbf\xbd\xef\xbf") == "\xef\xbf\xbd\xef\xbf");
  CHECK(xml_characters("").empty());
}

TEST_CASE("a file is replaced when the new one is complete") {
  const fs::path folder = fs::temp_directory_path() / "whomet-export";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const fs::path file = folder / "out.csv";
  std::ofstream(file) << "old";
  export_graph(small_graph(), file);
  CHECK(content(file) == written("a.csv"));
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  CHECK_THROWS_WITH(export_graph(small_graph(), folder / "no" / "out.csv"),
                    doctest::Contains("cannot be written"));
  CHECK_THROWS_AS(export_graph(small_graph(), folder / "out.doc"), UnknownFormat);
  fs::remove_all(folder);
}
