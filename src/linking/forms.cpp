// SPDX-License-Identifier: Apache-2.0
#include "linking/forms.hpp"

namespace whomet {
namespace {

enum Flag : std::uint8_t { plural = 1, base = 2 };

/// The number of the key: a new one gets the next.
template <typename Map, typename Key>
std::uint32_t number_of(Map& numbers, const Key& key) {
  const auto known = numbers.find(key);
  if (known != numbers.end()) return known->second;
  const auto next = static_cast<std::uint32_t>(numbers.size());
  numbers.emplace(key, next);
  return next;
}

/// The keys in the order of their numbers.
template <typename Key, typename Map>
std::vector<Key> by_number(const Map& numbers) {
  std::vector<Key> keys(numbers.size());
  for (const auto& [key, number] : numbers) keys[number] = key;
  return keys;
}

}  // namespace

FormTable FormTable::read(ImageReader& image) {
  FormTable table;
  table.entries_ = image.array<FormEntry>();
  table.traits_ = image.array<FormTraits>();
  table.rules_ = TextTable::read(image);
  return table;
}

FormRecord FormTable::operator[](std::uint32_t form) const {
  const FormEntry& entry = entries_[form];
  const FormTraits& traits = traits_[entry.traits];
  return {entry.entity,
          Cases::from_bits(traits.cases),
          static_cast<Use>(traits.use),
          (traits.flags & plural) != 0,
          (traits.flags & base) != 0,
          traits.words,
          traits.shapes,
          rules_[traits.rule]};
}

void FormTableBuilder::add(const FormRecord& form) {
  const auto flags = static_cast<std::uint8_t>((form.plural ? plural : 0) | (form.base ? base : 0));
  const FormTraits traits{form.shapes,
                          number_of(rules_, form.rule),
                          form.cases.bits(),
                          static_cast<std::uint8_t>(form.use),
                          flags,
                          form.words};
  entries_.push_back({form.entity, number_of(traits_, traits)});
}

void FormTableBuilder::write(ImageWriter& image, const std::vector<std::uint32_t>& order) const {
  std::vector<FormEntry> entries;
  entries.reserve(order.size());
  for (std::uint32_t form : order) entries.push_back(entries_[form]);
  image.array<FormEntry>(entries);
  image.array<FormTraits>(by_number<FormTraits>(traits_));
  write_texts(by_number<std::string>(rules_), image);
}

}  // namespace whomet
