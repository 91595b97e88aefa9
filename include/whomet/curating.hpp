// SPDX-License-Identifier: Apache-2.0
// Curating: what helps people to keep a gazetteer: doubts about what stands in it, what articles have and it
// lacks, entries from other collections, and all of it as YAML to paste.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "whomet/gazetteer.hpp"
#include "whomet/read.hpp"

namespace whomet {

/// The entity as an entry of a gazetteer file, by gazetteer/README.md; ends with a line break.
std::string to_yaml(const Entity&);
/// The value of its `names` in one line: `{pl: [Kiriłł Dmitrijew, Kirył Dmitriew], ru: Кирилл Дмитриев}`.
std::string names_to_yaml(const Entity&);

// --- doubts: what a sound gazetteer may still have wrong ---

enum class Doubt : std::uint8_t {
  collision,
  same_person,
  common_word,
  office_dates,
  office_overlap,
  never_seen
};
const char* to_string(
    Doubt);  ///< collision | same-person | common-word | office-dates | office-overlap | never-seen

struct DoubtFound {
  Doubt about = Doubt::collision;
  std::string entity;  ///< its id
  Fault fault;         ///< where, what and the remedy
};

/// What beside the gazetteer itself raises doubts.
struct DoubtEvidence {
  std::optional<std::unordered_set<std::string>> mentioned;  ///< ids of entities that a document mentions
  std::unordered_map<std::string, std::size_t>
      lower_case;  ///< words that documents write in small letters, how often
  std::vector<std::filesystem::path>
      word_lists;  ///< of the language, a word a line; those in small letters count
};
/// The first two, of a database. Throws BadDatabase, WrongSchema, StoreError.
DoubtEvidence evidence_of(const std::filesystem::path& database);

/// Every doubt, in the order of files and lines. `files` are those that the gazetteer's entities were loaded
/// from; `language` is the pack whose forms and words are looked at. Throws std::invalid_argument for a word
/// list that cannot be read.
std::vector<DoubtFound> doubts(const Gazetteer&, const std::vector<std::filesystem::path>& files,
                               const std::string& language, const DoubtEvidence&);
/// The files of a gazetteer folder that hold entities.
std::vector<std::filesystem::path> entity_files(const std::filesystem::path& folder);

// --- suggestions: what articles have and the gazetteer lacks ---

struct SeenSpelling {
  std::string text;
  std::size_t times = 0;
};

/// A person whom the gazetteer lacks, or one it has in spellings that it lacks.
struct Suggestion {
  Entity entity;       ///< as it would stand in the gazetteer, new names last of their language
  bool known = false;  ///< the gazetteer has the person; the names are what is new
  std::size_t documents = 0;
  std::size_t mentions = 0;
  std::vector<SeenSpelling> seen;  ///< the commonest first
  std::string perhaps;             ///< id of a known person who may be meant, in a looser spelling; or empty
};

/// The commonest first, at most `limit` of either sort, nobody in fewer than `documents` documents. Names are
/// guessed by the pack of `language`. Throws BadDatabase, WrongSchema, StoreError.
std::vector<Suggestion> suggestions(const std::filesystem::path& database, const Gazetteer&,
                                    const std::string& language, std::size_t limit, std::size_t documents);

// --- import: entries from other collections ---

enum class Collection : std::uint8_t {
  wikidata,        ///< JSON: the lines of a dump, an entity, or `{"entities": {…}}`
  followthemoney,  ///< JSON, an entity a line (OpenSanctions, Aleph)
  csv              ///< with a line of headers; comma, semicolon or tab
};

struct ImportOptions {
  Collection collection = Collection::wikidata;
  std::vector<std::string> languages;  ///< whose names are taken, the first first; empty: every language
  std::optional<Kind> kind;            ///< only these
  bool known_too = false;              ///< also entities that the gazetteer has
  std::filesystem::path positions;  ///< which office a Wikidata position is: gazetteer/import/positions.tsv
};

struct ImportTotals {
  std::size_t records = 0;
  std::size_t written = 0;
  std::size_t known = 0;       ///< left out: the gazetteer has them, or they came before
  std::size_t other = 0;       ///< left out: of another kind, or no entity at all
  std::size_t broken = 0;      ///< told as faults
  std::size_t references = 0;  ///< states, hosts and relatives left out because no entity has their id
};

/// Reads record by record, in memory that does not grow with the input but by eight bytes an entry, and hands
/// over each entity. What cannot be read is told as `path:line` and passed over. `inputs` are files, folders
/// and `-`. Throws std::invalid_argument with what is wrong if the table of positions or the headers cannot
/// be used.
ImportTotals import_entities(const std::vector<std::string>& inputs, const ImportOptions&, const Gazetteer&,
                             const std::function<void(const Entity&)>& take,
                             const std::function<void(const ReadFault&)>& fault);

}  // namespace whomet
