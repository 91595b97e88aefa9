// SPDX-License-Identifier: Apache-2.0
#include "linking/trie.hpp"

#include <algorithm>
#include <tuple>

#include "whomet/hash.hpp"

namespace whomet {
WordTrie::WordTrie() : slots_(1024) {}

std::size_t WordTrie::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = mixed(key) & mask;
  while (slots_[slot].to != no_node && slots_[slot].key != key) slot = (slot + 1) & mask;
  return slot;
}

Node WordTrie::step(Node from, WordId word) const {
  return slots_[slot_of(key_of(from, word))].to;
}

void WordTrie::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.to != no_node) slots_[slot_of(slot.key)] = slot;
}

Node WordTrie::add_edge(Node from, WordId word) {
  const std::uint64_t key = key_of(from, word);
  std::size_t slot = slot_of(key);
  if (slots_[slot].to != no_node) return slots_[slot].to;
  if (std::size_t{nodes_} * 4 > slots_.size() * 3) {
    grow();
    slot = slot_of(key);
  }
  slots_[slot] = {key, nodes_};
  return nodes_++;
}

void WordTrie::insert(std::span<const WordId> words, std::uint32_t payload) {
  if (words.empty()) return;
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

std::vector<WordTrie::Edge> WordTrie::edges() const {
  std::vector<Edge> edges;
  edges.reserve(nodes_);
  for (const Slot& slot : slots_)
    if (slot.to != no_node)
      edges.push_back({static_cast<Node>(slot.key >> 32U), static_cast<WordId>(slot.key), slot.to});
  const auto order = [](const Edge& e) { return std::tie(e.from, e.word); };
  std::sort(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) { return order(a) < order(b); });
  return edges;
}

std::span<const std::uint32_t> WordTrie::at(Node node) const {
  return {payloads_.data() + first_[node], payloads_.data() + first_[node + 1]};
}

}  // namespace whomet
