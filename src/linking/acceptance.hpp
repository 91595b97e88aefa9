// SPDX-License-Identifier: Apache-2.0
// Acceptance: whether a form may be meant where it stands at all, before the choice between several.
#pragma once

#include "linking/document.hpp"

namespace whomet {

/// Asked for every form at every hit: it keeps what it was given, which must outlive it.
class Acceptance {
 public:
  Acceptance(const Text& text, const DocumentNames& names, const LinkTable& table)
      : text_(text), names_(names), table_(table) {}
  bool operator()(const Hit&, const FormRecord&) const;

 private:
  bool generic(const Hit&, const FormRecord&) const;
  bool full(const Hit&, const FormRecord&) const;
  bool surname(const Hit&, const FormRecord&) const;
  bool common_word(const Hit&) const;
  bool quoted(const Hit&) const;
  bool is_adjective(const Entity&, std::string_view surface) const;
  bool names_model(std::uint32_t token) const;
  bool begins_a_thing(const Hit&, const FormRecord&) const;
  bool begins_hyphenated(const Hit&) const;
  bool other_given_name_before(const Hit&, const FormRecord&) const;

  const Entity& entity(const FormRecord& form) const { return (*table_.gazetteer)[form.entity]; }
  bool introduced(const FormRecord& form) const { return names_.introduced.contains(form.entity); }

  const Text& text_;
  const DocumentNames& names_;
  const LinkTable& table_;
};

}  // namespace whomet
