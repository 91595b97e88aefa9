// SPDX-License-Identifier: Apache-2.0
// Meetings: what one document tells of each meeting, by the frames of its language pack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "whomet/linking.hpp"
#include "whomet/time.hpp"

namespace whomet {

enum class MeetingKind : std::uint8_t { meeting, call, visit, summit };
enum class Status : std::uint8_t { held, planned, possible, cancelled, denied };
const char* to_string(MeetingKind);
const char* to_string(Status);
std::optional<MeetingKind> meeting_kind_from(std::string_view);
std::optional<Status> status_from(std::string_view);

/// The parties that sat together; two persons met when they are on different sides.
using Side = std::vector<EntityRef>;

/// What one document tells of one meeting.
struct Report {
  Span at;  ///< the word that first tells of it
  MeetingKind kind = MeetingKind::meeting;
  Status status = Status::held;
  std::vector<Side> sides;  ///< two or more, none empty
  EntityRef place = no_entity;
  std::optional<DateSpan> date;
  Span evidence;            ///< the sentence
  std::string_view rule;    ///< the frame that made it, e.g. `pl/meeting/spotkanie-z`
  double confidence = 0.0;  ///< 0 to 1
  bool moved = false;       ///< a plan that stood at another date before (*przełożono na 3 lutego*)
};

/// Something else that the document says of two entities: an office, a kinship.
struct Relation {
  EntityRef subject = no_entity;
  std::string relation;  ///< slug: `son-in-law`, `special-envoy`
  EntityRef object = no_entity;
  Span evidence;
};

/// What the meetings stage found: reports in text order, the mentions by role and pronoun that it resolved,
/// and parties that are no entity of the gazetteer (*rodzina Kowalskich*), appended to the provisional ones.
struct Findings {
  std::vector<Report> reports;
  std::vector<Relation> relations;
  std::vector<Mention> roles;
  std::vector<Entity> provisional;  ///< refs go on where linking's end
};

/// How the sentences were read, for `whomet show --rules`: the phrases that could be parties, and what each frame
/// made of each trigger.
struct Trace {
  struct Phrase {
    Span span;
    Cases cases;
    std::vector<EntityRef> parties;  ///< whom it means on its own; empty: nobody that could be told
  };
  struct Trial {
    Span trigger;
    std::string family;            ///< of the trigger, as triggers.yaml names it
    std::string_view frame;        ///< its name; empty: the trigger was read without frames
    std::vector<Side> sides;       ///< empty: the frame does not fit
    bool barred = false;           ///< the sentence says that it is no meeting (*spotkał się z krytyką*)
  };
  std::vector<Phrase> phrases;
  std::vector<Trial> trials;
};

/// The frames, roles and words of one language. Immutable; safe to share.
class MeetingGrammar {
 public:
  /// From frames.yaml, roles.yaml and words.yaml. Interns their words.
  static MeetingGrammar compile(const LanguagePack&, const Gazetteer&, Vocabulary&, Faults&);
  MeetingGrammar(MeetingGrammar&&) noexcept;
  MeetingGrammar& operator=(MeetingGrammar&&) noexcept;
  ~MeetingGrammar();
  /// `trace`, where given, is filled as the text is read.
  Findings find(const Text&, const Links&, const Times&, Trace* trace = nullptr) const;
  /// Every role and pronoun that denotes a person (*prezydent USA*), whether or not a meeting is told.
  std::vector<Mention> roles(const Text&, const Links&, const Times&) const;

 private:
  MeetingGrammar();
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace whomet
