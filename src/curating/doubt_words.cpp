// SPDX-License-Identifier: Apache-2.0
// Doubts about names that are words: a sentence that begins with the word would begin with the name.
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <stdexcept>

#include "curating/doubts.hpp"
#include "curating/pack_words.hpp"
#include "whomet/text.hpp"

namespace whomet {
namespace {

/// A form that a word could be taken for, with the name it is of.
struct Candidate {
  EntityRef entity = no_entity;
  std::string name;
  std::string form;
  std::string folded;
};

/// One word in small letters but the first; an acronym stands in capitals, where no other word does.
bool may_be_a_word(const std::string& form) {
  const auto letter = [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; };
  return std::all_of(form.begin(), form.end(), letter) && fold(form.substr(1)) == form.substr(1);
}

std::vector<Candidate> candidates(const Inspection& at) {
  std::vector<Candidate> found;
  for (EntityRef ref = 0; ref < at.gazetteer.size(); ++ref)
    for (const NameForm& form : at.gazetteer.forms(at.gazetteer[ref], at.language)) {
      const bool counts = form.use == Use::full || form.use == Use::surname || form.use == Use::given;
      if (counts && may_be_a_word(form.text))
        found.push_back({ref, base_of(at.gazetteer[ref], form), form.text, fold(form.text)});
    }
  return found;
}

/// Why a form is a word; "" for those of which nothing is known.
class WordReasons {
 public:
  WordReasons(const std::vector<Candidate>& all, const LanguagePack& pack, const DoubtEvidence& evidence) {
    for (const Candidate& candidate : all) reasons_.try_emplace(candidate.folded);
    for (const auto& [word, where] : pack_words(pack)) give(word, "a word at " + line_of(where));
    for (const auto& [word, n] : evidence.lower_case)
      give(word, "written in small letters (" + std::to_string(n) + ")");
    for (const auto& list : evidence.word_lists) read(list);
  }
  const std::string& of(const Candidate& candidate) const { return reasons_.at(candidate.folded); }

 private:
  void give(const std::string& word, const std::string& reason) {
    const auto found = reasons_.find(word);
    if (found != reasons_.end() && found->second.empty()) found->second = reason;
  }
  /// Line by line: a word list of an inflected language has millions.
  void read(const std::filesystem::path& list) {
    std::ifstream file(list, std::ios::binary);
    if (!file) throw std::invalid_argument(list.string() + ": the word list cannot be read");
    for (std::string word; std::getline(file, word);) give(word, "a word of " + list.filename().string());
  }

  std::unordered_map<std::string, std::string> reasons_;
};

/// Forms of one name that are words, with the reason of the first.
struct WordForms {
  std::string forms;
  std::string reason;
};

}  // namespace

void doubt_common_words(Inspection& at, const DoubtEvidence& evidence) {
  const std::vector<Candidate> all = candidates(at);
  const WordReasons reasons(all, at.pack(), evidence);
  std::map<std::pair<EntityRef, std::string>, WordForms> by_name;
  for (const Candidate& candidate : all) {
    const std::string& reason = reasons.of(candidate);
    if (reason.empty()) continue;
    WordForms& name = by_name[{candidate.entity, candidate.name}];
    name.forms += (name.forms.empty() ? "" : ", ") + candidate.form;
    if (name.reason.empty()) name.reason = "'" + candidate.form + "' is " + reason;
  }
  for (const auto& [key, found] : by_name) {
    const Entity& entity = at.gazetteer[key.first];
    at.doubt(Doubt::common_word, entity, at.sources.name(entity.id, key.second),
             found.reason + " and a form of '" + key.second + "', " + entity.id +
                 "; where it never means the name, switch it off: `off: [" + found.forms + "]`");
  }
}

}  // namespace whomet
