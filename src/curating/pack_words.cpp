// SPDX-License-Identifier: Apache-2.0
#include "curating/pack_words.hpp"

#include <array>
#include <sstream>

#include "whomet/text.hpp"

namespace whomet {
namespace {

/// The stages' files of words; the others hold letters and names. Of the roles only the words of office: the
/// rest are names of states and bodies in small letters.
constexpr std::array files{"words", "triggers", "time", "questions"};
constexpr std::array roles{"nouns", "titles"};

bool is_word(const std::string& text) {
  return text.find_first_of("0123456789*~<>{}[]()|+?:/._-") == std::string::npos && fold(text) == text;
}

void add_words(const Data& data, std::unordered_map<std::string, Where>& words) {
  std::istringstream text(data.text);
  for (std::string word; text >> word;)
    if (is_word(word)) words.emplace(word, data.where);
  for (const Data& item : data.items) add_words(item, words);
  for (const Data::Entry& entry : data.entries) {
    add_words(entry.first, words);
    add_words(entry.second, words);
  }
}

}  // namespace

std::unordered_map<std::string, Where> pack_words(const LanguagePack& pack) {
  std::unordered_map<std::string, Where> words;
  for (const char* file : files) add_words(pack.file(file), words);
  for (const char* key : roles)
    if (const Data* data = pack.file("roles").find(key)) add_words(*data, words);
  return words;
}

}  // namespace whomet
