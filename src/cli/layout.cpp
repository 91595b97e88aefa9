// SPDX-License-Identifier: Apache-2.0
#include "cli/layout.hpp"

#include <sys/ioctl.h>

#include <algorithm>
#include <cstdlib>

#include "cli/output.hpp"

namespace whomet {

std::size_t line_width(std::FILE* file) {
  constexpr std::size_t least = 40;
  const char* told = std::getenv("COLUMNS");
  std::size_t width = told != nullptr ? std::strtoul(told, nullptr, 10) : 0;
  winsize size{};
  if (width == 0 && is_terminal(file) && ::ioctl(::fileno(file), TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return width == 0 ? any_width : std::max(width, least);
}

std::string wrapped(std::string_view text, std::size_t used, std::size_t indent, std::size_t width) {
  if (width == any_width) return std::string(text);
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    const bool first = lines.empty() || used == indent;
    const std::size_t cells = whomet::width(word);
    if (!first && used + 1 + cells > width) {
      lines += '\n' + std::string(indent, ' ');
      used = indent;
    } else if (!first) {
      lines += ' ';
      ++used;
    }
    lines += word;
    used += cells;
    begin = end + 1;
  }
  return lines;
}

}  // namespace whomet
