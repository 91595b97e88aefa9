// SPDX-License-Identifier: Apache-2.0
// Linking: the stretches of a text that denote entities.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "whomet/gazetteer.hpp"
#include "whomet/text.hpp"

namespace whomet {

/// How a mention was found. `role` and `pronoun` come from the meetings stage.
enum class How : std::uint8_t { name, inflected, variant, surname, role, pronoun, provisional };
const char* to_string(How);

/// Why that entity: nothing else bears the form; the document has its full name; its context names the country
/// or says which kind of thing it is; the likelier one, by office and size.
enum class Why : std::uint8_t { unique, introduced, context, prior };
const char* to_string(Why);

struct Mention {
  TokenRange tokens;
  EntityRef entity = no_entity;
  Cases cases;  ///< those the form can stand for; empty: told by no form
  How how = How::name;
  Use use = Use::full;  ///< adjective and demonym: the country's adjective or people, not the country
  bool plural = false;
  std::string_view rule;  ///< the paradigm or spelling rule that matched; "" for a base form
  Why why = Why::unique;
  bool for_state = false;  ///< of a place or country: its government is meant (*Kijów odrzucił*), by frame and case
};

/// What linking found in one document: mentions in text order, not overlapping, and the people that the
/// gazetteer lacks, whose refs begin at the gazetteer's size.
struct Links {
  std::vector<Mention> mentions;
  std::vector<Entity> provisional;
};

struct LinkTable;

/// Finds mentions by one pass over the tokens. Immutable; safe to share between threads. Keeps a reference to
/// the gazetteer.
class Linker {
 public:
  /// Compiles every form of every entity in the pack of language `code`; interns the words of all forms.
  static void write(const Gazetteer&, const std::string& code, Vocabulary&, ImageWriter&);
  /// What was written, and the pack's short lists, whose words it interns. The image must outlive it.
  static Linker read(const Gazetteer&, const std::string& code, Vocabulary&, ImageReader&, Faults&);
  Linker(Linker&&) noexcept;
  Linker& operator=(Linker&&) noexcept;
  ~Linker();
  /// How many forms it knows.
  std::size_t forms() const;
  /// `published` weighs office holders of that time above others of the same surname. `language` (ISO 639-1,
  /// empty: the pack's): people in texts of another language, and in Cyrillic, are found by spelling keys of
  /// their base forms; the mention's rule is then the key's strength, n1, n2 or n3. Linear in the text.
  Links link(const Text&, const std::optional<DateSpan>& published, std::string_view language = {}) const;

 private:
  Linker();
  std::unique_ptr<const LinkTable> table_;
};

}  // namespace whomet
