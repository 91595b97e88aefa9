// SPDX-License-Identifier: Apache-2.0
#include "curating/doubts.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace whomet {

const char* to_string(Doubt doubt) {
  constexpr std::array names{"collision",    "same-person",    "common-word",
                             "office-dates", "office-overlap", "never-seen"};
  return names[static_cast<std::size_t>(doubt)];
}

std::string line_of(const Where& where) {
  return *where.file + ":" + std::to_string(where.line);
}

std::string called(const Entity& entity) {
  return entity.id + " " + entity.label;
}

void doubt_unseen(Inspection& at, const std::unordered_set<std::string>& mentioned) {
  for (const Entity& entity : at.gazetteer.entities())
    if (!mentioned.contains(entity.id))
      at.doubt(Doubt::never_seen, entity, at.sources.entity(entity.id),
               "no document mentions '" + entity.label +
                   "'; add the spelling that articles have, or leave it out");
}

std::vector<DoubtFound> doubts(const Gazetteer& gazetteer, const std::vector<std::filesystem::path>& files,
                               const std::string& language, const DoubtEvidence& evidence) {
  const EntitySources sources(files);
  std::vector<DoubtFound> found;
  Inspection inspection{gazetteer, language, sources, found};
  doubt_collisions(inspection);
  doubt_same_people(inspection);
  doubt_common_words(inspection, evidence);
  doubt_offices(inspection);
  if (evidence.mentioned) doubt_unseen(inspection, *evidence.mentioned);
  const auto place = [](const DoubtFound& d) {
    return std::tie(*d.fault.where.file, d.fault.where.line, d.fault.where.column, d.fault.message);
  };
  std::sort(found.begin(), found.end(), [&](auto& a, auto& b) { return place(a) < place(b); });
  return found;
}

}  // namespace whomet
