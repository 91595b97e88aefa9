// SPDX-License-Identifier: Apache-2.0
#include "query/question_words.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include "whomet/text.hpp"

namespace whomet {
namespace {

struct Key {
  std::string_view name;
  Means means;
};

constexpr std::array keys{
    Key{"who", Means::who},               Key{"where", Means::where},
    Key{"when", Means::when},             Key{"whether", Means::whether},
    Key{"what", Means::what},             Key{"number", Means::number},
    Key{"most", Means::most},             Key{"last", Means::last},
    Key{"connected", Means::connected},   Key{"present", Means::present},
    Key{"met", Means::met},               Key{"call", Means::call},
    Key{"in-person", Means::in_person},   Key{"summit", Means::summit},
    Key{"planned", Means::planned},       Key{"possible", Means::possible},
    Key{"cancelled", Means::cancelled},   Key{"denied", Means::denied},
    Key{"delegation", Means::delegation}, Key{"place", Means::place},
    Key{"article", Means::article},       Key{"since", Means::since},
    Key{"until", Means::until},           Key{"after", Means::after},
    Key{"before", Means::before},         Key{"range", Means::range},
    Key{"filler", Means::filler}};

constexpr std::string_view offices_key = "offices";
constexpr std::string_view initials_key = "initials";
constexpr std::string_view examples_key = "examples";

bool known(std::string_view name) {
  return name == examples_key || name == offices_key || name == initials_key ||
         std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.name == name; });
}

void tell_unknown_keys(const Data& questions, Faults& faults) {
  for (const auto& [name, value] : questions.entries)
    if (!known(name.text))
      faults.add(name, "there is no key `" + name.text + "`; see the comments in pl/questions.yaml");
}

}  // namespace

void QuestionWords::add(const std::string& language, const Data& questions, Faults& faults) {
  tell_unknown_keys(questions, faults);
  Words& own = words_[language];
  for (const Key& key : keys)
    for (const std::string& word : words_at(questions, key.name, faults)) own[fold_bare(word)].add(key.means);
  if (const Data* offices = questions.find(offices_key)) add_offices(*offices, faults);
  if (const Data* initials = questions.find(initials_key))
    for (const auto& [word, id] : initials->entries) initials_.emplace(word.text, id.text);
  for (std::string& example : scalars_at(questions, examples_key, faults))
    examples_.push_back(std::move(example));
}

void QuestionWords::add_offices(const Data& offices, Faults& faults) {
  for (const auto& [office, wordings] : offices.entries)
    for (const std::string& phrase : scalars_at(offices, office.text, faults)) {
      OfficeWords words{office.text, {}};
      std::istringstream in(fold_bare(phrase));
      for (std::string word; in >> word;) words.words.push_back(word);
      offices_.push_back(std::move(words));
    }
  std::stable_sort(offices_.begin(), offices_.end(),
                   [](auto& a, auto& b) { return a.words.size() > b.words.size(); });
}

QuestionWords QuestionWords::compile(const std::map<std::string, LanguagePack>& packs, Faults& faults) {
  QuestionWords all;
  for (const auto& [code, pack] : packs) all.add(code, pack.file("questions"), faults);
  return all;
}

Meanings QuestionWords::of(std::string_view word) const {
  const std::string folded = fold_bare(word);
  Meanings all;
  for (const auto& [code, own] : words_)
    if (const auto found = own.find(folded); found != own.end()) all.add(found->second);
  return all;
}

std::string_view QuestionWords::initials(std::string_view word) const {
  const auto found = initials_.find(word);
  return found == initials_.end() ? std::string_view{} : found->second;
}

std::vector<std::string> QuestionWords::languages(const std::vector<std::string_view>& words) const {
  std::vector<std::pair<std::ptrdiff_t, std::string>> known;
  for (const auto& [code, own] : words_)
    known.emplace_back(
        -std::count_if(words.begin(), words.end(), [&](auto word) { return own.count(fold_bare(word)) > 0; }),
        code);
  std::sort(known.begin(), known.end());
  std::vector<std::string> codes;
  for (auto& [count, code] : known) codes.push_back(std::move(code));
  return codes;
}

}  // namespace whomet
