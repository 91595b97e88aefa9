// SPDX-License-Identifier: Apache-2.0
// The language of a document that names none, by the words that its language has and others have not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "whomet/gazetteer.hpp"
#include "whomet/text.hpp"

namespace whomet {

/// From the list `telling` of each pack's words.yaml.
class LanguageGuess {
 public:
  /// Gives the words their numbers, so that they are known when a gazetteer is read.
  static void intern(const LanguagePack&, Vocabulary&);
  LanguageGuess(const Gazetteer&, const Vocabulary&);

  /// The language whose telling words the text has at least three of and twice as many as of any other; empty if there
  /// is none. Reads a few hundred bytes, and four thousand if those do not tell.
  const std::string& of(std::string_view utf8) const;

 private:
  const Vocabulary& words_;
  std::vector<std::string> codes_;
  std::vector<std::uint32_t> tells_;  ///< by word: a bit for each language that it tells
  std::string none_;
};

}  // namespace whomet
