// SPDX-License-Identifier: Apache-2.0
#include "gazetteer/entity_record.hpp"

#include <bit>

#include "gazetteer/record.hpp"

namespace whomet {
namespace {

template <typename T>
concept Enum = std::is_enum_v<T>;

// What a record holds is said once, by `pass`, for writing and reading alike: `io` is one of the next two.

class Writing {
 public:
  explicit Writing(std::string& out) : out_(out) {}
  void operator()(std::string& text) { out_.text(text); }
  void operator()(bool& flag) { out_.number(flag ? 1 : 0); }
  void operator()(std::uint32_t& number) { out_.number(number); }
  void operator()(double& number) { out_.number(std::bit_cast<std::uint64_t>(number)); }
  void operator()(Enum auto& value) { out_.number(static_cast<std::uint64_t>(value)); }
  /// Days since 1970; a negative number wraps around and comes back so.
  void operator()(Day& day) { out_.number(static_cast<std::uint32_t>(day.time_since_epoch().count())); }
  std::size_t size_of(auto& list) {
    out_.number(list.size());
    return list.size();
  }

 private:
  RecordWriter out_;
};

class Reading {
 public:
  explicit Reading(std::string_view record) : in_(record) {}
  void operator()(std::string& text) { text = in_.text(); }
  void operator()(bool& flag) { flag = in_.number() != 0; }
  void operator()(std::uint32_t& number) { number = static_cast<std::uint32_t>(in_.number()); }
  void operator()(double& number) { number = std::bit_cast<double>(in_.number()); }
  void operator()(Enum auto& value) { value = static_cast<std::remove_reference_t<decltype(value)>>(in_.number()); }
  void operator()(Day& day) {
    day = Day(std::chrono::days(static_cast<std::int32_t>(static_cast<std::uint32_t>(in_.number()))));
  }
  std::size_t size_of(auto& list) {
    list.resize(in_.number());
    return list.size();
  }

 private:
  RecordReader in_;
};

void pass(auto& io, std::string& text) {
  io(text);
}

void pass(auto& io, Name& name) {
  io(name.text), io(name.language), io(name.generic);
}

void pass(auto& io, DateSpan& date) {
  io(date.first), io(date.last), io(date.grain);
}

void pass(auto& io, std::pair<double, double>& position) {
  io(position.first), io(position.second);
}

template <typename T>
void pass(auto& io, std::optional<T>& value) {
  bool known = value.has_value();
  io(known);
  if (known && !value) value.emplace();
  if (known) pass(io, *value);
}

void pass(auto& io, Office& office) {
  io(office.office), io(office.of), io(office.host), io(office.end_unknown);
  pass(io, office.from), pass(io, office.to);
}

void pass(auto& io, Kin& kin) {
  io(kin.is), io(kin.of);
}

void pass(auto& io, std::pair<std::string, Words>& entry) {
  auto& [language, words] = entry;
  io(language), io(words.adjective), io(words.man), io(words.woman), io(words.people);
}

template <typename T>
void pass(auto& io, std::vector<T>& list) {
  const std::size_t size = io.size_of(list);
  for (std::size_t i = 0; i < size; ++i) pass(io, list[i]);
}

using WordsByLanguage = std::vector<std::pair<std::string, Words>>;

void pass(auto& io, Entity& entity, WordsByLanguage& words) {
  io(entity.id), io(entity.kind), io(entity.gender), io(entity.label);
  pass(io, entity.names), pass(io, entity.offices), pass(io, entity.kin);
  io(entity.iso), io(entity.capital), io(entity.in), io(entity.stands_for), io(entity.class_);
  pass(io, entity.members), pass(io, entity.off), pass(io, words), pass(io, entity.at);
  io(entity.population);
}

}  // namespace

std::string to_record(Entity entity) {
  std::string record;
  Writing out(record);
  WordsByLanguage words(entity.words.begin(), entity.words.end());
  pass(out, entity, words);
  return record;
}

Entity entity_from(std::string_view record) {
  Reading in(record);
  Entity entity;
  WordsByLanguage words;
  pass(in, entity, words);
  entity.words.insert(words.begin(), words.end());
  return entity;
}

std::string_view id_in(std::string_view record) {
  return RecordReader(record).text();
}

}  // namespace whomet
