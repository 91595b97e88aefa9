// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/entity_keys.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "gazetteer/values.hpp"

namespace whomet {
namespace {

constexpr unsigned bit(Kind kind) {
  return 1U << static_cast<unsigned>(kind);
}
constexpr unsigned person = bit(Kind::person), place = bit(Kind::place), country = bit(Kind::country),
                   organization = bit(Kind::organization);

struct Key {
  std::string_view name;
  unsigned kinds;  ///< that may have it
};

constexpr std::array keys{
    Key{"id", ~0U},
    Key{"kind", ~0U},
    Key{"names", ~0U},
    Key{"generic", ~0U},
    Key{"off", ~0U},
    Key{"class", ~0U},
    Key{"gender", person},
    Key{"offices", person},
    Key{"kin", person},
    Key{"iso", country},
    Key{"capital", country},
    Key{"adjective", country},
    Key{"demonyms", country},
    Key{"population", country | place},
    Key{"in", place | organization},
    Key{"stands-for", place | organization},
    Key{"members", organization},
    Key{"at", place | country | organization},
};

}  // namespace

void check_entity_keys(const Data& data, Kind kind, Faults& faults) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) names.push_back(key.name);
  check_keys(data, names, faults);
  for (const Data::Entry& entry : data.entries) {
    const auto key =
        std::find_if(keys.begin(), keys.end(), [&](auto& k) { return k.name == entry.first.text; });
    if (key == keys.end() || (key->kinds & bit(kind)) != 0) continue;
    faults.add(entry.first, "a " + std::string(to_string(kind)) + " has no `" + entry.first.text +
                                "`; take it out, or correct `kind`");
  }
}

}  // namespace whomet
