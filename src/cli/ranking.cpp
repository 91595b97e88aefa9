// SPDX-License-Identifier: Apache-2.0
#include "cli/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/json_writer.hpp"
#include "cli/table.hpp"
#include "export/text.hpp"
#include "store/open.hpp"

namespace whomet {
namespace {

double value(const Measures& m, std::string_view by) {
  if (by == "betweenness") return m.betweenness;
  if (by == "met") return static_cast<double>(m.people);
  if (by == "meetings") return static_cast<double>(m.meetings);
  return m.page_rank;
}

std::string share(double of_one) {
  return fmt::format("{:.4f}", of_one);
}

}  // namespace

Ranking ranking(const std::filesystem::path& database, const Contacts& contacts,
                const std::vector<Measures>& measures, std::string_view by, std::size_t top) {
  std::vector<std::size_t> order(measures.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return value(measures[a], by) > value(measures[b], by);
  });
  order.resize(std::min(order.size(), top));
  const Connection db = open_for_reading(database);
  Statement row(db, "SELECT id, label, kind FROM entity WHERE key = ?");
  Ranking all;
  for (std::size_t i : order) {
    row.with(contacts.parties[i]).step();
    all.push_back({std::string(row.text(0)), std::string(row.text(1)),
                   kind_from(std::string(row.text(2))).value_or(Kind::person), measures[i]});
  }
  return all;
}

std::string ranking_table(const Ranking& ranking, const Paint& paint, std::size_t line) {
  const auto right = AlignedTable::Align::right;
  AlignedTable table({{"", right},
                   {"name"},
                   {"met", right},
                   {"meetings", right},
                   {"pagerank", right},
                   {"betweenness", right},
                   {"group", right}});
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const Measures& m = ranking[i].measures;
    table.add({std::to_string(i + 1), ranking[i].label, std::to_string(m.people), std::to_string(m.meetings),
               share(m.page_rank), share(m.betweenness), std::to_string(m.community)});
  }
  return table.text(paint, line);
}

std::string communities_table(const Ranking& ranking, const Paint& paint, std::size_t line) {
  std::size_t groups = 0;
  for (const Ranked& r : ranking) groups = std::max(groups, r.measures.community);
  std::vector<std::size_t> size(groups);
  std::vector<std::string> members(groups);
  for (const Ranked& r : ranking) {
    std::string& names = members[r.measures.community - 1];
    names += (names.empty() ? "" : ", ") + r.label;
    ++size[r.measures.community - 1];
  }
  const auto right = AlignedTable::Align::right;
  AlignedTable table({{"group", right}, {"size", right}, {"members"}});
  for (std::size_t i = 0; i < groups; ++i)
    table.add({std::to_string(i + 1), std::to_string(size[i]), members[i]});
  return table.text(paint, line);
}

std::string ranking_json(const Ranking& ranking) {
  std::string out;
  JsonWriter json(out);
  json.begin_list();
  for (const Ranked& r : ranking) {
    json.begin_object().key("entity").text(r.id).key("name").text(r.label).key("kind").text(
        to_string(r.kind));
    json.key("met").number(static_cast<std::int64_t>(r.measures.people));
    json.key("meetings").number(static_cast<std::int64_t>(r.measures.meetings));
    json.key("pagerank").fraction(r.measures.page_rank).key("betweenness").fraction(r.measures.betweenness);
    json.key("group").number(static_cast<std::int64_t>(r.measures.community)).end_object();
  }
  json.end_list();
  return out + '\n';
}

std::string ranking_csv(const Ranking& ranking) {
  std::string out = "id,name,kind,met,meetings,pagerank,betweenness,group\n";
  for (const Ranked& r : ranking)
    out += fmt::format("{},{},{},{},{},{:.6f},{:.6f},{}\n", csv_field(r.id), csv_field(r.label),
                       to_string(r.kind), r.measures.people, r.measures.meetings, r.measures.page_rank,
                       r.measures.betweenness, r.measures.community);
  return out;
}

}  // namespace whomet
