// SPDX-License-Identifier: Apache-2.0
// The words that meetings are told with, compiled from a language pack: role nouns, triggers, function words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linking/trie.hpp"
#include "whomet/meetings.hpp"

namespace whomet::meetings {

/// What a word is, apart from its nouns and triggers. A bit set.
enum Flag : std::uint64_t {
  flag_and = 1ULL << 0U,           ///< joins parties: *i, oraz*
  flag_with = 1ULL << 1U,          ///< *wraz, razem* before a preposition
  flag_subordinator = 1ULL << 2U,  ///< *że, który, gdzie*
  flag_relative = 1ULL << 3U,      ///< *który*
  flag_saying = 1ULL << 4U,        ///< *powiedział*
  flag_negation = 1ULL << 5U,
  flag_reflexive = 1ULL << 6U,
  flag_title = 1ULL << 7U,           ///< *pan, gen*
  flag_former = 1ULL << 8U,          ///< *były*
  flag_premodifier = 1ULL << 9U,     ///< *specjalny, nowy*
  flag_crowd = 1ULL << 10U,          ///< *wyborcami*
  flag_idiom = 1ULL << 11U,          ///< *krytyką*: no party of a meeting
  flag_again = 1ULL << 12U,          ///< *kolejny, poprzedni*: another meeting
  flag_own = 1ULL << 13U,            ///< *swój*
  flag_finite = 1ULL << 14U,         ///< a finite verb, listed
  flag_not_verb = 1ULL << 15U,       ///< looks like a past form and is none
  flag_remote = 1ULL << 16U,         ///< *telefoniczna*
  flag_between = 1ULL << 17U,        ///< *między*
  flag_future = 1ULL << 18U,         ///< *będzie*
  flag_conditional = 1ULL << 19U,    ///< *by, aby*
  flag_topic = 1ULL << 20U,          ///< *o, ws*: what is talked about follows
  flag_participation = 1ULL << 21U,  ///< *udziałem*
  flag_lead = 1ULL << 22U,           ///< *przewodnictwem, czele*
  flag_capital = 1ULL << 23U,        ///< *stolica*
  flag_relation = 1ULL << 24U,       ///< *porozumienie, wojna*: owns the *z X* behind it
  flag_branch = 1ULL << 25U,         ///< *broni, dyw*: behind a rank
  flag_between_and = 1ULL << 26U,    ///< *a* in *między X a Y*
  flag_after = 1ULL << 27U,          ///< *po, podczas*: what follows took place
  flag_before = 1ULL << 28U,         ///< *przed*
  flag_behalf = 1ULL << 29U,         ///< *imieniu*
  flag_possessive = 1ULL << 30U,     ///< *jego, jej, ich*
  flag_accepted = 1ULL << 31U,       ///< *ustawę*: what is received and no guest
  flag_towards = 1ULL << 32U,        ///< *do*: where one goes
  flag_presence = 1ULL << 33U,       ///< *obecności*: who was there too
  flag_each_other = 1ULL << 34U,     ///< *sobą*
  flag_there = 1ULL << 35U,          ///< a preposition of place: *w, na, pod*
  flag_apart = 1ULL << 36U,          ///< *kolejno, osobno*: each party a meeting of its own
  flag_then = 1ULL << 37U,           ///< *potem, następnie*: another meeting of the same subject
  flag_invitation = 1ULL << 39U,     ///< *zaproszenie*: of the host
  flag_in = 1ULL << 40U,             ///< *w, we*: with a talk, what is said in it
  flag_states = 1ULL << 41U,         ///< *państw, krajów*
  flag_members = 1ULL << 42U,        ///< *członkowskich*
  flag_onto = 1ULL << 43U,           ///< *na*: with a meal or talks, what one is invited to
  flag_counted = 1ULL << 44U,        ///< *obu, trzech*: of those told of before
  flag_quantity = 1ULL << 45U,       ///< *para, dwójka*: of those behind
  flag_same = 1ULL << 46U,           ///< *ci, sami*: those told of before
  flag_besides = 1ULL << 47U,        ///< *oprócz*: who was there as well
  flag_too = 1ULL << 48U,            ///< *też, także*
  flag_sport = 1ULL << 49U,          ///< *mecz, turniej*: teams that meet
  flag_contrast = 1ULL << 50U,       ///< *zaś, natomiast*: behind the subject of the other clause
  flag_of = 1ULL << 51U,             ///< *of*: makes a genitive of what stands behind it
  flag_clitic = 1ULL << 52U,         ///< *s* of *Poland's*
  flag_condition = 1ULL << 53U,      ///< *jeśli, czy*: what follows is not told as a fact
  flag_indefinite = 1ULL << 54U,     ///< *ktoś, nikt*
  flag_but = 1ULL << 55U,            ///< *ale, lecz*: what was meant came to nothing behind it
  flag_press = 1ULL << 56U,          ///< *prasowa*: a conference for journalists
  flag_situation = 1ULL << 57U,      ///< *sytuacja, wojna*: what goes on somewhere
  flag_awaits = 1ULL << 58U,         ///< *czeka*: a meeting, him whom the accusative names
  flag_since = 1ULL << 59U,          ///< *od*: with a day, since when
  flag_that_country = 1ULL << 60U,   ///< *kraju, państwa* behind *tego*: the one told of last
  flag_where = 1ULL << 61U,          ///< *gdzie*: of the place before the comma
  flag_sport_sign = 1ULL << 62U,     ///< *trener, bramkarz*: of an article on sport
  flag_chance = 1ULL << 63U,         ///< *okazję*: behind *miał*, what was done
  flag_perfective = 1ULL << 38U,     ///< *przekaże, pojawi*: a present form that tells of the future
};

enum class Tense : std::uint8_t { none, past, present, future, infinitive, conditional, converb, passive };

/// What a noun says of the one it denotes.
enum class NounSort : std::uint8_t { role, kin, generic, delegation, side, government, family, other_group };

struct Noun {
  std::string base;
  NounSort sort = NounSort::role;
  Gender gender = Gender::unknown;
  bool before_woman = false;         ///< stays as it is before a woman's name: *premier Giorgii Meloni*
  bool relational = false;           ///< its genitive is a boss: *doradca Jana Kowala*
  bool asks = false;                 ///< *dziennikarz*: whoever talks to him is interviewed
  bool spokesman = false;            ///< reports and takes no part
  bool guest = false;                ///< *goście*: those told of before
  bool counterpart = false;          ///< *odpowiednik*
  bool former = false;               ///< *eksprezydent*
  std::string slug;                  ///< of kin and groups
  WordId key = unknown_word;         ///< the first word of its wordings
  std::vector<std::string> of_body;  ///< offices that the noun tells before an organisation: *szef NATO*
};

struct NounUse {
  std::uint16_t noun = 0;
  Cases cases;
  bool plural = false;
};

/// A word that tells of a meeting. `sort` is the family of frames that read it: `meet`, `host`, `event` …
struct Trigger {
  std::string base;
  std::string sort;
  MeetingKind kind = MeetingKind::meeting;
  bool verb = false;
  bool reflexive = false;     ///< *się* must stand near
  bool light = false;         ///< a verb that acts on a meeting noun and tells of none itself: *odbył, planuje*
  bool may_call = false;      ///< may mean a call as well as a meeting: *rozmowa*
  bool at_once = false;       ///< what it needs follows at once, days and adverbs aside
  bool stays = false;         ///< *przebywa*: is there, is not on his way
  bool weak = false;          ///< tells of a meeting only where both sides are named
  std::vector<WordId> needs;  ///< one of these must stand near; empty: nothing need
};

struct TriggerUse {
  std::uint16_t trigger = 0;
  Tense tense = Tense::none;  ///< of a verb
  Cases cases;                ///< of a noun
  bool plural = false;
  bool first = false;  ///< of a verb: the speaker himself takes part (*spotkałem się*)
};

/// A pronoun: *jego, nimi*.
struct PronounUse {
  Gender gender = Gender::unknown;
  bool plural = false;
  bool other = false;  ///< *ten*: by itself before a verb, who was told of and was no subject
  Cases cases;
};

struct WordInfo {
  std::uint64_t flags = 0;
  Cases preposition;             ///< the cases it governs; empty: no preposition
  Tense happens = Tense::none;   ///< *odbyło (się)*: verb of a meeting noun
  Tense going = Tense::none;     ///< *poleciał*
  std::optional<Status> modal;   ///< of an infinitive behind it
  std::optional<Status> status;  ///< of a meeting noun beside it
  std::vector<NounUse> nouns;
  std::vector<TriggerUse> triggers;
  std::vector<PronounUse> pronouns;
  Cases relative;  ///< of a relative pronoun: *któremu* is a dative
  bool opens_content = false;  ///< *że*: what stands behind is what somebody says
  bool agent = false;     ///< *by*: who did what a participle tells
  bool second = false;    ///< *drugi, trzeci*: of several in a row
  bool arrival = false;   ///< *przylocie*: to where one is then
  bool mutual = false;     ///< *sobie*: each to the other
  bool asking = false;     ///< *czym, czyjej*: a question that takes the rest for granted
  bool impersonal = false; ///< *trzeba, należy*: of nobody in particular
  bool without = false;   ///< *bez*: what stands behind did not take place
  bool on_air = false;    ///< *programie, studiu*: what is said in the clause is said in a programme
  bool begins = false;    ///< *zaczęła (się spotykać)*: a habit
  bool own_place = false; ///< *do siebie*: where the subject is
  bool cause = false;     ///< *powodu*: what the verb says is not about the meeting behind it
  bool points_there = false;  ///< *tam*: the place told before
  bool points_then = false;   ///< *wtedy*: the time told before
  bool beside = false;    ///< *obok*: on the side of the one behind it
  bool picture = false;   ///< *zdjęciu*: the day behind it is that of what is seen
  bool stretch = false;   ///< *godzinach*: how long, before what took so long
  bool plan = false;      ///< *planach*: the meeting behind it is planned; with a negation it is not
  bool hosted = false;    ///< *u*: before him whom one is with
  bool such = false;      ///< *takiego*: before a meeting noun, the one told of right before
  std::uint8_t group_of = 0;  ///< *trójka*, *we trzech*: so many people told of before; 0: no such word
  WordId group_behind = unknown_word;  ///< *we*: the word that must stand before it
  bool elect = false;     ///< *elekt*: behind a noun of office, who will hold it
  bool hosts = false;     ///< *gospodarzem*: beside a meeting noun, who hosts it
  bool appeals = false;   ///< *wezwał, zaapelował*: asks others for what stands behind *do, o*
  bool speaker = false;   ///< *będę, chcę*: the speaker himself
  bool particle = false;  ///< *to*: before an infinitive

