// SPDX-License-Identifier: Apache-2.0
#include "whomet/export.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "export/chart.hpp"
#include "export/drawing.hpp"
#include "export/schema_notes.hpp"
#include "export/text.hpp"
#include "export/xml_writer.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

GraphEntity entity(EntityKey key, const char* id, const char* label, Kind kind = Kind::person) {
  GraphEntity e;
  e.key = key;
  e.id = id;
  e.label = label;
  e.kind = kind;
  return e;
}

/// Two meetings of a pair, one of them with a third party, in a place.
Network small_network() {
  Network network;
  network.name = "news";
  network.entities = {
      entity(1, "Q1", "Kiriłł \"Kirył\" Dmitrijew"), entity(2, "Q7", "Steve <Witkoff>, & Co\x01"),
      entity(3, "Q9", "NATO", Kind::organization), entity(4, "~genewa", "Genewa", Kind::place)};
  network.entities[0].country = "Rosja";
  network.entities[0].country_code = "RU";
  network.documents = {{"d1", "Title", "https://a.example/1", "Daily", "pl", from_iso("2026-01-21")},
                       {"d2", "", "", "", "", {}}};
  GraphMeeting both, undated;
  both.id = "m1";
  both.date = from_iso("2026-01-20");
  both.place = 3;
  both.sides = {{0}, {1, 2}};
  both.accounts = {{0, "They met."}, {1, "Again\x02."}};
  undated.id = "m2";
  undated.kind = MeetingKind::call;
  undated.sides = {{0}, {1}};
  undated.accounts = {{1, "They spoke."}};
  network.meetings = {both, undated};
  return network;
}

std::string written(const char* name, GraphShape shape = GraphShape::people) {
  return export_format_of(name).write(small_network(), shape).front().text;
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
  CHECK(export_format_of("x.neo4j.csv").ending == ".neo4j.csv");
  for (const char* wrong : {"a.xyz", "a", "", ".graphml", "graphml", "a.graphml.gz"}) {
    CAPTURE(wrong);
    CHECK_THROWS_WITH_AS(export_format_of(wrong), doctest::Contains(".graphml, .gexf, .csv"), UnknownFormat);
  }
}

TEST_CASE("people: all meetings of two are one edge") {
  const Chart chart = chart_of(small_network(), GraphShape::people);
  REQUIRE(chart.nodes.size() == 3);
  CHECK(chart.nodes[0].id == "Q1");
  CHECK(chart.nodes[0].degree == 2);
  CHECK(chart.nodes[0].days == std::vector<Day>{make_day(2026, 1, 20)});
  REQUIRE(chart.edges.size() == 2);
  CHECK(chart.edges[0].weight == 2);
  CHECK(chart.edges[1].weight == 1);
  CHECK(chart.edges[0].days.size() == 1);
  for (const ChartNode& node : chart.nodes) CHECK(node.values.size() == chart.node_attributes.size());
  for (const ChartEdge& edge : chart.edges) CHECK(edge.values.size() == chart.edge_attributes.size());
}

TEST_CASE("meetings: they and their places are nodes") {
  const Chart chart = chart_of(small_network(), GraphShape::meetings);
  CHECK(chart.nodes.size() == 6);
  CHECK(chart.edges.size() == 6);
  for (const ChartNode& node : chart.nodes) CHECK(node.values.size() == chart.node_attributes.size());
  for (const ChartEdge& edge : chart.edges) CHECK(edge.values.size() == chart.edge_attributes.size());
}

TEST_CASE("the sizes that are told are those of the charts") {
  for (GraphShape shape : {GraphShape::people, GraphShape::meetings}) {
    const Chart chart = chart_of(small_network(), shape);
    CHECK(size_of(small_network(), shape).nodes == chart.nodes.size());
    CHECK(size_of(small_network(), shape).edges == chart.edges.size());
  }
}

TEST_CASE("a month is all its days, a year none") {
  Network network = small_network();
  network.meetings[0].date = from_iso("2026-02");
  CHECK(chart_of(network, GraphShape::people).nodes[0].days.size() == 28);
  network.meetings[0].date = from_iso("2026");
  CHECK(chart_of(network, GraphShape::people).nodes[0].days.empty());
}

