// SPDX-License-Identifier: Apache-2.0
#include "query/read_question.hpp"

#include <algorithm>

namespace whomet {
namespace {

class QuestionReader {
 public:
  QuestionReader(const QuestionText& parts, const NameIndex& index)
      : parts_(parts), index_(index), taken_(parts.taken) {}  // a copy: what is read on the way is taken

  Reading read() {
    read_times();
    for (const NameInQuestion& name : parts_.names) read_name(name);
    read_unknown_words();
    read_words();
    if (says_something() && reading_.unknown.empty() && reading_.unread.empty())
      reading_.question = std::move(question_);
    return std::move(reading_);
  }

 private:
  const Token& token(std::uint32_t i) const { return parts_.text.tokens[i]; }
  bool says_when() const { return !question_.on.empty() || question_.since || question_.until; }
  /// *Kto się spotkał?* restricts nothing; *co odwołano?* does.
  bool says_something() const {
    if (question_.asks == Asks::connection) return question_.parties.size() == 2;
    return !question_.parties.empty() || !question_.places.empty() || says_when() || question_.kind ||
           question_.statuses != Question{}.statuses || question_.pick == Pick::last;
  }

  /// Whether a word with this meaning stands before the token, articles passed over: *in the Kremlin*.
  bool follows(std::uint32_t first, Means means) const {
    while (first > 0 && parts_.meanings[first - 1].has(Means::article)) --first;
    return first > 0 && !taken_[first - 1] && parts_.meanings[first - 1].has(means);
  }
  /// The preposition of a time may stand before it or be its first word.
  bool says(TokenRange time, Means means) const {
    return parts_.meanings[time.first].has(means) || follows(time.first, means);
  }
  /// Both ends are in it already: *od poniedziałku do środy*.
  static bool is_interval(const DateSpan& span) { return to_iso(span).find('/') != std::string::npos; }

  // --- when ---

  void read_times() {
    for (const TimeInQuestion& time : parts_.times) {
      const DateSpan& span = time.period.span;
      const std::uint32_t at = time.tokens.first;
      if (!question_.since && span.grain == Grain::day && follows(at, Means::range))
        read_bare_day(at - 1, span);
      if (is_interval(span))
        question_.on.push_back(time.period);
      else if (says(time.tokens, Means::after))
        question_.since = span.last + std::chrono::days{1};
      else if (says(time.tokens, Means::before))
        question_.until = span.first - std::chrono::days{1};
      else if (says(time.tokens, Means::since))
        question_.since = span.first;
      else if (says(time.tokens, Means::until) || (question_.since && follows(at, Means::range)))
        question_.until = span.last;
      else
        question_.on.push_back(time.period);
    }
  }

  /// *between 1 and 15 January*: the first day stands without its month, which is the second's.
  void read_bare_day(std::uint32_t range_word, const DateSpan& last) {
    if (range_word < 2 || token(range_word - 1).kind != TokenKind::number ||
        !follows(range_word - 1, Means::since))
      return;
    const std::string number(parts_.text.surface(range_word - 1));
    const std::chrono::year_month_day end{last.first};
    if (number.size() > 2) return;
    const auto start = end.year() / end.month() / static_cast<int>(std::stoul(number));
    if (!start.ok()) return;
    question_.since = std::chrono::sys_days{start};
    taken_[range_word - 1] = true;
  }

  // --- who and where ---

  void add(const NamedEntity& entity, std::uint32_t at) {
    const bool is_place =
        entity.kind == Kind::place || (entity.kind != Kind::person && follows(at, Means::place));
    auto& list = is_place ? question_.places : question_.parties;
    if (std::none_of(list.begin(), list.end(), [&](auto& e) { return e.id == entity.id; }))
      list.push_back(entity);
  }

  /// The gazetteer's choice, if the database has it; else whom the database knows by that name; else nobody.
  /// Of those who share a surname (*Zełenskim*: Wołodymyr's, or all of theirs), the one that most documents
  /// mention: a question has no context that would tell.
  void read_name(const NameInQuestion& name) {
    const std::string surface(parts_.text.surface(name.tokens));
    if (name.shared)
      if (auto found = by_surname(surface)) return add(*found, name.tokens.first);
    if (auto found = index_.by_id(name.id)) return add(*found, name.tokens.first);
    for (const std::string& spelled : {name.label, surface})
      if (auto found = index_.find(spelled)) return add(*found, name.tokens.first);
    if (name.certain) return add({no_key, name.id, name.label, name.kind}, name.tokens.first);
    unknown(surface);
  }

