// SPDX-License-Identifier: Apache-2.0
// What the database says in words, for people to read: reports with their sentences, mentions, entities.
#pragma once

#include <string>
#include <vector>

#include "whomet/store.hpp"

namespace whomet {

/// A stretch of a document and whom it denotes. Offsets count code points.
struct MentionText {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string surface;
  std::string entity;  ///< id
  std::string label;
  Kind kind = Kind::person;
  std::string how;    ///< name, inflected, variant, surname, role, pronoun, provisional
  std::string cases;  ///< nom, gen …, joined by '/'; empty if the form tells none
};

/// A report as it can be read; what is not known is empty.
struct ReportText {
  std::string id, document, published, kind, status, date, place, rule;
  std::string sentence;                         ///< on one line
  std::vector<std::vector<std::string>> sides;  ///< labels
  std::vector<MentionText> mentions;            ///< in the sentence
  double confidence = 0.0;
};

/// A meeting as it can be read.
struct MeetingText {
  std::string id, kind, status, date, place;
  std::vector<std::vector<std::string>> sides;  ///< labels, sorted
  double confidence = 0.0;
  std::vector<std::string> reports;  ///< ids, sorted
  std::size_t documents = 0;
};

/// *held meeting of A and B with C, 2026-01-07, Paryż*
std::string to_string(const MeetingText&);

/// Something that bears an id, to choose from.
struct EntityText {
  std::string id, label;
  Kind kind = Kind::person;
  std::string same_as;  ///< id of the entity that it is only another name of; else empty
  std::int64_t documents = 0;
};

/// What stands in the database, for the end of a build.
struct Tally {
  std::vector<std::pair<std::string, std::int64_t>> statuses;  ///< how many meetings of each there is one of
  std::int64_t told_by_many = 0;                               ///< meetings that more than one document tells of
  std::int64_t contradicted = 0;                               ///< meetings with reports that tell another date
  std::int64_t new_names = 0;        ///< people whom the gazetteer lacks and who came since the store was opened
  std::vector<EntityText> new_most;  ///< those of them that most documents mention, at most five
};

}  // namespace whomet