  bool is(Flag flag) const { return (flags & flag) != 0; }
};

/// An office that a wording tells: *szef MSZ* is foreign-minister. `of` where only one state or body has it.
struct OfficeWording {
  std::string office;
  EntityRef of = no_entity;
  std::vector<WordId> before;  ///< what must stand before the head: *stały przedstawiciel*, *deputy prime minister*
};

class Lexicon {
 public:
  static Lexicon compile(const LanguagePack&, const Gazetteer&, Vocabulary&, Faults&);

  const WordInfo& at(WordId word) const { return word < index_.size() ? infos_[index_[word]] : infos_[0]; }
  const Noun& noun(std::uint16_t i) const { return nouns_[i]; }
  const Trigger& trigger(std::uint16_t i) const { return triggers_[i]; }

  /// Offices by wording: the key of the head noun, then the words behind it.
  const WordTrie& wordings() const { return wordings_; }
  const OfficeWording& wording(std::uint32_t i) const { return offices_[i]; }
  /// Fixed names of parties (*koalicja chętnych*), by their words.
  const WordTrie& collectives() const { return collectives_; }
  const std::string& collective(std::uint32_t i) const { return collective_names_[i / collective_cases]; }
  Case collective_case(std::uint32_t i) const { return static_cast<Case>(i % collective_cases); }
  /// The word under which a wording has a word that agrees with its noun; the word itself for others.
  WordId canonical(WordId word) const;
  /// Whether the gazetteer's dates may tell who is meant by the office alone: only one person holds it at a
  /// time.
  bool known_by_office(std::string_view office) const {
    return known_by_office_.contains(std::string(office));
  }
  /// Whether who holds the office reports what others do.
  bool speaks_for_others(std::string_view office) const { return speaks_for_.contains(std::string(office)); }
  /// Whether who holds the office stands for its state where nobody knows him (not *lider opozycji*).
  bool acts_for_state(std::string_view office) const { return !not_for_state_.contains(std::string(office)); }
  /// The country whose offices are meant where none is named; `no_entity`: none.
  EntityRef home() const { return home_; }
  /// The collective that all member states of the pack's union are (a payload of `collectives`), how many they are,
  /// and which body they form.
  std::uint32_t member_states() const { return member_states_; }
  bool is_member_count(std::string_view digits) const {
    return std::find(member_counts_.begin(), member_counts_.end(), digits) != member_counts_.end();
  }
  bool is_union(std::string_view id) const { return id == union_; }
  const std::string& broader(const std::string& office) const;
  /// Whether the office is the wanted one or one that the pack counts under it (*minister* alone is any minister).
  bool is_office(const std::string& held, std::string_view wanted) const;
  /// Joining words (*i, a także*: payload flag_and; *wraz z*: flag_with).
  const WordTrie& joiners() const { return joiners_; }

