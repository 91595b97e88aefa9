// SPDX-License-Identifier: Apache-2.0
#include "linking/provisional.hpp"

namespace whomet {

Links Linker::link(const Text& text, const std::optional<DateSpan>& published) const {
  const std::vector<Hit> hits = find_hits(text, *table_);
  const DocumentNames names = survey(text, hits, *table_, published);
  Links links;
  links.mentions = choose(text, hits, names, *table_);
  add_provisional(text, names, *table_, links);
  return links;
}

}  // namespace whomet
