// SPDX-License-Identifier: Apache-2.0
#include "time/lexicon.hpp"

#include <algorithm>
#include <charconv>

namespace whomet::times {
namespace {

std::optional<int> integer(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

int integer_at(const Data& map, std::string_view key, int fallback, Faults& faults) {
  const Data* found = map.find(key);
  if (found == nullptr) return fallback;
  const auto value = integer(found->text);
  if (!value) faults.add(*found, "'" + found->text + "' is no whole number");
  return value.value_or(fallback);
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool same_entry(const Entry& a, const Entry& b) {
  return a.in == b.in && a.value == b.value && a.phrase == b.phrase;
}

}  // namespace

std::optional<int> Lexicon::value(WordId w, ClassId c) const {
  for (const Entry& e : entries(row(w))) {
    if (e.in == c && e.phrase == 0) return e.value;
  }
  return std::nullopt;
}

LexiconBuilder::LexiconBuilder(const Data& time, Vocabulary& vocabulary, Faults& faults)
    : vocabulary_(vocabulary), faults_(faults), where_(time.where) {
  if (const Data* numbers = time.find("numbers")) read_numbers(*numbers);
  if (const Data* endings = time.find("endings")) read_endings(*endings);
  for (const auto& [section, phrases] : {std::pair{"classes", false}, std::pair{"phrases", true}}) {
    const Data* all = time.find(section);
    if (all == nullptr) continue;
    for (const auto& [name, body] : all->entries) read_class(name, body, phrases);
  }
}

ClassId LexiconBuilder::make(const std::string& name) {
  if (ids_.size() == most_classes && !ids_.contains(name)) {
    faults_.add(where_, "more than 512 classes and words in patterns; put words into one class");
    return 0;
  }
  return ids_.try_emplace(name, static_cast<ClassId>(ids_.size())).first->second;
}

std::optional<ClassId> LexiconBuilder::find(std::string_view name) const {
  const auto found = ids_.find(name);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

ClassId LexiconBuilder::literal(std::string_view word) {
  const std::string name = "'" + std::string(word);
  if (const auto known = find(name)) return *known;
  const ClassId made = make(name);
  entries_[vocabulary_.intern(fold(word))].push_back({made, 0, 0});
  return made;
}

void LexiconBuilder::read_numbers(const Data& numbers) {
  for (const auto& [name, body] : numbers.entries) {
    make(name.text);
    numbers_.push_back({integer_at(body, "from", 0, faults_), integer_at(body, "to", 0, faults_),
                        static_cast<std::size_t>(integer_at(body, "shortest", 1, faults_)),
                        static_cast<std::size_t>(integer_at(body, "longest", 9, faults_))});
  }
}

void LexiconBuilder::read_endings(const Data& endings) {
  for (const auto& [name, body] : endings.entries) {
    for (const Data& item : body.items) endings_[name.text].push_back(item.text);
  }
}

void LexiconBuilder::read_class(const Data& name, const Data& body, bool phrases) {
  const ClassId made = make(name.text);
  if (!body.is_map()) return read_words(body, made, 0, phrases);
  for (const auto& [key, words] : body.entries) {
    const auto value = integer(key.text);
    if (!value)
      faults_.add(key, "'" + key.text + "' is no whole number; write the value of the words, as in 1: [...]");
    read_words(words, made, value.value_or(0), phrases);
  }
}

void LexiconBuilder::read_words(const Data& words, ClassId in, int value, bool phrases) {
  if (words.is_list()) {
    for (const Data& item : words.items) read_words(item, in, value, phrases);
  } else if (!words.is_scalar()) {
    faults_.add(words, "expected words here; write a list as in [a b, c]");
  } else if (phrases) {
    add_phrase(words.text, {in, 0, value});
  } else {
    for (const std::string_view word : split(words.text)) add_word(std::string(word), words, {in, 0, value});
  }
}

void LexiconBuilder::add_word(const std::string& word, const Data& at, Entry entry) {
  const std::size_t plus = word.find('+');
  if (plus == std::string::npos || plus + 1 == word.size())
    return entries_[vocabulary_.intern(fold(word))].push_back(entry);
  const auto endings = endings_.find(std::string_view(word).substr(plus + 1));
  if (endings == endings_.end())
    return faults_.add(at, "no endings '" + word.substr(plus + 1) + "'; name a list under 'endings'");
  for (const std::string& ending : endings->second) {
    entries_[vocabulary_.intern(fold(word.substr(0, plus) + ending))].push_back(entry);
  }
}

void LexiconBuilder::add_phrase(const std::string& words, Entry entry) {
  std::vector<WordId> ids = intern_tokens(words, vocabulary_);
  if (ids.empty()) return;
  if (ids.size() == 1) return entries_[ids[0]].push_back(entry);
  entry.phrase = static_cast<std::uint16_t>(phrases_.size());
  entries_[ids[0]].push_back(entry);
  phrases_.push_back(std::move(ids));
}

void LexiconBuilder::add_bare() {
  std::map<WordId, std::vector<Entry>> bare;
  for (const auto& [word, list] : entries_) {
    const std::string without = fold_bare(vocabulary_.word(word));
    if (without == vocabulary_.word(word)) continue;
    const WordId id = vocabulary_.intern(without);
    if (entries_.contains(id)) continue;
    auto& to = bare[id];
    to.insert(to.end(), list.begin(), list.end());
  }
  entries_.merge(bare);
}

Lexicon LexiconBuilder::freeze() {
  add_bare();
  Lexicon made;
  made.numbers_ = numbers_;
  made.phrases_ = phrases_;
  made.rows_.assign(entries_.empty() ? 1 : entries_.rbegin()->first + 1, 0);
  made.begin_ = {0, 0};
  for (auto& [word, list] : entries_) {
    made.rows_[word] = static_cast<std::uint16_t>(made.begin_.size() - 1);
    for (const Entry& e : list) {
      const std::span<const Entry> mine = std::span(made.entries_).subspan(made.begin_.back());
      if (std::ranges::none_of(mine, [&](const Entry& o) { return same_entry(o, e); }))
        made.entries_.push_back(e);
    }
    made.begin_.push_back(static_cast<std::uint32_t>(made.entries_.size()));
  }
  return made;
}

}  // namespace whomet::times
