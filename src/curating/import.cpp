// SPDX-License-Identifier: Apache-2.0
#include "curating/import.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "curating/import_csv.hpp"
#include "whomet/read.hpp"

namespace whomet {
namespace {

using nlohmann::json;

class Importer {
 public:
  Importer(const ImportOptions& options, const Gazetteer& gazetteer,
           const std::function<void(const Entity&)>& take, const std::function<void(const ReadFault&)>& fault)
      : options_(options),
        positions_(read_positions(options.positions)),
        admission_(gazetteer, options, totals_),
        take_(take),
        fault_(fault) {}

  void read_json(const std::vector<std::string>& inputs) {
    scan(inputs, [&](RawDocument&& raw) {
      record(raw);
      return true;
    });
  }

  void read_csv(const std::string& input) {
    if (input == "-") return read_table("-", std::cin);
    std::ifstream file(input, std::ios::binary);
    if (!file) return broken(input, "cannot be read; check the path and its permissions");
    read_table(input, file);
  }

  const ImportTotals& totals() const { return totals_; }

 private:
  void broken(std::string where, std::string message) {
    ++totals_.broken;
    fault_({std::move(where), std::move(message)});
  }

  /// A dump is an array with an item a line: its brackets stand in lines of their own, commas behind the
  /// items.
  static std::string_view object_in(std::string_view line) {
    while (!line.empty() && std::string_view(" \t\r,").find(line.back()) != std::string_view::npos)
      line.remove_suffix(1);
    return line == "[" || line == "]" ? std::string_view() : line;
  }

  void record(const RawDocument& raw) {
    if (raw.fault) return broken(raw.where, *raw.fault);
    if (raw.format != RawDocument::Format::json)
      return broken(raw.where,
                    "no JSON by its name; call it .json or .jsonl, or pipe it: whomet gazetteer import -");
    const std::string_view text = object_in(raw.bytes);
    if (text.empty()) return;
    const json object = json::parse(text, nullptr, false);
    ++totals_.records;
    if (object.is_discarded() || !object.is_object())
      return broken(raw.where, "broken JSON: no object can be read here");
    if (options_.collection == Collection::wikidata && object.contains("entities") &&
        object["entities"].is_object())
      return entities(object["entities"], raw);
    entity(object, raw);
  }

  /// What Wikidata answers for one or more items: `{"entities": {"Q42": {…}}}`.
  void entities(const json& items, const RawDocument& raw) {
    --totals_.records;
    for (const json& item : items) {
      ++totals_.records;
      entity(item, raw);
    }
  }

  void entity(const json& object, const RawDocument& raw) {
    auto found = options_.collection == Collection::wikidata ? entity_of_wikidata(object, positions_)
                                                             : entity_of_followthemoney(object);
    if (!found) return void(++totals_.other);
    if (found->id.empty()) return broken(raw.where, "an entity without an id");
    if (admission_.admit(*found)) take_(*found);
  }

  void read_table(const std::string& file, std::istream& in) {
    CsvTable table(in);
    for (CsvTable::Row row; table.next(row);) {
      ++totals_.records;
      if (!row.fault.empty())
        broken(file + ":" + std::to_string(row.line), row.fault);
      else if (admission_.admit(row.entity))
        take_(row.entity);
    }
  }

  const ImportOptions& options_;
  Positions positions_;
  ImportTotals totals_;
  Admission admission_;
  const std::function<void(const Entity&)>& take_;
  const std::function<void(const ReadFault&)>& fault_;
};

}  // namespace

Positions read_positions(const std::filesystem::path& path) {
  Positions positions;
  if (path.empty()) return positions;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::invalid_argument(path.string() + ": there is no such table of positions");
  CsvReader reader(file, '\t');
  for (std::vector<std::string> cells; reader.next(cells);)
    if (cells.size() >= 2 && !cells[0].starts_with('#') && cells[0] != "position")
      positions[cells[0]] = {slug_from(cells[1]), cells.size() > 2 ? cells[2] : ""};
  return positions;
}

ImportTotals import_entities(const std::vector<std::string>& inputs, const ImportOptions& options,
                             const Gazetteer& gazetteer, const std::function<void(const Entity&)>& take,
                             const std::function<void(const ReadFault&)>& fault) {
  Importer importer(options, gazetteer, take, fault);
  if (options.collection != Collection::csv)
    importer.read_json(inputs);
  else
    for (const std::string& input : inputs) importer.read_csv(input);
  return importer.totals();
}

}  // namespace whomet