TEST_CASE("GraphML says who met whom, and how often") {
  const std::string xml = written("a.graphml");
  CHECK(xml.find("<key ") < xml.find("<graph "));
  CHECK(xml.rfind("<key ") < xml.find("<graph "));
  for (const char* part :
       {"for=\"edge\" attr.name=\"weight\" attr.type=\"double\"", "edgedefault=\"undirected\"",
        ">Kiriłł &quot;Kirył&quot; Dmitrijew<", ">Steve &lt;Witkoff&gt;, &amp; Co<",
        "source=\"Q1\" target=\"Q7\"", ">Rosja<", ">person<", ">organization<", ">2026-01-20<",
        ">call; meeting<", ">held<", ">They met.<"}) {
    CAPTURE(part);
    CHECK(contains(xml, part));
  }
  CHECK(xml == written("b.graphml"));
  CHECK(contains(written("a.graphml", GraphShape::meetings), "<node id=\"_7Egenewa\">"));
}

TEST_CASE("GEXF has days and no intervals") {
  const std::string xml = written("a.gexf");
  for (const char* part :
       {"timerepresentation=\"timestamp\"", "<spell timestamp=\"2026-01-20\"/>", "viz:position", "viz:color",
        "viz:size", "weight=\"1\""}) {
    CAPTURE(part);
    CHECK(contains(xml, part));
  }
  for (const char* interval : {"start=", "end=", "interval"}) CHECK(!contains(xml, interval));
}

TEST_CASE("CSV has one line an edge, and a table of nodes beside it") {
  const auto files = export_format_of("a.csv").write(small_network(), GraphShape::people);
  REQUIRE(files.size() == 2);
  CHECK(files[1].infix == ".nodes");
  CHECK(contains(files[0].text,
                 "\nQ1,Q7,Undirected,2,\"Kiriłł \"\"Kirył\"\" Dmitrijew - Steve <Witkoff>, & Co\","
                 "<[2026-01-20]>,MET,2,2,2026-01-20,2026-01-20,call; meeting,held,Genewa,They met.,d1\n"));
  CHECK(files[1].text.starts_with("Id,Label,Timeset,kind,"));
}

TEST_CASE("CSV for Neo4j names types and labels") {
  const auto files = export_format_of("a.neo4j.csv").write(small_network(), GraphShape::meetings);
  CHECK(files[0].text.starts_with(":START_ID,:END_ID,:TYPE,weight:long,role,side:long\n"));
  CHECK(files[1].text.starts_with("id:ID,:LABEL,name,kind,"));
  CHECK(contains(files[1].text, "\nm1,Meeting,\"2026-01-20, Genewa\",meeting,"));
  CHECK(contains(files[1].text, "\n~genewa,Place,Genewa,place,"));
}

TEST_CASE("FollowTheMoney: events with those involved and the articles as proof") {
  const std::string lines = written("a.ftm.json", GraphShape::meetings);
  for (const char* part :
       {R"({"id":"article-d1","schema":"Article")", R"({"id":"entity-Q9","schema":"Organization")",
        R"("involved":["entity-Q1","entity-Q7","entity-Q9"])", R"("proof":["article-d1","article-d2"])",
        R"("country":["ru"])", R"("summary":["They met.","Again."])"}) {
    CAPTURE(part);
    CHECK(contains(lines, part));
  }
  CHECK(contains(written("a.ftm.json"), R"("schema":"UnknownLink")"));
}

