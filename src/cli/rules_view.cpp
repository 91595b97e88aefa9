// SPDX-License-Identifier: Apache-2.0
#include "cli/rules_view.hpp"

#include <fmt/format.h>

namespace whomet {
namespace {

class RulesView {
 public:
  RulesView(const Document& document, const Extraction& extraction, const Gazetteer& gazetteer,
            const Paint& paint)
      : document_(document), extraction_(extraction), gazetteer_(gazetteer), paint_(paint) {}

  std::string text(const Trace& trace) {
    std::string all = "\n" + paint_.bold("Phrases") + "\n";
    for (const Trace::Phrase& p : trace.phrases)
      all += fmt::format("  [{}] {} {}\n", at(p.span), to_string(p.cases), paint_.name(names(p.parties)));
    all += "\n" + paint_.bold("Frames tried") + "\n";
    for (const Trace::Trial& t : trace.trials)
      all += fmt::format("  {} ({}) {}: {}\n", paint_.event(std::string(at(t.trigger))), t.family, t.frame,
                         outcome(t));
    return all;
  }

 private:
  std::string_view at(Span span) const {
    return std::string_view(document_.text).substr(span.begin, span.end - span.begin);
  }

  std::string names(const std::vector<EntityRef>& parties) const {
    std::string all;
    for (EntityRef ref : parties)
      all += (all.empty() ? "" : ", ") + extraction_.entity(gazetteer_, ref).label;
    return all.empty() ? "?" : all;
  }

  std::string outcome(const Trace::Trial& trial) const {
    if (trial.barred) return "no meeting";
    if (trial.sides.empty()) return "does not fit";
    std::string all;
    for (const Side& side : trial.sides) all += (all.empty() ? "" : " | ") + names(side);
    return all;
  }

  const Document& document_;
  const Extraction& extraction_;
  const Gazetteer& gazetteer_;
  const Paint& paint_;
};

}  // namespace

std::string rules_view(const Document& document, const Extraction& extraction, const Trace& trace,
                       const Gazetteer& gazetteer, const Paint& paint) {
  return RulesView(document, extraction, gazetteer, paint).text(trace);
}

}  // namespace whomet
