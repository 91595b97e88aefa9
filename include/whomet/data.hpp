// SPDX-License-Identifier: Apache-2.0
// Linguistic and gazetteer data as it stands in YAML, free of any YAML library: every stage compiles its own
// rules from such a tree and tells what is wrong with them by file, line and column.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace whomet {

/// Where a value stands; line and column count from 1, columns in bytes.
struct Where {
  std::shared_ptr<const std::string> file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// A YAML value with its place: null, scalar, list or map (entries in file order, keys unique).
struct Data {
  enum class Type : std::uint8_t { null, scalar, list, map };
  using Entry = std::pair<Data, Data>;

  Type type = Type::null;
  std::string text;            ///< of a scalar
  std::vector<Data> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map
  Where where;

  bool is_scalar() const { return type == Type::scalar; }
  bool is_list() const { return type == Type::list; }
  bool is_map() const { return type == Type::map; }
  /// The value under `key`, or nullptr if this is no map or has no such key.
  const Data* find(std::string_view key) const;
};

/// One thing wrong with a data file. `message` says what is wrong and what to write instead.
struct Fault {
  Where where;
  std::string message;
};

/// `file:line:column: message`
std::string to_string(const Fault&);

/// Collects faults, so that all are told together and nothing half-loaded is used.
class Faults {
 public:
  void add(const Where& where, std::string message) { all_.push_back({where, std::move(message)}); }
  void add(const Data& at, std::string message) { add(at.where, std::move(message)); }
  const std::vector<Fault>& all() const { return all_; }
  bool none() const { return all_.empty(); }

 private:
  std::vector<Fault> all_;
};

// --- readers of one value; a value of another type is a fault and reads as empty ---

/// The text of the scalar under `key`; empty if the key is absent.
std::string scalar_at(const Data& map, std::string_view key, Faults&);
/// The texts of a list of scalars under `key` (one scalar counts as a list of one; a scalar inside may hold
/// several words and is not split); empty if the key is absent.
std::vector<std::string> scalars_at(const Data& map, std::string_view key, Faults&);
/// As above, every scalar split at blanks: `[a b, c]` is a, b, c. For word lists.
std::vector<std::string> words_at(const Data& map, std::string_view key, Faults&);

}  // namespace whomet