  /// Whether the token is a finite verb: listed, or with a past ending and not listed as none.
  bool is_finite(const Text&, std::uint32_t token) const;
  bool is_past(const Text&, std::uint32_t token) const;
  /// By its ending; never where the pack names none.
  bool is_infinitive(const Text&, std::uint32_t token) const;
  /// Whether endings tell the cases of the language; else position and preposition do.
  bool inflects() const { return !adjective_endings_.empty(); }
  /// Whether the token looks like an adjective by its ending; the cases of that ending.
  Cases adjective_cases(const Text&, std::uint32_t token) const;
  /// The same, capitals aside.
  Cases adjective_ending(const Text&, std::uint32_t token) const;
  /// Whether the token ends as an adjective in the genitive does, capitals aside (*Najwyższego*).
  bool looks_genitive(const Text&, std::uint32_t token) const;
  /// *przełożono*: off at the old date.
  bool is_postponed(const Text&, std::uint32_t token) const;
  /// *zapowiedział*: what its object names lies ahead.
  bool is_announced(const Text&, std::uint32_t token) const;
  /// *rzekomy*: of a noun behind it, that it never was.
  bool is_doubted(const Text&, std::uint32_t token) const;
  /// *nadchodzące*: of a noun behind it, that it lies ahead.
  bool is_upcoming(const Text&, std::uint32_t token) const;
  /// Whether a wording begins at the token by which nobody says so (*nie ma informacji*, *myślę*).
  bool is_unconfirmed(const Text& text, std::uint32_t token) const { return begins(unconfirmed_, text, token) != 0; }
  /// Whether the token is a finite verb that tells of the future (*przekaże, będzie*).
  bool is_future(const Text&, std::uint32_t token) const;
  /// Whether a finite verb is plural, by its ending.
  bool is_plural_verb(const Text&, std::uint32_t token) const;
  /// Whether verbs of the language tell number by their endings.
  bool has_plural_verbs() const { return !plural_endings_.empty(); }
  /// The gender of a past form in the singular by its ending (*spotkała*); unknown for all others.
  Gender verb_gender(const Text&, std::uint32_t token) const;
  /// *telefoniczna, online*: makes a meeting a call.
  bool is_remote(const Text&, std::uint32_t token) const;
  /// Whether a wording of who was there begins at the token (*przy stole, gospodarzami byli*).
  bool tells_presence(const Text& text, std::uint32_t i) const { return begins(presences_, text, i) != 0 || tells_members(text, i); }
  /// Whether a wording of who belongs to a delegation begins here (*w jej skład*).
  bool tells_members(const Text& text, std::uint32_t i) const { return begins(made_up_of_, text, i) != 0; }
  /// How many tokens of a wording begin here by which a text points to another one (*czytaj też*).
  /// How many words from here on tell that something was done again and again (*kilka razy*); 0: none.
  std::uint32_t tells_habit(const Text& text, std::uint32_t i) const { return begins(habits_, text, i); }
  std::uint32_t tells_teaser(const Text& text, std::uint32_t i) const { return begins(teasers_, text, i); }
  /// Whether the office is one of a government, whose holders do not meet one another in the sense of this stage.
  bool is_of_government(std::string_view office) const { return government_.contains(std::string(office)); }
  /// How many tokens of a wording of where one stands in a picture begin here (*po lewej*).
  std::uint32_t tells_position(const Text& text, std::uint32_t i) const { return begins(positions_, text, i); }
  /// Whether a wording of two people by themselves begins at the token (*w cztery oczy*).
  std::uint32_t tells_alone(const Text& text, std::uint32_t i) const { return begins(alone_, text, i); }
  /// How many tokens from here on say that who bears the office behind them, in the genitive, only acts (*pełniący obowiązki*).
  std::uint32_t tells_acting(const Text& text, std::uint32_t i) const { return begins(acting_, text, i); }
  /// The country whose adjective's combining form this is (*polsko-*), or `no_entity`.
  EntityRef combining(WordId word) const;
  /// Of a word beside a meeting noun, also by its stem (*odwoła…*).
  std::optional<Status> status_of(const Text&, std::uint32_t token) const;
  /// The same of the longest wording of several words that begins at the token (*miało miejsce*).
  std::optional<Status> wording_status(const Text&, std::uint32_t token) const;
  /// The same of several words with stems that begin at the token (*wezwała do*).
  std::optional<Status> status_of_phrase(const Text&, std::uint32_t token) const;

