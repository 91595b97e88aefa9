// SPDX-License-Identifier: Apache-2.0
#include "cli/table.hpp"

#include <algorithm>
#include <numeric>

#include "cli/layout.hpp"

namespace whomet {
namespace {

constexpr std::size_t gap = 2, narrowest = 8;

}  // namespace

std::string cut(std::string_view utf8, std::size_t cells) {
  if (width(utf8) <= cells) return std::string(utf8);
  std::size_t end = 0;
  for (std::size_t used = 0; used < std::max<std::size_t>(cells, 1); ++end)
    if ((static_cast<unsigned char>(utf8[end]) & 0xc0U) != 0x80U) ++used;
  return std::string(utf8.substr(0, end - 1)) + "\u2026";
}

std::vector<std::size_t> AlignedTable::widths(std::size_t line) const {
  std::vector<std::size_t> all;
  for (const Column& column : columns_) all.push_back(width(column.heading));
  for (const auto& row : rows_)
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = std::max(all[i], width(row[i]));
  const auto used = [&] { return std::accumulate(all.begin(), all.end(), gap * (all.size() - 1)); };
  for (auto widest = std::max_element(all.begin(), all.end());
       line != any_width && used() > line && *widest > narrowest;
       widest = std::max_element(all.begin(), all.end()))
    --*widest;
  return all;
}

std::string AlignedTable::row(const std::vector<std::string>& cells,
                           const std::vector<std::size_t>& widths) const {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string cell = cut(cells[i], widths[i]);
    const std::string blanks(widths[i] - width(cell), ' ');
    if (i > 0) line.append(gap, ' ');
    line += columns_[i].align == Align::right ? blanks + cell : cell + blanks;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string AlignedTable::text(const Paint& paint, std::size_t line) const {
  const std::vector<std::size_t> all = widths(line);
  std::vector<std::string> headings;
  for (const Column& column : columns_) headings.push_back(column.heading);
  std::string out = paint.bold(row(headings, all)) + '\n';
  for (const auto& cells : rows_) out += row(cells, all) + '\n';
  return out;
}

}  // namespace whomet
