// SPDX-License-Identifier: Apache-2.0
// Slots: what a pattern captures from a match (*7 stycznia* fills day and month), and the resolvers that
// make a value of them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace whomet::times {

enum class Slot : std::uint8_t {
  prep,
  weekday,
  weekday2,
  day,
  day2,
  month,
  month2,
  year,
  year2,
  yy,
  yy2,
  relyear,
  rel,
  relday,
  unit,
  count,
  halves,
  fuzzy,
  dir,
  anchor,
  ordinal,
  part,
  hour,
  minute,
  hour2,
  minute2,
  tod,
  holiday,
  season,
  quarter,
  halfyear,
  decade,
  century,
  week,
  header,
  none
};

/// What the preposition in slot `prep` tells: the value that time.yaml gives it.
enum class Prep : std::uint8_t { plain = 0, onto = 1, out_of = 2, since = 3, until = 4, before = 5 };

/// The numbers in the slots of one match. A slot captured twice holds the sum: *dwudziestego trzeciego* is
/// 20 and 3 in the slot `day`.
class Captures {
 public:
  bool has(Slot s) const { return (filled_ >> index(s) & 1U) != 0; }
  int operator[](Slot s) const { return has(s) ? values_[index(s)] : 0; }
  int get_or(Slot s, int fallback) const { return has(s) ? (*this)[s] : fallback; }
  bool is(Slot s, int value) const { return has(s) && (*this)[s] == value; }
  void add(Slot s, int value) {
    values_[index(s)] = has(s) ? values_[index(s)] + value : value;
    filled_ |= std::uint64_t{1} << index(s);
  }
  /// What one slot held, to put it back.
  struct Kept {
    std::uint64_t filled;
    int value;
  };
  Kept keep(Slot s) const { return {filled_, values_[index(s)]}; }
  void put_back(Slot s, Kept kept) {
    filled_ = kept.filled;
    values_[index(s)] = kept.value;
  }

 private:
  static constexpr std::size_t index(Slot s) { return static_cast<std::size_t>(s); }
  std::uint64_t filled_ = 0;
  std::array<int, static_cast<std::size_t>(Slot::none)> values_{};
};

enum class Resolver : std::uint8_t {
  date,
  month,
  range,
  weekdays,
  months,
  years,
  weekday,
  relday,
  unit,
  offset,
  year,
  clock,
  season,
  quarter,
  halfyear,
  holiday,
  decade,
  century,
  that_day,
  nth,
  chain,
  span,
  vague,
  none
};

/// By the names that patterns use; nothing if there is no such slot or resolver.
std::optional<Slot> slot_from(std::string_view name);
std::optional<Resolver> resolver_from(std::string_view name);

}  // namespace whomet::times
