// SPDX-License-Identifier: Apache-2.0
// The stages in order: from a document to what it tells.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "whomet/lazy.hpp"
#include "whomet/meetings.hpp"

namespace whomet {

class LanguageGuess;

/// All that whomet knows: the gazetteer and, compiled from its language packs, what each stage needs.
/// Immutable once loaded; safe to share between threads.
struct Knowledge {
  /// Each stage is compiled when it is first used: a question needs no frames of meetings.
  struct Language {
    /// `names` is the image of the linker. All must outlive the language.
    Language(const Gazetteer&, const LanguagePack&, Vocabulary& words, std::string_view names);
    Lazy<SentenceRules> sentences;
    Lazy<Linker> linker;
    Lazy<TimeGrammar> time;
    Lazy<MeetingGrammar> meetings;
  };
  std::shared_ptr<const void> image;  ///< holds in memory what the others have views of
  Gazetteer gazetteer;
  Vocabulary words;
  std::map<std::string, Language> languages;
  std::shared_ptr<const LanguageGuess> guess;

  /// The language's stages, else those of the default language.
  const Language& language(const std::string& code) const;
  /// Who reads the names of a document in that language: a pack that holds time and words only (no frames) leaves them
  /// to the default language's linker, which knows the endings and spellings of other languages and scripts.
  const Linker& linker(const std::string& code) const;
  /// The code of the language that a document is read in: the one it names, else the one that its commonest words tell
  /// (`telling` in a pack's words.yaml), else the default language.
  const std::string& language_of(const Document&) const;
};

/// What one document tells. A pure function of (document, knowledge).
struct Extraction {
  std::string document;  ///< its id
  std::string language;  ///< named by the document, or guessed
  std::optional<DateSpan> published;  ///< as given or derived from the text
  struct Found {                      ///< a mention, by byte span
    Span span;
    EntityRef entity = no_entity;
    Cases cases;
    How how = How::name;
    std::string_view rule;
    Why why = Why::unique;
    bool for_state = false;  ///< the government of the place is meant
  };
  struct When {
    Span span;
    std::string value;           ///< ISO 8601; empty: not resolved
    bool weekday_clash = false;  ///< the weekday told beside the date is not that day's; the date won
  };
  std::vector<Found> mentions;  ///< by names, roles and pronouns, in text order
  std::vector<When> times;
  std::vector<Report> reports;
  std::vector<Relation> relations;
  std::vector<Entity> provisional;  ///< entity refs from the gazetteer's size on

  /// The entity that a ref of this extraction means.
  const Entity& entity(const Gazetteer& gazetteer, EntityRef ref) const {
    return ref < gazetteer.size() ? gazetteer[ref] : provisional[ref - gazetteer.size()];
  }
};

/// Where compiled gazetteers are kept.
struct Cache {
  std::filesystem::path folder;                          ///< empty: nothing is kept
  std::string program;                                   ///< what compiles: another program's are not read
  std::function<void(const std::string& message)> tell;  ///< what is wrong with a file that lies there
};

/// A compiled gazetteer in the cache.
struct Compiled {
  std::filesystem::path file;
  std::uintmax_t bytes = 0;
  std::size_t entities = 0, words = 0, forms = 0;
};

/// Loads the gazetteer folder and compiles it. Nothing if there are faults. `entities`: gazetteer files to
/// use instead of the folder's own entities (its language packs stay). With a cache it is compiled only if it
/// changed since it was last, and the knowledge is the same either way; a cache that cannot be written costs
/// nothing but time.
std::unique_ptr<const Knowledge> load_knowledge(const std::filesystem::path& folder,
                                                const std::vector<std::filesystem::path>& entities, Faults&,
                                                const Cache& = {});

/// Compiles into the cache whether or not it is there already. Throws std::system_error if it cannot be written.
std::optional<Compiled> compile_knowledge(const std::filesystem::path& folder,
                                          const std::vector<std::filesystem::path>& entities, Faults&,
                                          const Cache&);

/// Reads, links, dates and understands one document. `trace`, where given, tells how its sentences were read.
Extraction extract(const Document&, const Knowledge&, Trace* trace = nullptr);

}  // namespace whomet
