// SPDX-License-Identifier: Apache-2.0
#include "query/search.hpp"

namespace whomet {
namespace {

std::string text(Day day) {
  return to_iso(day_span(day));
}

class SearchBuilder {
 public:
  SearchBuilder(const Question& question, std::pair<int, int> years) : question_(question), years_(years) {}

  Search search() {
    parties();
    for (const NamedEntity& place : question_.places) inside(place);
    when();
    if (question_.kind) condition("m.kind = ?", std::string(to_string(*question_.kind)));
    std::string sql = "SELECT m.key, m.id, m.kind, m.status, m.date, p.key, p.id, p.label, p.kind FROM " +
                      from_ + " LEFT JOIN entity AS p ON p.key = m.place";
    if (!where_.empty()) sql += " WHERE " + where_;
    return {sql + " ORDER BY m.date_start IS NULL, m.date_start, m.date_end, m.id", std::move(values_)};
  }

 private:
  /// From the one named first to the meeting, then to the others, who sat on other sides: by the index on
  /// parties.
  void parties() {
    for (std::size_t i = 0; i < question_.parties.size(); ++i) {
      const std::string own = "party" + std::to_string(i);
      from_ += i == 0 ? "meeting_party AS party0 JOIN meeting AS m ON m.key = party0.meeting"
                      : " JOIN meeting_party AS " + own + " ON " + own + ".meeting = m.key";
      condition(own + ".entity = ?", question_.parties[i].key);
      for (std::size_t j = 0; j < i && question_.asks != Asks::people; ++j)
        condition(own + ".side <> party" + std::to_string(j) + ".side");
    }
    if (from_.empty()) from_ = "meeting AS m";
  }

  void inside(const NamedEntity& place) {
    condition(
        "m.place IN (WITH RECURSIVE inside (key) AS (VALUES (?) UNION SELECT e.key FROM entity AS e"
        " JOIN inside ON e.within = inside.key) SELECT key FROM inside)",
        place.key);
  }

  void when() {
    if (question_.since) condition("m.date_end >= ?", text(*question_.since));
    if (question_.until) condition("m.date_start <= ?", text(*question_.until));
    std::string any;
    for (const Period& period : question_.on)
      for (const DateSpan& span : spans(period)) {
        any += std::string(any.empty() ? "" : " OR ") + "(m.date_start <= ? AND m.date_end >= ?)";
        values_.insert(values_.end(), {text(span.last), text(span.first)});
      }
    if (!any.empty())
      condition("(" + any + ")");
    else if (!question_.on.empty())
      condition("FALSE");  // a day of every year, and no meeting has a date
  }

  std::vector<DateSpan> spans(const Period& period) const {
    if (!period.every_year) return {period.span};
    std::vector<DateSpan> all;
    for (int year = years_.first; year <= years_.second; ++year) all.push_back(moved(period.span, year));
    return all;
  }

  /// The same days of another year; 29 February is the 28th where there is none.
  static DateSpan moved(const DateSpan& span, int year) {
    const auto in = [&](Day day) {
      const std::chrono::year_month_day d{day};
      const std::chrono::year_month_day there = std::chrono::year{year} / d.month() / d.day();
      return there.ok() ? Day{there} : Day{there.year() / there.month() / std::chrono::last};
    };
    const Day first = in(span.first), last = in(span.last);
    return {first, last < first ? first : last, span.grain};
  }

  void condition(const std::string& sql) { where_ += (where_.empty() ? "" : " AND ") + sql; }
  template <class Value>
  void condition(const std::string& sql, Value value) {
    condition(sql);
    values_.emplace_back(std::move(value));
  }

  const Question& question_;
  std::pair<int, int> years_;
  std::string from_, where_;
  std::vector<std::variant<std::int64_t, std::string>> values_;
};

}  // namespace

Search search_for(const Question& question, std::pair<int, int> years) {
  return SearchBuilder(question, years).search();
}

}  // namespace whomet
