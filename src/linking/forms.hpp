// SPDX-License-Identifier: Apache-2.0
// Forms: what each form of each name says, without its text, which the trie has.
#pragma once

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "linking/shapes.hpp"
#include "whomet/gazetteer.hpp"
#include "whomet/image.hpp"

namespace whomet {

/// One form of one entity.
struct FormRecord {
  EntityRef entity = no_entity;
  Cases cases;
  Use use = Use::full;
  bool plural = false;
  bool base = false;
  std::uint8_t words = 0;  ///< tokens that are words
  Shapes shapes = 0;
  std::string_view rule;
};

/// All that a record says but its entity: a million forms share some hundred of these.
struct FormTraits {
  Shapes shapes = 0;
  std::uint32_t rule = 0;  ///< a number in the table of rules
  std::uint8_t cases = 0;
  std::uint8_t use = 0;
  std::uint8_t flags = 0;  ///< 1: plural, 2: base
  std::uint8_t words = 0;
  friend auto operator<=>(const FormTraits&, const FormTraits&) = default;
};

struct FormEntry {
  EntityRef entity = no_entity;
  std::uint32_t traits = 0;
};

/// Eight bytes a form, in an image. A record is put together when it is asked for.
class FormTable {
 public:
  static FormTable read(ImageReader&);
  std::size_t size() const { return entries_.size(); }
  FormRecord operator[](std::uint32_t form) const;

 private:
  std::span<const FormEntry> entries_;
  std::span<const FormTraits> traits_;
  TextTable rules_;
};

/// Gathers records and writes the table of them.
class FormTableBuilder {
 public:
  void add(const FormRecord&);
  std::size_t size() const { return entries_.size(); }
  /// In the order that `order` gives by their numbers.
  void write(ImageWriter&, const std::vector<std::uint32_t>& order) const;

 private:
  std::vector<FormEntry> entries_;
  std::map<FormTraits, std::uint32_t> traits_;
  std::map<std::string, std::uint32_t, std::less<>> rules_;
};

}  // namespace whomet
