// SPDX-License-Identifier: Apache-2.0
#include "names/paradigm_reader.hpp"

#include <charconv>
#include <optional>

namespace whomet::names {

namespace {

constexpr std::array<std::string_view, case_count> case_names = {"nom", "gen", "dat", "acc",
                                                                 "ins", "loc", "voc"};

struct Flag {
  std::string_view name;
  std::uint8_t bit;
};
constexpr std::array<Flag, 8> role_flags = {{{"given", role_given},
                                             {"surname", role_surname},
                                             {"noun", role_noun},
                                             {"adjective", role_adjective},
                                             {"acronym", role_acronym},
                                             {"demonym", role_demonym},
                                             {"demonyms", role_demonyms},
                                             {"any-adjective", role_any_adjective}}};
constexpr std::array<Flag, 4> agreement_flags = {
    {{"m", agree_m}, {"f", agree_f}, {"n", agree_n}, {"pl", agree_pl}}};

std::optional<std::size_t> case_index(std::string_view name) {
  for (std::size_t i = 0; i < case_count; ++i) {
    if (case_names[i] == name) return i;
  }
  return std::nullopt;
}

template <std::size_t N>
std::uint8_t flags(const Data& map, std::string_view key, const std::array<Flag, N>& known, Faults& faults) {
  std::uint8_t bits = 0;
  for (const std::string& word : words_at(map, key, faults)) {
    bool found = false;
    for (const Flag& flag : known) {
      if (flag.name != word) continue;
      bits = static_cast<std::uint8_t>(bits | flag.bit);
      found = true;
    }
    if (!found) faults.add(map, joined({"`", word, "` is not one of the values of `", key, "`"}));
  }
  if (bits == 0) faults.add(map, joined({"a paradigm needs `", key, "`"}));
  return bits;
}

double number_at(const Data& map, std::string_view key, Faults& faults) {
  const std::string text = scalar_at(map, key, faults);
  double value = 0.0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ptr != text.data() + text.size()) faults.add(map, joined({"`", key, "` must be a number"}));
  return value;
}

const Data& need(const Data& map, std::string_view key, Faults& faults) {
  static const Data none;
  const Data* value = map.find(key);
  if (value == nullptr) faults.add(map, joined({"`", key, "` is missing"}));
  return value == nullptr ? none : *value;
}

}  // namespace

void ParadigmReader::read(const Data& data) {
  letters_ = LetterClasses::read(need(data, "letters", faults_), faults_);
  read_seams(need(data, "seams", faults_));
  read_alternations(need(data, "alternations", faults_));
  for (const Data& paradigm : need(data, "paradigms", faults_).items) read_paradigm(paradigm);
}

void ParadigmReader::read_seams(const Data& data) {
  for (const Data& item : data.items) {
    const std::string becomes = scalar_at(item, "becomes", faults_);
    for (const std::string& stem : letters_.expand(item, "stem", faults_)) {
      for (const std::string& ending : letters_.expand(item, "ending", faults_)) {
        // `*` stands for what is written there: {stem: k, ending: y, becomes: "*i"} makes ki
        std::string text;
        for (const char c : becomes) {
          if (c == '*') {
            text += stem;
          } else if (c == '+') {
            text += ending;
          } else {
            text += c;
          }
        }
        if (!ending.empty()) into_.seams_.add({stem, ending, text});
      }
    }
  }
}

void ParadigmReader::read_alternations(const Data& data) {
  for (const auto& [key, table] : data.entries) {
    std::vector<Alternation::Rule> rules;
    for (const auto& [from, to] : table.entries) {
      const bool whole = from.text.starts_with('^');
      Alternation::Rule rule{letters_of(whole ? from.text.substr(1) : from.text), whole, {}};
      for (const std::string& outcome : blank_split(to)) rule.to.push_back(letters_of(outcome));
      if (rule.to.empty()) faults_.add(to, "an alternation needs an outcome; write 0 for no letters");
      rules.push_back(std::move(rule));
    }
    into_.alternations_.emplace(key.text, std::make_unique<const Alternation>(std::move(rules)));
  }
}

