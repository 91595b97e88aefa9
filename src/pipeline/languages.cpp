// SPDX-License-Identifier: Apache-2.0
#include "pipeline/languages.hpp"

#include "pipeline/language_guess.hpp"

namespace whomet {
namespace {

/// Runs every compilation, so that all words get their numbers and all faults are told; of the linker the image
/// keeps the result.
void compile_language(const Gazetteer& gazetteer, const LanguagePack& pack, Vocabulary& words,
                      ImageWriter& image, Faults& faults) {
  SentenceRules::compile(pack.file("words"), words, faults);
  ImageWriter names;
  Linker::write(gazetteer, pack.code, words, names);
  const std::string written = names.take();
  ImageReader reader(written);
  Linker::read(gazetteer, pack.code, words, reader, faults);
  TimeGrammar::compile(pack.file("time"), words, faults);
  MeetingGrammar::compile(pack, gazetteer, words, faults);
  LanguageGuess::intern(pack, words);
  image.text(written);
}

/// Compiles a stage of a pack whose faults and words are known: there can be none that are new.
template <typename Compile>
auto again(Compile compile) {
  return [compile] {
    Faults faults;
    auto compiled = compile(faults);
    if (!faults.none()) throw std::logic_error(to_string(faults.all().front()));
    return compiled;
  };
}

}  // namespace

std::string compile_languages(const Gazetteer& gazetteer, Faults& faults) {
  Vocabulary words;
  ImageWriter languages, image;
  for (const auto& [code, pack] : gazetteer.languages())
    compile_language(gazetteer, pack, words, languages, faults);
  words.write(image);
  image.append(languages.take());
  return image.take();
}

void read_languages(ImageReader& image, Knowledge& knowledge) {
  knowledge.words = Vocabulary::read(image);
  for (const auto& [code, pack] : knowledge.gazetteer.languages())
    knowledge.languages.try_emplace(code, knowledge.gazetteer, pack, knowledge.words, image.text());
  knowledge.guess = std::make_shared<const LanguageGuess>(knowledge.gazetteer, knowledge.words);
}

Knowledge::Language::Language(const Gazetteer& gazetteer, const LanguagePack& pack, Vocabulary& words,
                              std::string_view names)
    : sentences(again([&](Faults& faults) { return SentenceRules::compile(pack.file("words"), words, faults); })),
      linker(again([&, names](Faults& faults) {
        ImageReader image(names);
        return Linker::read(gazetteer, pack.code, words, image, faults);
      })),
      time(again([&](Faults& faults) { return TimeGrammar::compile(pack.file("time"), words, faults); })),
      meetings(again([&](Faults& faults) { return MeetingGrammar::compile(pack, gazetteer, words, faults); })) {}

const Knowledge::Language& Knowledge::language(const std::string& code) const {
  const auto it = languages.find(code);
  return it != languages.end() ? it->second : languages.at(default_language);
}

const std::string& Knowledge::language_of(const Document& document) const {
  static const std::string otherwise = default_language;
  if (!document.language.empty()) return document.language;
  const std::string& guessed = guess->of(document.text);
  return guessed.empty() ? otherwise : guessed;
}

const Linker& Knowledge::linker(const std::string& code) const {
  const auto pack = gazetteer.languages().find(code);
  const bool own = pack != gazetteer.languages().end() && pack->second.files.contains("frames");
  return *language(own ? code : default_language).linker;
}

}  // namespace whomet
