// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "gazetteer/nearest.hpp"

namespace whomet {
namespace {

bool is_absent(const Data* value) {
  return !value || value->type == Data::Type::null;
}

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

template <typename Number>
std::optional<Number> number_from(const std::string& text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> degrees(const Data& value, double limit) {
  const auto number = number_from<double>(value.text);
  return number && std::abs(*number) <= limit ? number : std::nullopt;
}

bool is_slug(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

const std::vector<Data::Entry>& map_at(const Data& data, std::string_view key, Faults& faults) {
  static const std::vector<Data::Entry> none;
  const Data* value = data.find(key);
  if (is_absent(value)) return none;
  if (!value->is_map())
    faults.add(*value, "`" + std::string(key) + "` needs languages: write {pl: …, en: …}");
  return value->entries;
}

std::vector<const Data*> maps_at(const Data& data, std::string_view key, Faults& faults) {
  std::vector<const Data*> maps;
  const Data* value = data.find(key);
  if (is_absent(value)) return maps;
  if (value->is_map()) return {value};
  if (value->is_scalar()) faults.add(*value, "`" + std::string(key) + "` is a plain value; write [{…: …}]");
  for (const Data& item : value->items) {
    if (item.is_map())
      maps.push_back(&item);
    else
      faults.add(item, "an item of `" + std::string(key) + "` is no map; write {…: …}");
  }
  return maps;
}

std::optional<DateSpan> date_at(const Data& data, std::string_view key, Faults& faults) {
  const std::string text = scalar_at(data, key, faults);
  if (text.empty()) return std::nullopt;
  const auto date = from_iso(text);
  const bool plain = date && date->grain != Grain::week && text.find('/') == std::string::npos;
  if (plain) return date;
  faults.add(*data.find(key),
             quoted(text) + " is no date; write a day, a month or a year: 2025-01-20, 2025-01, 2025");
  return std::nullopt;
}

std::string slug_at(const Data& data, std::string_view key, Faults& faults) {
  if (is_absent(data.find(key))) {
    faults.add(
        data, "`" + std::string(key) + "` is missing; add it, such as `" + std::string(key) + ": president`");
    return {};
  }
  std::string slug = scalar_at(data, key, faults);
  if (is_slug(slug)) return slug;
  faults.add(*data.find(key),
             quoted(slug) + " is no slug; write small letters, digits and hyphens: foreign-minister");
  return {};
}

std::uint32_t count_at(const Data& data, std::string_view key, Faults& faults) {
  const std::string text = scalar_at(data, key, faults);
  if (text.empty()) return 0;
  const auto count = number_from<std::uint32_t>(text);
  if (!count) faults.add(*data.find(key), quoted(text) + " is no whole number; write digits only: 1777000");
  return count.value_or(0);
}

std::optional<std::pair<double, double>> position_at(const Data& data, std::string_view key, Faults& faults) {
  const Data* value = data.find(key);
  if (is_absent(value)) return std::nullopt;
  if (value->items.size() == 2) {
    const auto latitude = degrees(value->items[0], 90);
    const auto longitude = degrees(value->items[1], 180);
    if (latitude && longitude) return std::pair{*latitude, *longitude};
  }
  faults.add(*value, "`" + std::string(key) +
                         "` is no position; write [latitude, longitude] in degrees: [52.23, 21.01]");
  return std::nullopt;
}

void check_keys(const Data& map, const std::vector<std::string_view>& known, Faults& faults) {
  for (const Data::Entry& entry : map.entries) {
    const std::string& key = entry.first.text;
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    std::string all;
    for (const std::string_view name : known)
      all += (all.empty() ? "; write one of: " : ", ") + std::string(name);
    faults.add(entry.first, "unknown key " + quoted(key) + did_you_mean(key, known, all));
  }
}

}  // namespace whomet
