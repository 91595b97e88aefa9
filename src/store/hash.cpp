// SPDX-License-Identifier: Apache-2.0
#include "store/hash.hpp"

#include <xxhash.h>

#include <bit>
#include <memory>

namespace whomet {
namespace {

struct Free {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

/// The length goes before the bytes, or "ab" + "c" would be "a" + "bc".
void update(XXH3_state_t& state, std::string_view part) {
  const std::uint64_t size = part.size();
  XXH3_64bits_update(&state, &size, sizeof size);
  XXH3_64bits_update(&state, part.data(), part.size());
}

}  // namespace

std::int64_t content_hash(const Document& d, const Provenance& made_with) {
  const std::unique_ptr<XXH3_state_t, Free> state(XXH3_createState());
  XXH3_64bits_reset(state.get());
  const std::string published = d.published ? to_iso(*d.published) : "";
  for (const std::string* part : {&d.text, &d.title, &d.language, &d.source, &d.url, &published,
                                  &made_with.gazetteer_hash, &made_with.program_version})
    update(*state, *part);
  return std::bit_cast<std::int64_t>(XXH3_64bits_digest(state.get()));
}

}  // namespace whomet
