// SPDX-License-Identifier: Apache-2.0
// The gazetteer: entities with their names, offices and kin, and the language packs. Loaded once into an
// immutable value.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "whomet/data.hpp"
#include "whomet/image.hpp"
#include "whomet/lazy.hpp"
#include "whomet/names.hpp"
#include "whomet/types.hpp"

namespace whomet {

/// Index of an entity: into the gazetteer, and beyond its size into the provisional ones of a document.
using EntityRef = std::uint32_t;
inline constexpr EntityRef no_entity = 0xffffffff;

struct Name {
  std::string text;
  std::string language;  ///< ISO 639-1
  bool generic = false;  ///< an alias that holds only where the full name stands in the document (*Rada*)
};

/// A term of office. `from` and `to` may be a year, a month or a day, or unknown.
struct Office {
  std::string office;  ///< slug, e.g. `foreign-minister`; role words are in the language packs
  std::string of;      ///< entity id of the state or organisation, or empty
  std::optional<DateSpan> from;
  std::optional<DateSpan> to;
  bool end_unknown = false;  ///< `to: unknown`: not known whether still in office
  std::string host;          ///< entity id: where an ambassador serves
};

struct Kin {
  std::string is;  ///< slug, e.g. `son-in-law`
  std::string of;  ///< entity id
};

struct Words {
  std::string adjective;           ///< masculine nominative: *rosyjski*
  std::string man, woman, people;  ///< demonyms: *Rosjanin, Rosjanka, Rosjanie*
};

struct Entity {
  std::string id;  ///< Wikidata's, else a slug; unique
  Kind kind = Kind::person;
  std::string label;  ///< the first name
  std::vector<Name> names;
  Gender gender = Gender::unknown;
  std::vector<Office> offices;         ///< of a person
  std::vector<Kin> kin;                ///< of a person
  std::string iso;                     ///< of a country: ISO 3166 alpha-2
  std::string capital;                 ///< of a country: entity id
  std::string in;                      ///< of a place: entity id of the city or country that holds it
  std::string stands_for;              ///< of a seat (*Kreml*): entity id of the state or body
  std::vector<std::string> members;    ///< of an organisation: entity ids
  std::map<std::string, Words> words;  ///< of a country: adjective and demonyms by language
  std::optional<std::pair<double, double>> at;  ///< latitude, longitude in degrees
  std::vector<std::string> off;                 ///< forms switched off, as written
  std::uint32_t population = 0;                 ///< of a place: for choosing between homonyms
  std::string class_;  ///< slug; `media`: an outlet (*Axios*), which reports meetings and holds none
};

/// How a form came to denote its entity.
enum class Use : std::uint8_t { full, surname, given, generic, adjective, demonym };

/// One form of one entity's name.
struct NameForm {
  std::string text;
  Cases cases;
  Use use = Use::full;
  bool plural = false;
  bool base = false;       ///< the name as the gazetteer has it
  std::uint32_t name = 0;  ///< index into Entity::names; for adjectives and demonyms 0
  std::string_view rule;   ///< see Form::rule; "" for base forms
};

/// The files of a language pack, by name without extension; each tree is read when it is first asked for.
using PackFiles = std::map<std::string, Lazy<Data>>;

/// What one language pack holds. The stages compile `time`, `words`, `roles`, `frames` and `questions`
/// themselves.
struct LanguagePack {
  std::string code;
  Inflector inflector;
  Romaniser romaniser;
  SpellingKeys spelling;
  PackFiles files;
  /// The file's tree; an empty map where the pack has no such file.
  const Data& file(const std::string& name) const;
};

class EntityStore;

class Gazetteer {
 public:
  /// All entities, by their refs.
  class Entities {
   public:
    class Iterator {
     public:
      using value_type = Entity;
      using reference = const Entity&;
      using pointer = const Entity*;
      using difference_type = std::ptrdiff_t;
      using iterator_category = std::forward_iterator_tag;
      Iterator() = default;
      Iterator(const Gazetteer& gazetteer, EntityRef ref) : gazetteer_(&gazetteer), ref_(ref) {}
      reference operator*() const { return (*gazetteer_)[ref_]; }
      pointer operator->() const { return &**this; }
      Iterator& operator++() { return ++ref_, *this; }
      Iterator operator++(int) { return {*gazetteer_, ref_++}; }
      friend bool operator==(const Iterator& a, const Iterator& b) { return a.ref_ == b.ref_; }

     private:
      const Gazetteer* gazetteer_ = nullptr;
      EntityRef ref_ = 0;
    };
    explicit Entities(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
    Iterator begin() const { return {gazetteer_, 0}; }
    Iterator end() const { return {gazetteer_, static_cast<EntityRef>(size())}; }
    std::size_t size() const { return gazetteer_.size(); }
    const Entity& operator[](std::size_t i) const { return gazetteer_[static_cast<EntityRef>(i)]; }

   private:
    const Gazetteer& gazetteer_;
  };

  Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;
  ~Gazetteer();

  /// Reads every .yaml below `folder` (people, places, organizations …) and each `languages/XX`. All faults
  /// are collected as file:line:column with a remedy; the result must not be used if there are any.
  static Gazetteer load(const std::filesystem::path& folder, Faults&);
  /// As above, with further gazetteer files instead of the folder's entities where `entities` is not empty.
  static Gazetteer load(const std::filesystem::path& folder,
                        const std::vector<std::filesystem::path>& entities, Faults&);
  /// The hash that `load` would give, without parsing. Faults are files that cannot be read.
  static std::string hash_of_files(const std::filesystem::path& folder,
                                   const std::vector<std::filesystem::path>& entities, Faults&);

  void write(ImageWriter&) const;
  /// What was written. The image must outlive it. `folder` is where faults of language packs are told to lie.
  static Gazetteer read(ImageReader&, const std::filesystem::path& folder);

  Entities entities() const { return Entities(*this); }
  /// The reference holds as long as the gazetteer. Safe to share between threads.
  const Entity& operator[](EntityRef ref) const;
  std::size_t size() const;
  /// `no_entity` if there is none with that id.
  EntityRef find(std::string_view id) const;
  /// Countries, and those of which more is known than names: offices, kin, words, a seat's state. Of a million
  /// people they are few, and who looks for facts need not read the others.
  std::span<const EntityRef> with_facts() const;
  const std::map<std::string, LanguagePack>& languages() const { return languages_; }
  /// All forms under which an entity can be found, by the pack of language `code`.
  std::vector<NameForm> forms(const Entity&, const std::string& code) const;
  /// Changes when any file that was read changes (hex of a 64-bit hash over names and contents).
  const std::string& hash() const { return hash_; }

 private:
  std::unique_ptr<const EntityStore> store_;
  std::map<std::string, LanguagePack> languages_;
  std::string hash_;
};

/// Parses one YAML file into a tree; every syntax error is a fault. Null data if the file cannot be read.
Data load_yaml(const std::filesystem::path& file, Faults&);
/// As above, from memory; `name` stands for the file in faults.
Data parse_yaml(std::string_view yaml, const std::string& name, Faults&);

}  // namespace whomet
