// SPDX-License-Identifier: Apache-2.0
// Doubts about terms of office.
#include <algorithm>
#include <map>

#include "curating/doubts.hpp"

namespace whomet {
namespace {

struct Term {
  EntityRef person = no_entity;
  std::size_t nth = 0;  ///< among the person's offices
  const Office* office = nullptr;
};

/// What one person at a time may hold: an office of one state or body, and where an ambassador serves.
using Seat = std::pair<std::string, std::string>;
using Terms = std::vector<Term>;

std::string told(const Office& office) {
  const std::string of = office.of.empty() ? "" : " of " + office.of;
  return office.office + of + (office.from ? " from " + to_iso(*office.from) : "") +
         (office.to ? " to " + to_iso(*office.to) : "");
}

/// Certainly at one time: by the latest beginning and the earliest end that the dates allow. An end that
/// nobody checked is no end to go by.
bool overlap(const Office& a, const Office& b) {
  if (!a.from || !b.from || a.end_unknown || b.end_unknown) return false;
  const bool a_ends_first = a.to && a.to->first <= b.from->last;
  const bool b_ends_first = b.to && b.to->first <= a.from->last;
  return !a_ends_first && !b_ends_first;
}

std::map<std::string, std::map<Seat, Terms>> terms_by_office(const Gazetteer& gazetteer) {
  std::map<std::string, std::map<Seat, Terms>> offices;
  for (EntityRef ref = 0; ref < gazetteer.size(); ++ref) {
    const Entity& person = gazetteer[ref];
    for (std::size_t i = 0; i < person.offices.size(); ++i) {
      const Office& office = person.offices[i];
      offices[office.office][{office.of, office.host}].push_back({ref, i, &office});
    }
  }
  return offices;
}

bool by_beginning(const Term& a, const Term& b) {
  if (!a.office->from || !b.office->from) return b.office->from.has_value() && !a.office->from;
  return a.office->from->first < b.office->from->first;
}

/// Pairs of terms that overlap, each with the one that began before it.
std::vector<std::pair<Term, Term>> overlaps(Terms terms) {
  std::stable_sort(terms.begin(), terms.end(), by_beginning);
  std::vector<std::pair<Term, Term>> pairs;
  for (std::size_t i = 1; i < terms.size(); ++i)
    if (overlap(*terms[i - 1].office, *terms[i].office)) pairs.emplace_back(terms[i - 1], terms[i]);
  return pairs;
}

/// An office has one holder at a time if it has in four of five places where more than one held it: told by
/// the data itself, since whether *minister* or *deputy* is such an office differs from collection to
/// collection.
bool has_one_holder(const std::map<Seat, Terms>& seats) {
  std::size_t several = 0, clean = 0;
  for (const auto& [seat, terms] : seats) {
    if (terms.size() < 2 || seat.first.empty()) continue;
    ++several;
    clean += overlaps(terms).empty() ? 1U : 0U;
  }
  return several >= 5 && clean * 5 >= several * 4;
}

void tell_overlap(Inspection& at, const Term& first, const Term& second) {
  const Entity& person = at.gazetteer[second.person];
  const Entity& other = at.gazetteer[first.person];
  const Where there = at.sources.office(other.id, first.nth);
  const std::string who = &person == &other ? "a term of the same person" : "that of " + called(other);
  const std::string remedy =
      first.office->to ? "; correct one of the dates" : ", which has no `to`; write when it ended";
  at.doubt(Doubt::office_overlap, person, at.sources.office(person.id, second.nth),
           told(*second.office) + " begins within " + who + " at " + line_of(there) + remedy);
}

void doubt_missing_dates(Inspection& at) {
  for (const Entity& person : at.gazetteer.entities())
    for (std::size_t i = 0; i < person.offices.size(); ++i)
      if (!person.offices[i].from)
        at.doubt(Doubt::office_dates, person, at.sources.office(person.id, i),
                 told(person.offices[i]) + " has no beginning; write a day, a month or a year: `from: 2024`");
}

}  // namespace

void doubt_offices(Inspection& at) {
  doubt_missing_dates(at);
  for (const auto& [office, seats] : terms_by_office(at.gazetteer)) {
    const bool one_holder = has_one_holder(seats);
    for (const auto& [seat, terms] : seats)
      for (const auto& [first, second] : overlaps(terms))
        if (first.person == second.person || (one_holder && !seat.first.empty()))
          tell_overlap(at, first, second);
  }
}

}  // namespace whomet