const Alternation* ParadigmReader::alternation(const Data& at, std::string_view name) {
  const auto found = into_.alternations_.find(name);
  if (found != into_.alternations_.end()) return found->second.get();
  faults_.add(at, joined({"no alternation is named `", name, "`; write it under `alternations`"}));
  return nullptr;
}

Ending ParadigmReader::ending(const Data& at, std::string_view text) {
  const bool rare = text.starts_with('(') && text.ends_with(')');
  if (rare) text = text.substr(1, text.size() - 2);
  if (text == ".") return {Ending::How::word, rare, {}, nullptr};
  if (text.starts_with('+')) return {Ending::How::literal, rare, std::string(text.substr(1)), nullptr};
  if (!text.starts_with('~')) return {Ending::How::joined, rare, letters_of(text), nullptr};
  const std::size_t plus = std::min(text.find('+'), text.size());
  Ending made{Ending::How::alternated, rare, std::string(text.substr(std::min(plus + 1, text.size()))),
              nullptr};
  made.alternation = alternation(at, text.substr(1, plus - 1));
  if (made.alternation == nullptr) made.how = Ending::How::literal;
  return made;
}

void ParadigmReader::read_endings(const Data& table, EndingTable& endings) {
  for (const auto& [key, value] : table.entries) {
    const auto c = case_index(key.text);
    if (!c) {
      faults_.add(key, joined({"`", key.text, "` is no case; write one of nom gen dat acc ins loc voc"}));
      continue;
    }
    for (const std::string& text : blank_split(value)) {
      const auto copied = text.starts_with('=') ? case_index(std::string_view(text).substr(1)) : std::nullopt;
      if (copied) {
        endings[*c].insert(endings[*c].end(), endings[*copied].begin(), endings[*copied].end());
      } else {
        endings[*c].push_back(ending(value, text));
      }
    }
  }
}

void ParadigmReader::read_paradigm(const Data& data) {
  expect_keys(data,
              {"name", "for", "agrees", "ends", "except", "drop", "stem", "forms", "plural", "indeclinable",
               "unsure", "last", "cost"},
              faults_);
  auto p = std::make_unique<Paradigm>();
  p->name = scalar_at(data, "name", faults_);
  if (p->name.empty()) faults_.add(data, "a paradigm needs a `name`");
  p->roles = flags(data, "for", role_flags, faults_);
  p->agreements = flags(data, "agrees", agreement_flags, faults_);
  p->ends = letters_.expand(data, "ends", faults_);
  p->except = letters_.expand(data, "except", faults_);
  p->drop = scalar_at(data, "drop", faults_);
  p->cost = data.find("cost") == nullptr ? 0.0 : number_at(data, "cost", faults_);
  p->indeclinable = scalar_at(data, "indeclinable", faults_) == "true";
  p->unsure = scalar_at(data, "unsure", faults_) == "true";
  p->last = scalar_at(data, "last", faults_) == "true";
  if (const Data* stem = data.find("stem")) p->stem = alternation(*stem, stem->text);
  if (const Data* table = data.find("forms")) read_endings(*table, p->forms);
  if (const Data* table = data.find("plural")) read_endings(*table, p->plural);
  for (const std::string& end : p->ends) {
    if (!end.ends_with(p->drop))
      faults_.add(data, joined({"`", end, "` does not end in `", p->drop, "`, which `drop` takes off"}));
  }
  into_.index(*p, static_cast<std::uint16_t>(into_.all_.size()));
  into_.all_.push_back(std::move(p));
}

Paradigms Paradigms::compile(const Data& data, Faults& faults) {
  Paradigms made;
  ParadigmReader(made, faults).read(data);
  return made;
}

}  // namespace whomet::names