  std::optional<NamedEntity> by_surname(const std::string& surface) {
    const std::vector<NamedEntity> all = index_.by_surname(surface);
    if (all.empty()) return std::nullopt;
    SharedName shared{surface, all[0].label, {}};
    for (const NamedEntity& other : all)
      if (other.id != all[0].id) shared.others.push_back(other.label);
    if (!shared.others.empty()) reading_.shared.push_back(std::move(shared));
    return all[0];
  }

  void unknown(const std::string& surface) { reading_.unknown.push_back({surface, index_.near(surface)}); }

  // --- words ---

  bool is_unknown_word(std::uint32_t i) const {
    return !taken_[i] && token(i).kind != TokenKind::symbol && parts_.meanings[i].none();
  }
  bool is_link(std::uint32_t i) const { return token(i).kind == TokenKind::symbol && token(i).glued; }

  /// Runs of words that mean nothing are names that the gazetteer does not know, or in small letters.
  void read_unknown_words() {
    const auto size = static_cast<std::uint32_t>(parts_.text.tokens.size());
    for (std::uint32_t first = 0; first < size;) {
      std::uint32_t last = first;
      while (last < size && is_unknown_word(last)) {
        ++last;
        if (last + 1 < size && is_link(last) && token(last + 1).glued && is_unknown_word(last + 1)) ++last;
      }
      if (last > first) read_run({first, last});
      first = std::max(last, first + 1);
    }
  }

  /// The longest beginnings that are names, one after another.
  void read_run(TokenRange run) {
    while (run.first < run.last) {
      const std::uint32_t end = name_from(run);
      if (end == run.first) return give_up(run);
      run.first = end;
    }
  }

  std::uint32_t name_from(TokenRange run) {
    if (token(run.first).kind == TokenKind::number) return run.first;
    for (std::uint32_t last = run.last; last > run.first; --last) {
      const TokenRange part{run.first, last};
      const std::string words(parts_.text.surface(part));
      auto found = words.find(' ') == std::string::npos ? by_surname(words) : std::nullopt;
      if (!found) found = index_.find(words);
      if (found) {
        add(*found, run.first);
        return last;
      }
    }
    return run.first;
  }

  void give_up(TokenRange run) {
    const std::string surface(parts_.text.surface(run));
    std::vector<std::string> near = index_.near(surface);
    const bool capital =
        run.first > 0 && token(run.first).shape != Shape::lower && token(run.first).kind == TokenKind::word;
    if (capital || !near.empty())
      reading_.unknown.push_back({surface, std::move(near)});
    else
      reading_.unread.push_back(surface);
  }

  void read_words() {
    Meanings all;
    for (std::uint32_t i = 0; i < parts_.meanings.size(); ++i)
      if (!taken_[i]) all.add(parts_.meanings[i]);
    question_.asks = asked(all);
    if (all.has(Means::last))
      question_.pick = Pick::last;
    else if (all.has(Means::most))
      question_.pick = Pick::most;
    if (auto statuses = asked_statuses(all); !statuses.empty()) question_.statuses = std::move(statuses);
    if (all.has(Means::call))
      question_.kind = MeetingKind::call;
    else if (all.has(Means::summit))
      question_.kind = MeetingKind::summit;
    question_.in_person = all.has(Means::in_person) && !question_.kind;
  }

  Asks asked(Meanings all) const {
    const std::size_t parties = question_.parties.size();
    if (all.has(Means::connected) && parties == 2) return Asks::connection;
    if (all.has(Means::where)) return Asks::places;
    if (all.has(Means::when)) return Asks::dates;
    if (all.has(Means::who)) {
      const bool only_there = all.has(Means::present) && !all.has(Means::met) && parties == 0;
      return only_there ? Asks::presence : Asks::people;
    }
    if (all.has(Means::number)) return Asks::number;
    if (all.has(Means::whether) && parties > 1) return Asks::whether;
    const bool of_meetings = all.has(Means::what) || all.has(Means::last) || parties > 1;
    return of_meetings ? Asks::meetings : Asks::people;
  }

  static std::vector<Status> asked_statuses(Meanings all) {
    std::vector<Status> statuses;
    if (all.has(Means::planned)) statuses.push_back(Status::planned);
    if (all.has(Means::planned) || all.has(Means::possible)) statuses.push_back(Status::possible);
    if (all.has(Means::cancelled)) statuses.push_back(Status::cancelled);
    if (all.has(Means::denied)) statuses.push_back(Status::denied);
    return statuses;
  }

  const QuestionText& parts_;
  const NameIndex& index_;
  std::vector<bool> taken_;
  Question question_;
  Reading reading_;
};

}  // namespace

Reading read_question(const QuestionText& parts, const NameIndex& index) {
  return QuestionReader(parts, index).read();
}

}  // namespace whomet
