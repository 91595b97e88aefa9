// SPDX-License-Identifier: Apache-2.0
// Every form under which an entity can stand in a text of one language.
#include <algorithm>
#include <unordered_map>

#include "gazetteer/spelled.hpp"
#include "whomet/gazetteer.hpp"

namespace whomet {
namespace {

/// Collects forms without duplicates: a text that is a full name is nothing less, and equal texts of one use
/// unite their cases.
class FormSet {
 public:
  explicit FormSet(const std::vector<std::string>& off) : off_(off) {}

  void add(NameForm form) {
    if (std::find(off_.begin(), off_.end(), form.text) != off_.end()) return;
    const auto [known, fresh] = index_.emplace(form.text, forms_.size());
    if (fresh)
      forms_.push_back(std::move(form));
    else
      unite(forms_[known->second], form);
  }

  std::vector<NameForm> take() { return std::move(forms_); }

 private:
  static void unite(NameForm& known, const NameForm& form) {
    if (form.use != known.use) {
      if (form.use < known.use) known = form;
      return;
    }
    known.cases = known.cases | form.cases;
    known.plural = known.plural && form.plural;
    if (form.base && !known.base) known.rule = {};
    known.base = known.base || form.base;
  }

  const std::vector<std::string>& off_;
  std::vector<NameForm> forms_;
  std::unordered_map<std::string, std::size_t> index_;
};

class FormMaker {
 public:
  FormMaker(const Entity& entity, const LanguagePack& pack)
      : entity_(entity), pack_(pack), off_(off_in(entity.off, pack.code)), forms_(off_) {}

  std::vector<NameForm> make() {
    const bool own = std::any_of(entity_.names.begin(), entity_.names.end(),
                                 [&](const Name& n) { return n.language == pack_.code && !n.generic; });
    for (name_ = 0; name_ < entity_.names.size(); ++name_) add_name(entity_.names[name_], own);
    name_ = 0;
    if (const auto words = entity_.words.find(pack_.code); words != entity_.words.end())
      add_words(words->second);
    return forms_.take();
  }

 private:
  /// What is switched off in texts of the language: *Jordan* everywhere, *pl:Jordan* in Polish ones.
  static std::vector<std::string> off_in(const std::vector<std::string>& all, const std::string& code) {
    std::vector<std::string> off = all;
    for (std::string& form : off)
      if (form.starts_with(code + ":")) form.erase(0, code.size() + 1);
    return off;
  }

  /// `own`: the entity has a name in the pack's language, so those in others are found as they are written;
  /// without one they are all there is, and texts inflect them. Foreign spellings of people are inflected in
  /// any case: *z Volodymyrem Zelenskym*.
  void add_name(const Name& name, bool own) {
    const Script script = script_of(name.text);
    const bool inflects =
        script == Script::latin && (name.language == pack_.code || !own || entity_.kind == Kind::person);
    if (inflects) return add_inflected(name.text, name.generic ? Use::generic : Use::full);
    add({name.text, Cases::any(), false, {}}, name.generic ? Use::generic : Use::full, true);
    if (own || script != Script::cyrillic) return;
    for (const std::string& roman : pack_.romaniser.romanise(name.text, name.language)) {
      add_inflected(roman, name.generic ? Use::generic : Use::full);
    }
  }

  void add_inflected(const std::string& base, Use use) {
    if (entity_.kind == Kind::person) return add_person(base, use);
    add_all(pack_.inflector.name(base, entity_.kind), use, base);
  }

  void add_person(const std::string& base, Use use) {
    add_all(pack_.inflector.person(base, entity_.gender), use, base);
    if (use != Use::full) return;
    add_all(pack_.inflector.surname(base, entity_.gender), Use::surname, {});
    if (is_regnal(base)) add_all(pack_.inflector.given_name(base, entity_.gender), Use::given, {});
  }

  /// A single name with a number, *Leon XIV*: the name alone stands for its bearer.
  static bool is_regnal(std::string_view name) {
    const std::size_t blank = name.find(' ');
    return blank != std::string_view::npos && is_roman_number(name.substr(blank + 1));
  }

  void add_words(const Words& words) {
    const Inflector& inflector = pack_.inflector;
    if (!words.adjective.empty())
      add_all(inflector.adjective(words.adjective), Use::adjective, words.adjective);
    if (!words.man.empty()) add_all(inflector.demonym(words.man, false), Use::demonym, words.man);
    if (!words.woman.empty()) add_all(inflector.demonym(words.woman, false), Use::demonym, words.woman);
    if (!words.people.empty()) add_all(inflector.demonym(words.people, true), Use::demonym, words.people);
  }

  void add_all(const std::vector<Form>& forms, Use use, const std::string& base) {
    for (const Form& form : forms) add(form, use, form.text == base);
  }

  void add(const Form& form, Use use, bool base) {
    forms_.add({form.text, form.cases, use, form.plural, base, name_, base ? std::string_view{} : form.rule});
  }

  const Entity& entity_;
  const LanguagePack& pack_;
  const std::vector<std::string> off_;
  FormSet forms_;
  std::uint32_t name_ = 0;
};

}  // namespace

std::vector<NameForm> Gazetteer::forms(const Entity& entity, const std::string& code) const {
  const auto pack = languages_.find(code);
  return pack == languages_.end() ? std::vector<NameForm>{} : FormMaker(entity, pack->second).make();
}

}  // namespace whomet
