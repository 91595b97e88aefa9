// SPDX-License-Identifier: Apache-2.0
#include "cli/article_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace whomet {
namespace {

class ArticleView {
 public:
  ArticleView(const Document& document, const Extraction& extraction, const Gazetteer& gazetteer,
              const Paint& paint)
      : document_(document), extraction_(extraction), gazetteer_(gazetteer), paint_(paint) {}

  std::string text() {
    head();
    collect();
    body();
    meetings();
    return std::move(out_);
  }

 private:
  struct Mark {
    Span span;
    enum class What : std::uint8_t { event, name, date } what;
    std::string note;  ///< number of a meeting, label of an entity, value of a date; empty: nothing to add
  };

  std::string_view at(Span span) const {
    return std::string_view(document_.text).substr(span.begin, span.end - span.begin);
  }
  const std::string& label(EntityRef ref) const { return extraction_.entity(gazetteer_, ref).label; }

  void head() {
    out_ += paint_.bold(extraction_.document);
    out_ +=
        extraction_.published ? "  published " + to_iso(*extraction_.published) : std::string("  undated");
    if (!extraction_.language.empty()) out_ += "  " + extraction_.language;
    out_ += "\n\n";
  }

  void collect() {
    std::size_t number = 0;
    for (const Report& report : extraction_.reports)
      marks_.push_back({report.at, Mark::What::event, std::to_string(++number)});
    for (const auto& m : extraction_.mentions) {
      const std::string& name = label(m.entity);
      marks_.push_back({m.span, Mark::What::name, at(m.span) == name ? "" : name});
    }
    for (const auto& t : extraction_.times) marks_.push_back({t.span, Mark::What::date, note(t)});
    // Where two begin at one place, as with several meetings told by one word, the longer is written.
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

  /// The value of an expression, `?` where it has none, and whether its weekday is that of another day.
  std::string note(const Extraction::When& when) const {
    if (when.weekday_clash) return when.value + ", another weekday";
    if (when.value.empty()) return "?";
    return when.value == at(when.span) ? "" : when.value;
  }

  /// *spotkał* that tells of meetings 1 and 2: one mark.
  static bool same_event(const Mark& a, const Mark& b) {
    return a.what == Mark::What::event && b.what == Mark::What::event && a.span == b.span;
  }

  void body() {
    std::uint32_t done = 0;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      Mark mark = marks_[i];
      if (mark.span.begin < done) continue;
      for (; i + 1 < marks_.size() && same_event(mark, marks_[i + 1]); ++i)
        mark.note += "," + marks_[i + 1].note;
      out_ += at({done, mark.span.begin});
      out_ += marked(mark);
      done = mark.span.end;
    }
    out_ += at({done, static_cast<std::uint32_t>(document_.text.size())});
    if (out_.back() != '\n') out_ += '\n';
  }

  std::string marked(const Mark& mark) const {
    const std::string note = mark.note.empty() ? "" : " = " + mark.note;
    switch (mark.what) {
      case Mark::What::event:
        return paint_.event(fmt::format("<{}: {}>", mark.note, at(mark.span)));
      case Mark::What::name:
        return paint_.name(fmt::format("[{}]", std::string(at(mark.span)) + note));
      case Mark::What::date:
        return paint_.date(fmt::format("{{{}}}", std::string(at(mark.span)) + note));
    }
    return {};
  }

  void meetings() {
    out_ += '\n';
    if (extraction_.reports.empty()) out_ += "No meetings.\n";
    std::size_t number = 0;
    for (const Report& report : extraction_.reports) meeting(++number, report);
  }

  void meeting(std::size_t number, const Report& report) {
    out_ += fmt::format("{} {}, {}", paint_.event(fmt::format("<{}>", number)), to_string(report.kind),
                        to_string(report.status));
    if (report.date) out_ += ", " + paint_.date(to_iso(*report.date));
    if (report.place != no_entity) out_ += ", " + paint_.name(label(report.place));
    out_ += fmt::format("\n    {}\n    {}\n", sides(report),
                        paint_.dim(fmt::format("\"{}\"", one_line(at(report.evidence)))));
    out_ += paint_.dim(fmt::format("    {} ({:.2g})\n", report.rule, report.confidence));
  }

  /// *Władimir Putin | Steve Witkoff, Jared Kushner*
  std::string sides(const Report& report) const {
    std::string all;
    for (const Side& side : report.sides) {
      if (!all.empty()) all += " | ";
      for (std::size_t i = 0; i < side.size(); ++i) all += (i == 0 ? "" : ", ") + label(side[i]);
    }
    return all;
  }

  static std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
  }

  const Document& document_;
  const Extraction& extraction_;
  const Gazetteer& gazetteer_;
  const Paint& paint_;
  std::vector<Mark> marks_;
  std::string out_;
};

}  // namespace

std::string article_view(const Document& document, const Extraction& extraction, const Gazetteer& gazetteer,
                         const Paint& paint) {
  return ArticleView(document, extraction, gazetteer, paint).text();
}

}  // namespace whomet
