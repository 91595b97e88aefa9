// SPDX-License-Identifier: Apache-2.0
#include "whomet/data.hpp"

namespace whomet {
namespace {

void append_words(const std::string& text, std::vector<std::string>& words) {
  std::size_t at = 0;
  while ((at = text.find_first_not_of(" \t\n", at)) != std::string::npos) {
    const std::size_t end = text.find_first_of(" \t\n", at);
    words.push_back(text.substr(at, end - at));
    if (end == std::string::npos) break;
    at = end;
  }
}

}  // namespace

const Data* Data::find(std::string_view key) const {
  for (const Entry& entry : entries)
    if (entry.first.text == key) return &entry.second;
  return nullptr;
}

std::string to_string(const Fault& fault) {
  const std::string file = fault.where.file ? *fault.where.file : "?";
  if (fault.where.line == 0) return file + ": " + fault.message;
  return file + ":" + std::to_string(fault.where.line) + ":" + std::to_string(fault.where.column) + ": " +
         fault.message;
}

std::string scalar_at(const Data& map, std::string_view key, Faults& faults) {
  const Data* value = map.find(key);
  if (!value || value->type == Data::Type::null) return {};
  if (value->is_scalar()) return value->text;
  faults.add(*value, "`" + std::string(key) + "` is a list or map; write one value");
  return {};
}

std::vector<std::string> scalars_at(const Data& map, std::string_view key, Faults& faults) {
  std::vector<std::string> texts;
  const Data* value = map.find(key);
  if (!value || value->type == Data::Type::null) return texts;
  if (value->is_scalar()) return {value->text};
  if (!value->is_list()) faults.add(*value, "`" + std::string(key) + "` is a map; write a list [a, b]");
  for (const Data& item : value->items) {
    if (item.is_scalar())
      texts.push_back(item.text);
    else
      faults.add(item,
                 "an item of `" + std::string(key) + "` is no plain value; write a word or a quoted text");
  }
  return texts;
}

std::vector<std::string> words_at(const Data& map, std::string_view key, Faults& faults) {
  std::vector<std::string> words;
  for (const std::string& text : scalars_at(map, key, faults)) append_words(text, words);
  return words;
}

}  // namespace whomet
