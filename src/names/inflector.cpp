// SPDX-License-Identifier: Apache-2.0
#include "names/base_forms.hpp"
#include "names/inflection.hpp"
#include "whomet/names.hpp"
#include "whomet/text.hpp"

namespace whomet {

struct Inflector::Rules {
  names::Inflection inflection;
  names::Reversal reversal;
};

Inflector::Inflector() = default;
Inflector::Inflector(Inflector&&) noexcept = default;
Inflector& Inflector::operator=(Inflector&&) noexcept = default;
Inflector::~Inflector() = default;

Inflector Inflector::compile(const Data& data, Faults& faults) {
  auto rules = std::make_unique<Rules>();
  rules->inflection.paradigms = names::Paradigms::compile(data, faults);
  rules->inflection.lexicon = names::Lexicon::compile(data, faults);
  const Data* known = data.find("known-names");
  rules->inflection.persons = names::Stock::read(known, "persons", faults);
  rules->inflection.places = names::Stock::read(known, "places", faults);
  rules->reversal = names::Reversal::of(rules->inflection.paradigms);
  Inflector made;
  made.rules_ = std::move(rules);
  return made;
}

std::vector<Form> Inflector::person(std::string_view base, Gender gender) const {
  return names::person_forms(rules_->inflection, base, gender);
}

std::vector<Form> Inflector::surname(std::string_view base, Gender gender) const {
  return names::surname_forms(rules_->inflection, base, gender);
}

std::vector<Form> Inflector::given_name(std::string_view base, Gender gender) const {
  return names::given_forms(rules_->inflection, base, gender);
}

std::vector<Form> Inflector::name(std::string_view base, Kind) const {
  return names::place_forms(rules_->inflection, base);
}

std::vector<Form> Inflector::adjective(std::string_view base) const {
  return names::adjective_forms(rules_->inflection, base);
}

std::vector<Form> Inflector::demonym(std::string_view base, bool plural) const {
  return names::demonym_forms(rules_->inflection, base, plural);
}

std::vector<BaseForm> Inflector::base_forms(std::string_view surface, Cases expected, Gender gender) const {
  // what is neither a man nor a woman is a place or a body
  if (gender == Gender::neuter)
    return names::place_base_forms(rules_->inflection, rules_->reversal, surface, expected);
  return names::base_forms(rules_->inflection, rules_->reversal, surface, expected, gender);
}

Gender Inflector::gender_of(std::string_view given_name) const {
  return rules_->inflection.lexicon.gender_of_given(fold(given_name));
}

}  // namespace whomet
