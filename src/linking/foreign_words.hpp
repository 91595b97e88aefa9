// SPDX-License-Identifier: Apache-2.0
// The words of a text in another language or script as they may be people's names.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "linking/foreign.hpp"

namespace whomet {

/// Reads each word once. What it was given must outlive it.
class ForeignWords {
 public:
  ForeignWords(const Text&, std::string_view language, const LinkTable&, const ForeignNames&);

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.tokens.size()); }
  /// A capitalised word; in a text of the pack's own language only one in Cyrillic.
  bool is_name_word(std::uint32_t token) const;
  /// *Т.*
  bool is_initial(std::uint32_t token) const;
  /// The next word of the same name: behind a blank, a hyphen or the dot of an initial; `size()` if there is none.
  std::uint32_t next_word(std::uint32_t token) const;
  bool follows_name(std::uint32_t token) const;
  const NameWord& word(std::uint32_t token);
  /// Written small somewhere in the text.
  bool is_common(std::uint32_t token);

 private:
  const Text& text_;
  const ForeignNames& foreign_;
  bool native_;  ///< a text of the pack's language
  std::string_view language_;
  std::map<std::string, NameWord> words_;
  std::unordered_set<std::string_view> lower_;
};

}  // namespace whomet