TEST_CASE("JSON-LD: events of schema.org, people of Wikidata") {
  const std::string json = written("a.jsonld", GraphShape::meetings);
  for (const char* part : {R"("@context": "https://schema.org")", R"("@type": "Event")",
                           R"("sameAs": "http://www.wikidata.org/entity/Q7")", "urn:whomet:meeting:m1"}) {
    CAPTURE(part);
    CHECK(contains(json, part));
  }
  CHECK(!contains(json, "entity/~genewa"));
  CHECK(contains(written("a.jsonld"), "\"knows\""));
}

TEST_CASE("Datasette is told what schema.sql says") {
  const std::string json = written("a.datasette.json");
  for (const char* part : {"\"news\"", "\"who_met_whom\"", "\"label of a party\"", "One article."}) {
    CAPTURE(part);
    CHECK(contains(json, part));
  }
}

TEST_CASE("the comments of a schema are read by table and column") {
  const auto notes = schema_notes(
      "-- Above all.\n\n-- One\n-- article.\nCREATE TABLE document (\n  key  INTEGER,  -- a number, not 0\n"
      "  \"end\" TEXT,\n  text TEXT  -- NFC\n) STRICT;\nCREATE VIEW v (\n  a  -- first\n) AS\nSELECT 1 -- "
      "one\n;\n");
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].name == "document");
  CHECK(notes[0].description == "One article.");
  CHECK(notes[0].columns ==
        std::vector<std::pair<std::string, std::string>>{{"key", "a number, not 0"}, {"text", "NFC"}});
  CHECK(notes[1].columns.size() == 1);
}

TEST_CASE("a drawing has its nodes apart, and is always the same") {
  Network network = small_network();
  for (EntityKey i = 5; i < 60; ++i) {
    network.entities.push_back(entity(i, ("x" + std::to_string(100 + i)).c_str(), "Somebody with a name"));
    GraphMeeting meeting;
    meeting.id = "n" + std::to_string(i);
    meeting.sides = {{network.entities.size() - 1}, {static_cast<std::size_t>(i % 3)}};
    meeting.accounts = {{0, ""}};
    network.meetings.push_back(meeting);
  }
  const Chart chart = chart_of(network, GraphShape::people);
  const auto drawn = draw(chart), again = draw(chart);
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    CHECK(drawn[i].x == again[i].x);
    for (std::size_t j = i + 1; j < drawn.size(); ++j)
      CHECK_MESSAGE((std::abs(drawn[i].x - drawn[j].x) > 8 || std::abs(drawn[i].y - drawn[j].y) > 8), i,
                    " on ", j);
  }
}

TEST_CASE("XML is escaped everywhere") {
  XmlWriter xml;
  xml.open("a").attribute("b", "<\"&\n\x01>").open("c").text("<&>\x1f").close().open("d").close().close();
  CHECK(std::move(xml).finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&lt;&quot;&amp;&#10;&gt;\">\n  "
        "<c>&lt;&amp;&gt;</c>\n"
        "  <d/>\n</a>\n");
}

TEST_CASE("what XML forbids is taken out, the rest stays") {
  CHECK(xml_characters("a\x01\x1f"
                       "b\t\n") == "ab\t\n");
  CHECK(xml_characters("ż\xef\xbf\xbe"
                       "x\xef\xbf\xbf") == "żx");
  CHECK(xml_characters("\xef\xbf\xbd\xef\xbf") == "\xef\xbf\xbd\xef\xbf");
  CHECK(xml_characters("").empty());
}

TEST_CASE("an id is a name token of its own") {
  CHECK(xml_name_token("Q42") == "Q42");
  CHECK(xml_name_token("~a b'c") == "_7Ea_20b_27c");
  CHECK(xml_name_token("_7E") == "_5F7E");
}

TEST_CASE("files are replaced when the new ones are complete") {
  const fs::path folder = fs::temp_directory_path() / "whomet-export";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const fs::path file = folder / "out.csv";
  std::ofstream(file) << "old";
  const auto names = export_network(small_network(), GraphShape::people, file);
  CHECK(names == std::vector<fs::path>{file, folder / "out.nodes.csv"});
  CHECK(content(file) == written("a.csv"));
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
  CHECK_THROWS_WITH(export_network(small_network(), GraphShape::people, folder / "no" / "out.csv"),
                    doctest::Contains("cannot be written"));
  CHECK_THROWS_AS(export_network(small_network(), GraphShape::people, folder / "out.doc"), UnknownFormat);
  fs::remove_all(folder);
}
