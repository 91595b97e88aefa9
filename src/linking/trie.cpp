// SPDX-License-Identifier: Apache-2.0
#include "linking/trie.hpp"

#include <algorithm>

namespace whomet {
namespace {

std::uint64_t mixed(std::uint64_t key) {
  key ^= key >> 31U;
  key *= 0x9e3779b97f4a7c15ULL;
  return key ^ (key >> 29U);
}

}  // namespace

WordTrie::WordTrie() : edges_(1024) {}

std::size_t WordTrie::slot_of(std::uint64_t key) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = mixed(key) & mask;
  while (edges_[slot].to != no_node && edges_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

Node WordTrie::step(Node from, WordId word) const {
  return edges_[slot_of(key_of(from, word))].to;
}

void WordTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  for (const Edge& edge : old)
    if (edge.to != no_node) edges_[slot_of(edge.key)] = edge;
}

Node WordTrie::add_edge(Node from, WordId word) {
  const std::uint64_t key = key_of(from, word);
  std::size_t slot = slot_of(key);
  if (edges_[slot].to != no_node) return edges_[slot].to;
  if (++edge_count_ * 2 > edges_.size()) {
    grow();
    slot = slot_of(key);
  }
  edges_[slot] = {key, nodes_};
  return nodes_++;
}

void WordTrie::insert(std::span<const WordId> words, std::uint32_t payload) {
  if (words.empty()) return;
  if (begins_.size() <= words.front()) begins_.resize(words.front() + 1);
  begins_[words.front()] = true;
  Node node = root();
  for (WordId word : words) node = add_edge(node, word);
  ends_.emplace_back(node, payload);
}

void WordTrie::freeze() {
  std::sort(ends_.begin(), ends_.end());
  first_.assign(nodes_ + 1, 0);
  payloads_.reserve(ends_.size());
  for (const auto& [node, payload] : ends_) {
    ++first_[node + 1];
    payloads_.push_back(payload);
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  ends_.clear();
  ends_.shrink_to_fit();
}

std::span<const std::uint32_t> WordTrie::at(Node node) const {
  return {payloads_.data() + first_[node], payloads_.data() + first_[node + 1]};
}

}  // namespace whomet
