// SPDX-License-Identifier: Apache-2.0
// Judgements that cannot all be right.
#include <algorithm>
#include <map>

#include "merging/rulings.hpp"
#include "whomet/merging.hpp"

namespace whomet {
namespace {

/// The judgements of sameness that lead from one id to another; nothing if none do.
std::vector<Judgement> way(const std::string& from, const std::string& to, About about,
                           const std::vector<Judgement>& standing) {
  std::map<std::string, const Judgement*> came_by = {{from, nullptr}};
  std::vector<std::string> todo = {from};
  for (std::size_t i = 0; i < todo.size(); ++i)
    for (const Judgement& j : standing) {
      const std::string at = todo[i];
      if (j.about != about || j.verdict != Verdict::same || (j.a != at && j.b != at)) continue;
      const std::string& other = j.a == at ? j.b : j.a;
      if (came_by.try_emplace(other, &j).second) todo.push_back(other);
    }
  std::vector<Judgement> all;
  if (!came_by.contains(to)) return all;
  for (std::string at = to; came_by.at(at); at = came_by.at(at)->a == at ? came_by.at(at)->b : came_by.at(at)->a)
    all.push_back(*came_by.at(at));
  return all;
}

std::vector<Judgement> against_same(const Judgement& wanted, const std::vector<Judgement>& standing) {
  const Rulings rulings(standing, wanted.about);
  const auto linked = [&](const std::string& a, const std::string& b) {
    return a == b || (rulings.group(a) != 0 && rulings.group(a) == rulings.group(b));
  };
  for (const Judgement& j : standing) {
    if (j.about != wanted.about || j.verdict != Verdict::different) continue;
    const bool straight = linked(j.a, wanted.a) && linked(j.b, wanted.b);
    if (!straight && !(linked(j.b, wanted.a) && linked(j.a, wanted.b))) continue;
    std::vector<Judgement> all = {j};
    for (const auto& [from, to] : {std::pair(wanted.a, straight ? j.a : j.b), std::pair(wanted.b, straight ? j.b : j.a)})
      for (const Judgement& link : way(from, to, wanted.about, standing)) all.push_back(link);
    return all;
  }
  return {};
}

}  // namespace

std::vector<Judgement> against(const Judgement& wanted, const std::vector<Judgement>& standing) {
  if (wanted.verdict == Verdict::same) return against_same(wanted, standing);
  return way(wanted.a, wanted.b, wanted.about, standing);
}

}  // namespace whomet
