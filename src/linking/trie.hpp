// SPDX-License-Identifier: Apache-2.0
// A trie over word ids: which sequences of tokens are forms of names.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "whomet/text.hpp"

namespace whomet {

using Node = std::uint32_t;
inline constexpr Node no_node = 0;  // also the root, which no edge leads to

/// Edges in one open-addressing table keyed by (node, word); at each node a list of payload numbers.
/// Built once by `insert` and `freeze`, then only read.
class WordTrie {
 public:
  WordTrie();
  void insert(std::span<const WordId> words, std::uint32_t payload);
  /// Orders the payloads by node; nothing may be inserted afterwards.
  void freeze();

  Node root() const { return 0; }
  /// `no_node` if no form goes on with that word.
  Node step(Node from, WordId word) const;
  /// The payloads of the forms that end at the node.
  std::span<const std::uint32_t> at(Node node) const;
  Node nodes() const { return nodes_; }
  struct Edge {
    Node from;
    WordId word;
    Node to;
  };
  /// All edges, by the node they leave, then by word.
  std::vector<Edge> edges() const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    Node to = no_node;
  };
  static std::uint64_t key_of(Node from, WordId word) { return (std::uint64_t{from} << 32U) | word; }
  std::size_t slot_of(std::uint64_t key) const;
  Node add_edge(Node from, WordId word);
  void grow();

  std::vector<Slot> slots_;
  Node nodes_ = 1;
  std::vector<std::pair<Node, std::uint32_t>> ends_;  // until frozen
  std::vector<std::uint32_t> first_;                  // by node, into payloads_
  std::vector<std::uint32_t> payloads_;
};

}  // namespace whomet
