// SPDX-License-Identifier: Apache-2.0
#include "linking/name_trie.hpp"

#include <algorithm>
#include <numeric>

namespace whomet {
namespace {

/// The nodes as the image has them.
struct Numbering {
  std::vector<Node> order{0};  // their old numbers
  std::vector<WordId> words{0};
  std::vector<Node> first_child{1};
};

Numbering breadth_first(const WordTrie& trie) {
  const std::vector<WordTrie::Edge> edges = trie.edges();
  std::vector<std::uint32_t> first(trie.nodes() + 1);
  for (const WordTrie::Edge& edge : edges) ++first[edge.from + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  Numbering made;
  for (std::size_t i = 0; i < made.order.size(); ++i) {
    const Node node = made.order[i];
    for (std::uint32_t e = first[node]; e < first[node + 1]; ++e) {
      made.words.push_back(edges[e].word);
      made.order.push_back(edges[e].to);
    }
    made.first_child.push_back(static_cast<Node>(made.order.size()));
  }
  return made;
}

std::vector<Node> children_of_root(const Numbering& trie) {
  std::vector<Node> children;
  for (Node node = trie.first_child[0]; node < trie.first_child[1]; ++node) {
    if (children.size() <= trie.words[node]) children.resize(trie.words[node] + 1);
    children[trie.words[node]] = node;
  }
  return children;
}

}  // namespace

std::vector<std::uint32_t> NameTrie::write(const WordTrie& trie, ImageWriter& image) {
  const Numbering nodes = breadth_first(trie);
  std::vector<std::uint32_t> first_form{0}, forms;
  for (Node node : nodes.order) {
    forms.insert(forms.end(), trie.at(node).begin(), trie.at(node).end());
    first_form.push_back(static_cast<std::uint32_t>(forms.size()));
  }
  image.array<Node>(children_of_root(nodes));
  image.array<WordId>(nodes.words);
  image.array<Node>(nodes.first_child);
  image.array<std::uint32_t>(first_form);
  return forms;
}

NameTrie NameTrie::read(ImageReader& image) {
  NameTrie trie;
  trie.by_first_word_ = image.array<Node>();
  trie.words_ = image.array<WordId>();
  trie.first_child_ = image.array<Node>();
  trie.first_form_ = image.array<std::uint32_t>();
  const std::size_t bounds = trie.words_.size() + 1;
  if (trie.words_.empty() || trie.first_child_.size() != bounds || trie.first_form_.size() != bounds)
    throw BadImage("the trie contradicts itself");
  return trie;
}

Node NameTrie::step(Node from, WordId word) const {
  if (from == root()) return word < by_first_word_.size() ? by_first_word_[word] : no_node;
  const auto first = words_.begin() + first_child_[from], last = words_.begin() + first_child_[from + 1];
  const auto found = std::lower_bound(first, last, word);
  return found != last && *found == word ? static_cast<Node>(found - words_.begin()) : no_node;
}

}  // namespace whomet
