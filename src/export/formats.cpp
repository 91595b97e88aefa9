// SPDX-License-Identifier: Apache-2.0
#include "export/formats.hpp"

namespace whomet {
namespace {

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string known_endings() {
  std::string all;
  for (const ExportFormat& format : export_formats())
    all += (all.empty() ? "" : ", ") + std::string(format.ending);
  return all;
}

}  // namespace

const std::vector<ExportFormat>& export_formats() {
  static const std::vector<ExportFormat> all = {
      {".graphml", "GraphML: networkx, igraph, Cytoscape, yEd, Gephi", GraphShape::people, write_graphml},
      {".gexf", "GEXF 1.3: Gephi with its timeline, laid out and coloured", GraphShape::people, write_gexf},
      {".csv", "tables of edges and (.nodes.csv) nodes: Gephi, spreadsheets", GraphShape::people, write_csv},
      {".neo4j.csv", "as above for neo4j-admin database import", GraphShape::meetings, write_neo4j},
      {".ftm.json", "FollowTheMoney, a line an entity: Aleph", GraphShape::meetings, write_ftm},
      {".jsonld", "schema.org events and people with Wikidata's ids", GraphShape::meetings, write_jsonld},
      {".datasette.json", "metadata for datasette DATABASE --metadata FILE", GraphShape::meetings,
       write_datasette},
  };
  return all;
}

const ExportFormat& export_format_of(const std::filesystem::path& file) {
  const std::string name = lower(file.filename().string());
  const ExportFormat* best = nullptr;
  for (const ExportFormat& format : export_formats())
    if (name.size() > format.ending.size() && name.ends_with(format.ending) &&
        (!best || best->ending.size() < format.ending.size()))
      best = &format;
  if (best) return *best;
  throw UnknownFormat(file.string() + ": the ending of a file tells its format; known are " +
                      known_endings());
}

}  // namespace whomet
