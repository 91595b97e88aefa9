// SPDX-License-Identifier: Apache-2.0
// Forms of whole names, built from the forms of their words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/paradigms.hpp"
#include "whomet/names.hpp"

namespace whomet::names {

/// A word of a name with all forms that it may take here, capitals restored. `before` stands before it.
struct Slot {
  std::string_view before;  ///< " ", "-" or nothing
  std::vector<WordForm> forms;
};

/// Collects forms without duplicates. What one layer makes keeps its cases when a later layer makes it again:
/// a less likely reading must not blur a likelier one (gen. *Duda → Dudy* against a plural).
class FormSet {
 public:
  void next_layer() { ++layer_; }
  void add(std::string text, Cases, bool plural, std::string_view rule);
  /// All joins of the slots, case by case.
  void add_joins(const std::vector<Slot>&, bool plural = false);
  std::vector<Form> take() { return std::move(forms_); }
  bool empty() const { return forms_.empty(); }

 private:
  struct Join {
    const std::vector<Slot>& slots;
    Case grammatical_case;
    bool plural;
    int left;  ///< how many joins may still be made: a bound for names of many words
  };
  void join(Join&, std::size_t slot, std::string& text, std::string_view rule, const Paradigm* rare);

  std::vector<Form> forms_;
  std::vector<int> layers_;
  std::vector<std::size_t> hashes_;
  int layer_ = 0;
};

}  // namespace whomet::names
