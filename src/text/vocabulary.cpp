// SPDX-License-Identifier: Apache-2.0
#include <bit>

#include "whomet/hash.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

constexpr std::size_t first_slots = 1024;  // a power of two

/// The half of the hash that the slot's place does not tell, beside the id.
constexpr std::uint64_t entry(std::uint64_t hash, WordId id) {
  return (hash & 0xffffffff00000000ULL) | id;
}
constexpr WordId id_in(std::uint64_t slot) {
  return static_cast<WordId>(slot);
}

}  // namespace

Vocabulary::Vocabulary() {
  own_.ends = {0};  // the empty word is `unknown_word`, and an empty slot
  own_.slots.resize(first_slots);
  words_ = {own_.letters, own_.ends, own_.slots};
}

/// The slot that holds the word, or the empty one where it belongs.
std::size_t Vocabulary::slot_of(std::string_view folded, std::uint64_t hash) const {
  const std::size_t mask = words_.slots.size() - 1;
  std::size_t slot = hash & mask;
  for (; words_.slots[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint64_t found = words_.slots[slot];
    if (found == entry(hash, id_in(found)) && word(id_in(found)) == folded) break;
  }
  return slot;
}

void Vocabulary::grow() {
  own_.slots.assign(own_.slots.size() * 2, 0);
  words_.slots = own_.slots;
  for (WordId id = 1; id < size(); ++id) {
    const std::uint64_t hash = hash_of(word(id));
    own_.slots[slot_of(word(id), hash)] = entry(hash, id);
  }
}

WordId Vocabulary::intern(std::string_view folded) {
  if (folded.empty()) return unknown_word;
  const std::uint64_t hash = hash_of(folded);
  std::size_t slot = slot_of(folded, hash);
  if (words_.slots[slot] != 0) return id_in(words_.slots[slot]);
  if (own_.slots.empty()) throw std::logic_error("a word that was not compiled: " + std::string(folded));
  if (size() * 4 > own_.slots.size() * 3) {
    grow();
    slot = slot_of(folded, hash);
  }
  const auto id = static_cast<WordId>(size());
  own_.slots[slot] = entry(hash, id);
  own_.letters.insert(own_.letters.end(), folded.begin(), folded.end());
  own_.ends.push_back(static_cast<std::uint32_t>(own_.letters.size()));
  words_ = {own_.letters, own_.ends, own_.slots};
  return id;
}

WordId Vocabulary::find(std::string_view folded) const {
  return folded.empty() ? unknown_word : id_in(words_.slots[slot_of(folded, hash_of(folded))]);
}

void Vocabulary::write(ImageWriter& image) const {
  image.array(words_.ends);
  image.array(words_.letters);
  image.array(words_.slots);
}

Vocabulary Vocabulary::read(ImageReader& image) {
  Vocabulary read;
  read.words_.ends = image.array<std::uint32_t>();
  read.words_.letters = image.array<char>();
  read.words_.slots = image.array<std::uint64_t>();
  read.own_ = {};
  const bool sound = !read.words_.ends.empty() && read.words_.ends.back() == read.words_.letters.size() &&
                     std::has_single_bit(read.words_.slots.size()) && read.words_.slots.size() > read.size();
  if (!sound) throw BadImage("the words contradict themselves");
  return read;
}

}  // namespace whomet