 private:
  friend class LexiconReader;
  Lexicon();
  static std::uint32_t begins(const WordTrie&, const Text&, std::uint32_t token);
  std::vector<std::uint32_t> index_;  ///< by word id, into infos_
  std::vector<WordInfo> infos_;
  std::vector<Noun> nouns_;
  std::vector<Trigger> triggers_;
  static constexpr std::uint32_t collective_cases = 8;  // payload: 8 × name + case
  void add_collective(const std::vector<WordId>& words, Case c, std::uint32_t name) {
    collectives_.insert(words, name * collective_cases + static_cast<std::uint32_t>(c));
  }
  WordTrie wordings_, collectives_, joiners_, status_phrases_, presences_, made_up_of_, positions_, teasers_, habits_, alone_, acting_, unconfirmed_;
  std::unordered_map<WordId, WordId> canonical_;
  std::map<std::string, std::string> broader_;
  std::unordered_set<std::string> known_by_office_, not_for_state_, government_;
  std::unordered_set<std::string> speaks_for_;  ///< offices of those who report what others do
  EntityRef home_ = no_entity;
  std::uint32_t member_states_ = 0;
  std::vector<std::string> member_counts_;
  std::string union_;
  std::vector<OfficeWording> offices_;
  std::unordered_map<WordId, EntityRef> combining_;
  std::vector<std::string> collective_names_;
  std::vector<std::string> past_endings_;
  std::vector<std::pair<std::string, Cases>> adjective_endings_;
  std::vector<std::pair<std::string, Status>> status_stems_;
  std::vector<std::pair<std::vector<std::string>, Status>> status_stem_phrases_;  ///< *wezwał* do*
  std::vector<std::string> infinitive_endings_;
  std::vector<std::string> plural_endings_;
  std::vector<std::pair<std::string, Gender>> gender_endings_;  ///< of past forms in the singular
  std::vector<std::string> postponed_stems_, announced_stems_, doubted_stems_, upcoming_stems_;
  std::vector<std::string> remote_stems_;
};

}  // namespace whomet::meetings
