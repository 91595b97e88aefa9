// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "whomet/curating.hpp"

namespace whomet {
namespace {

/// What YAML 1.1 readers take for something else than a text.
bool is_special(std::string_view text) {
  constexpr std::array words{"true", "false", "yes", "no", "on", "off", "null", "y", "n", "~"};
  const std::string folded = [&] {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    return lower;
  }();
  const bool number = text.find_first_not_of("0123456789.+-eE") == std::string_view::npos;
  return number || std::find(words.begin(), words.end(), folded) != words.end();
}

bool is_plain_letter(unsigned char c) {
  return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_plain(std::string_view text) {
  if (text.empty() || is_special(text) || !is_plain_letter(static_cast<unsigned char>(text.front())))
    return false;
  if (text.back() == ' ') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_plain_letter(static_cast<unsigned char>(c)) ||
           std::string_view(" -.'/&()+_!").find(c) != std::string_view::npos;
  });
}

/// A text, quoted only where YAML asks for it.
std::string scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(quoted), "\\x{:02x}", static_cast<unsigned>(c));
    else
      quoted += c;
  }
  return quoted + '"';
}

/// A list in one line; a list of one is written as that one.
std::string list(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return scalar(texts.front());
  std::string line = "[";
  for (const std::string& text : texts) line += (line.size() > 1 ? ", " : "") + scalar(text);
  return line + "]";
}

std::string names_line(const Entity& entity, bool generic) {
  std::vector<std::string> languages;
  std::map<std::string, std::vector<std::string>> texts;
  for (const Name& name : entity.names) {
    if (name.generic != generic) continue;
    if (texts[name.language].empty()) languages.push_back(name.language);
    texts[name.language].push_back(name.text);
  }
  std::string line = "{";
  for (const std::string& language : languages)
    line += fmt::format("{}{}: {}", line.size() > 1 ? ", " : "", scalar(language), list(texts[language]));
  return languages.empty() ? "" : line + "}";
}

/// A map in one line, entries without a value left out.
std::string flow(const std::vector<std::pair<std::string_view, std::string>>& entries) {
  std::string line = "{";
  for (const auto& [key, value] : entries)
    if (!value.empty()) line += fmt::format("{}{}: {}", line.size() > 1 ? ", " : "", key, value);
  return line + "}";
}

std::string text_or_nothing(const std::string& text) {
  return text.empty() ? "" : scalar(text);
}

std::string date(const std::optional<DateSpan>& span) {
  return span ? to_iso(*span) : "";
}

std::string office_line(const Office& office) {
  return flow({{"office", scalar(office.office)},
               {"of", text_or_nothing(office.of)},
               {"from", date(office.from)},
               {"to", office.end_unknown ? "unknown" : date(office.to)},
               {"host", text_or_nothing(office.host)}});
}

/// One key a line, as the shipped files are written.
class Block {
 public:
  void line(std::string_view key, const std::string& value) {
    if (!value.empty()) text_ += fmt::format("{}{}: {}\n", text_.empty() ? "- " : "  ", key, value);
  }
  void items(std::string_view key, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    text_ += fmt::format("  {}:\n", key);
    for (const std::string& item : lines) text_ += fmt::format("    - {}\n", item);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string names_to_yaml(const Entity& entity) {
  return names_line(entity, false);
}

std::string to_yaml(const Entity& entity) {
  std::vector<std::string> offices, kin;
  for (const Office& office : entity.offices) offices.push_back(office_line(office));
  for (const Kin& relative : entity.kin)
    kin.push_back(flow({{"is", scalar(relative.is)}, {"of", scalar(relative.of)}}));
  Block block;
  block.line("id", scalar(entity.id));
  block.line("kind", to_string(entity.kind));
  block.line("names", names_line(entity, false));
  block.line("generic", names_line(entity, true));
  block.line("gender", to_string(entity.gender));
  block.line("iso", entity.iso);
  block.line("in", text_or_nothing(entity.in));
  if (entity.at) block.line("at", fmt::format("[{:.5g}, {:.5g}]", entity.at->first, entity.at->second));
  if (entity.population > 0) block.line("population", std::to_string(entity.population));
  block.items("offices", offices);
  block.items("kin", kin);
  return block.take();
}

}  // namespace whomet
