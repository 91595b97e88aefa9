// SPDX-License-Identifier: Apache-2.0
#include "linking/brackets.hpp"
#include "linking/foreign.hpp"
#include "linking/metonymy.hpp"
#include "linking/provisional.hpp"
#include "linking/repeats.hpp"

namespace whomet {

Links Linker::link(const Text& text, const std::optional<DateSpan>& published, std::string_view language) const {
  const std::vector<Hit> hits = find_hits(text, *table_);
  const DocumentNames names = survey(text, hits, *table_, published);
  Links links;
  links.mentions = choose(text, hits, names, *table_);
  mark_states(text, *table_, links.mentions);
  add_repeats(text, names, *table_, links);
  add_bracketed(text, *table_, links.mentions);
  if (is_foreign(text, language, *table_))
    add_foreign(text, language, names, *table_, table_->foreign->names(), links);
  add_provisional(text, names, *table_, links);
  return links;
}

}  // namespace whomet
