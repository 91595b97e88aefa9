// SPDX-License-Identifier: Apache-2.0
#include "read/fields.hpp"

#include <algorithm>

namespace whomet {
namespace {

constexpr std::array field_names{
    FieldName{"id", Field::id, 0},
    FieldName{"title", Field::title, 0},
    FieldName{"text", Field::text, 0},
    FieldName{"maintext", Field::text, 1},
    FieldName{"body", Field::text, 2},
    FieldName{"content", Field::text, 3},
    FieldName{"published", Field::published, 0},
    FieldName{"date", Field::published, 1},
    FieldName{"date_publish", Field::published, 2},
    FieldName{"date_download", Field::published, 3},
    FieldName{"language", Field::language, 0},
    FieldName{"source", Field::source, 0},
    FieldName{"url", Field::url, 0},
};

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// 22.01.2026 as 2026-01-22; other text as it is.
std::string day_first_to_iso(std::string_view text) {
  const bool dotted = text.size() == 10 && text[2] == '.' && text[5] == '.';
  if (!dotted) return std::string(text);
  return std::string(text.substr(6)) + '-' + std::string(text.substr(3, 2)) + '-' +
         std::string(text.substr(0, 2));
}

/// *pl-PL*, *PL* and *pl_PL* are pl.
std::string language_code(std::string_view tag) {
  std::string code(trimmed(tag).substr(0, trimmed(tag).find_first_of("-_")));
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return code;
}

}  // namespace

FieldName field_of(std::string_view name) {
  const auto found =
      std::find_if(field_names.begin(), field_names.end(), [&](auto& f) { return f.name == name; });
  return found == field_names.end() ? FieldName{name, Field::none, 0} : *found;
}

void Fields::set(const FieldName& name, std::string value) {
  if (name.field == Field::none || trimmed(value).empty()) return;
  if (name.rank >= ranks_[index(name.field)]) return;
  ranks_[index(name.field)] = name.rank;
  values_[index(name.field)] = std::move(value);
}

std::optional<DateSpan> read_published(std::string_view value) {
  const std::string_view text = trimmed(value);
  return from_iso(day_first_to_iso(text.substr(0, text.find(' '))));
}

void fill(Document& document, Fields& fields, const std::string& where, std::vector<ReadFault>& faults) {
  if (fields.has(Field::id)) document.id = fields.take(Field::id);
  document.title = fields.take(Field::title);
  document.language = language_code(fields.take(Field::language));
  document.source = fields.take(Field::source);
  document.url = fields.take(Field::url);
  if (!fields.has(Field::published)) return;
  const std::string published = fields.take(Field::published);
  document.published = read_published(published);
  if (!document.published)
    faults.push_back({where, "the date '" + published +
                                 "' cannot be read, so the article counts as undated; "
                                 "write it as 2026-01-31, 2026-01 or 2026"});
}

}  // namespace whomet
