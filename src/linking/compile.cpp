// SPDX-License-Identifier: Apache-2.0
// From the gazetteer to the image that linking runs on.
#include <algorithm>
#include <future>

#include "linking/table.hpp"
#include "text/tokens.hpp"

namespace whomet {
namespace {

/// The tokens of a form: interned words and, for its capitals, shapes.
struct FormTokens {
  std::vector<WordId> words;
  std::vector<Token> tokens;
};

void read_form(std::string_view form, Vocabulary& vocabulary, FormTokens& out) {
  out.words.clear();
  out.tokens.clear();
  for_each_token(form, [&](Token& token, std::string_view folded) {
    out.words.push_back(vocabulary.intern(folded));
    out.tokens.push_back(token);
  });
}

FormRecord record_of(const NameForm& form, EntityRef entity, const FormTokens& tokens) {
  const auto is_word = [](const Token& t) { return t.kind == TokenKind::word; };
  FormRecord record{entity,   form.cases, form.use, form.plural, form.base, 0, shapes_of(tokens.tokens),
                    form.rule};
  record.words =
      static_cast<std::uint8_t>(std::count_if(tokens.tokens.begin(), tokens.tokens.end(), is_word));
  return record;
}

/// A word of two letters or more, letters with dots (*U.S.*), a letter with a number (*V4*) or a longer number (*27*): *W.*
/// and *5* are no names that could be found by themselves.
bool has_name_word(const FormTokens& form) {
  return std::any_of(form.tokens.begin(), form.tokens.end(), [](const Token& t) {
    if (t.kind == TokenKind::number) return t.glued || t.end - t.begin > 1;
    return t.kind == TokenKind::word && (t.glued || t.end - t.begin > 1);
  });
}

using EntityForms = std::vector<std::vector<NameForm>>;

EntityForms forms_of(const Gazetteer& gazetteer, const std::string& code, EntityRef first, EntityRef last) {
  EntityForms forms;
  forms.reserve(last - first);
  for (EntityRef ref = first; ref < last; ++ref) forms.push_back(gazetteer.forms(gazetteer[ref], code));
  return forms;
}

/// Calls `each(ref, forms)` for every entity in order. Stretches of entities are inflected side by side, and few
/// enough at a time that a million people's forms never stand in memory together.
template <typename Each>
void for_each_entity(const Gazetteer& gazetteer, const std::string& code, Each each) {
  constexpr EntityRef stretch = 2048;
  const auto size = static_cast<EntityRef>(gazetteer.size());
  const auto start = [&](EntityRef first) {
    const EntityRef from = std::min(first, size), to = std::min(first + stretch, size);
    return std::async(std::launch::async, [&, from, to] { return forms_of(gazetteer, code, from, to); });
  };
  auto one = start(0), other = start(stretch);
  for (EntityRef first = 0; first < size; first += stretch) {
    const EntityForms forms = one.get();
    one = std::exchange(other, start(first + 2 * stretch));
    for (EntityRef i = 0; i < forms.size(); ++i) each(first + i, forms[i]);
  }
}

/// Gathers forms, and the words of people's names.
class NameCollector {
 public:
  explicit NameCollector(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  void add(const NameForm& form, EntityRef ref, Kind kind) {
    read_form(form.text, vocabulary_, tokens_);
    if (!has_name_word(tokens_)) return;
    trie_.insert(tokens_.words, static_cast<std::uint32_t>(forms_.size()));
    forms_.add(record_of(form, ref, tokens_));
    if (kind != Kind::person) return;
    for (std::size_t i = 0; i < tokens_.words.size(); ++i)
      if (tokens_.tokens[i].kind == TokenKind::word) person_words_.push_back(tokens_.words[i]);
  }

  void write(const SpellingKeys& spelling, ImageWriter& image) {
    trie_.freeze();
    forms_.write(image, NameTrie::write(trie_, image));
    VariantIndex::write(spelling, vocabulary_, std::move(person_words_), image);
  }

 private:
  Vocabulary& vocabulary_;
  FormTokens tokens_;
  WordTrie trie_;
  FormTableBuilder forms_;
  std::vector<WordId> person_words_;
};

std::vector<std::uint8_t> with_common_nouns(const Gazetteer& gazetteer, const LanguagePack& pack) {
  Faults told;  // when the short lists are compiled
  const LinkingWords rules = LinkingWords::compile(pack, told);
  std::vector<std::uint8_t> flags;
  for (const Entity& e : gazetteer.entities())
    flags.push_back(e.kind != Kind::person && rules.has_common_noun(e) ? 1 : 0);
  return flags;
}

}  // namespace

LinkTable::LinkTable(const Gazetteer& gazetteer_, const std::string& code, const Vocabulary& words_,
                     ImageReader& image)
    : gazetteer(&gazetteer_),
      pack(&gazetteer_.languages().at(code)),
      words(&words_),
      given_names(GivenNames::read(image)),
      trie(NameTrie::read(image)),
      forms(FormTable::read(image)),
      variants(pack->spelling, words_, image),
      common_nouns(image.array<std::uint8_t>()) {}

void Linker::write(const Gazetteer& gazetteer, const std::string& code, Vocabulary& vocabulary,
                   ImageWriter& image) {
  const LanguagePack& pack = gazetteer.languages().at(code);
  GivenNames::write(pack.file("given_names"), pack.inflector, vocabulary, image);
  NameCollector names(vocabulary);
  for_each_entity(gazetteer, code, [&](EntityRef ref, const std::vector<NameForm>& forms) {
    for (const NameForm& form : forms) names.add(form, ref, gazetteer[ref].kind);
  });
  names.write(pack.spelling, image);
  image.array<std::uint8_t>(with_common_nouns(gazetteer, pack));
}

Linker Linker::read(const Gazetteer& gazetteer, const std::string& code, Vocabulary& vocabulary,
                    ImageReader& image, Faults& faults) {
  auto table = std::make_unique<LinkTable>(gazetteer, code, vocabulary, image);
  table->read_lists(vocabulary, faults);
  Linker linker;
  linker.table_ = std::move(table);
  return linker;
}

std::size_t Linker::forms() const {
  return table_->forms.size();
}

Linker::Linker() = default;
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;
Linker::~Linker() = default;

}  // namespace whomet
