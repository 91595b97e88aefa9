// SPDX-License-Identifier: Apache-2.0
#include "linking/table.hpp"

namespace whomet {
namespace {

class GenderTable {
 public:
  GenderTable(const Inflector& inflector, Vocabulary& vocabulary)
      : inflector_(inflector), vocabulary_(vocabulary) {}

  void add(const Data* list, Gender gender) {
    if (!list) return;
    for (const Data& name : list->items)
      for (const Form& form : inflector_.given_name(name.text, gender))
        if (const auto words = intern_tokens(form.text, vocabulary_); words.size() == 1)
          set(words.front(), gender);
  }
  const std::vector<std::uint8_t>& genders() const { return genders_; }

 private:
  void set(WordId word, Gender gender) {
    if (genders_.size() <= word) genders_.resize(word + 1);
    if (genders_[word] == 0) genders_[word] = static_cast<std::uint8_t>(gender);
  }

  const Inflector& inflector_;
  Vocabulary& vocabulary_;
  std::vector<std::uint8_t> genders_;
};

}  // namespace

void GivenNames::write(const Data& lists, const Inflector& inflector, Vocabulary& vocabulary,
                       ImageWriter& image) {
  GenderTable table(inflector, vocabulary);
  table.add(lists.find("masculine"), Gender::masculine);
  table.add(lists.find("feminine"), Gender::feminine);
  image.array<std::uint8_t>(table.genders());
}

GivenNames GivenNames::read(ImageReader& image) {
  GivenNames names;
  names.genders_ = image.array<std::uint8_t>();
  return names;
}

}  // namespace whomet
