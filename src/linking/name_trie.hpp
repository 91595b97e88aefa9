// SPDX-License-Identifier: Apache-2.0
// The trie of all names as it lies in an image.
#pragma once

#include <ranges>

#include "linking/trie.hpp"
#include "whomet/image.hpp"

namespace whomet {

/// Nodes are numbered breadth first, so that the children of a node stand side by side, ordered by the words that
/// lead to them; so do the forms that end at it. Twelve bytes a node, and four for each word that begins a name.
class NameTrie {
 public:
  /// Writes a frozen trie. Forms are numbered anew, by the nodes at which they end: gives the old payloads in the
  /// new order.
  static std::vector<std::uint32_t> write(const WordTrie&, ImageWriter&);
  static NameTrie read(ImageReader&);

  Node root() const { return 0; }
  /// `no_node` if no form goes on with that word.
  Node step(Node from, WordId word) const;
  /// The numbers of the forms that end at the node.
  auto at(Node node) const { return std::views::iota(first_form_[node], first_form_[node + 1]); }
  /// Whether any form begins with the word.
  bool begins(WordId word) const { return step(root(), word) != no_node; }

 private:
  std::span<const Node> by_first_word_;        // the root's children, by word: every token asks for one
  std::span<const WordId> words_;              // by node: the word that leads to it
  std::span<const Node> first_child_;          // by node, and one more
  std::span<const std::uint32_t> first_form_;  // by node, and one more
};

}  // namespace whomet
