// SPDX-License-Identifier: Apache-2.0
#include "names/form_set.hpp"

#include <functional>

namespace whomet::names {

namespace {
constexpr int most_joins_a_case = 64;
}

void FormSet::add(std::string text, Cases cases, bool plural, std::string_view rule) {
  const std::size_t hash = std::hash<std::string>{}(text);
  for (std::size_t i = 0; i < hashes_.size(); ++i) {
    if (hashes_[i] != hash || forms_[i].text != text) continue;
    if (layers_[i] == layer_ && forms_[i].plural == plural) forms_[i].cases = forms_[i].cases | cases;
    return;
  }
  forms_.push_back({std::move(text), cases, plural, rule});
  layers_.push_back(layer_);
  hashes_.push_back(hash);
}

void FormSet::join(Join& to, std::size_t slot, std::string& text, std::string_view rule,
                   const Paradigm* rare) {
  if (to.left == 0) return;
  if (slot == to.slots.size()) {
    --to.left;
    add(text, to.grammatical_case, to.plural, rule);
    return;
  }
  const std::size_t length = text.size();
  for (const WordForm& form : to.slots[slot].forms) {
    const bool frozen = form.paradigm == nullptr;
    if (!form.cases.has(to.grammatical_case) || (!frozen && form.plural != to.plural)) continue;
    if (form.rare && rare != nullptr && rare != form.paradigm) continue;
    if (slot > 0) text.append(to.slots[slot].before);
    text.append(form.text);
    join(to, slot + 1, text, frozen ? rule : std::string_view(form.paradigm->name),
         form.rare && !frozen ? form.paradigm : rare);
    text.resize(length);
  }
}

void FormSet::add_joins(const std::vector<Slot>& slots, bool plural) {
  std::string text;
  for (std::size_t c = 0; c < case_count; ++c) {
    Join to{slots, static_cast<Case>(c), plural, most_joins_a_case};
    join(to, 0, text, {}, nullptr);
  }
}

}  // namespace whomet::names
