// SPDX-License-Identifier: Apache-2.0
// whomet gazetteer compare: whether two names can be one person's, how sure, by which key, and why.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <optional>

#include "cli/csv_line.hpp"
#include "cli/gazetteer_command.hpp"
#include "cli/json_writer.hpp"
#include "cli/named_entities.hpp"
#include "cli/output.hpp"
#include "curating/csv.hpp"
#include "whomet/name_match.hpp"

namespace whomet {
namespace {

struct CompareOptions {
  GazetteerOptions gazetteer;
  std::vector<std::string> names;
  std::string language = "pl";
  std::string format = "table";
};

using Doubt = NameMatch::Doubt;
using Verdict = NameMatch::Verdict;

const char* verdict_name(Verdict verdict) {
  constexpr std::array names{"different", "possible", "same"};
  return names[static_cast<std::size_t>(verdict)];
}

const char* doubt_text(Doubt doubt) {
  constexpr std::array texts{
      "the last words share no key",
      "no given names share a key",
      "one is a junior, the other is not said to be",
      "the given names are two names, not two spellings of one",
      "a given name is only an initial",
      "one name has a single word",
      "only the consonants are the same: it needs the same article, role or company",
      "the words stand in the other order",
      "one name is a part of the other",
  };
  return texts[static_cast<std::size_t>(doubt)];
}

std::string by_text(const WordMatch& word) {
  constexpr std::array names{"n1", "n2", "n3"};
  const char* strength = names[static_cast<std::size_t>(word.strength)];
  switch (word.by) {
    case WordMatch::By::letters:
      return "the same letters";
    case WordMatch::By::nickname:
      return "one is short for the other";
    case WordMatch::By::initial:
      return "an initial";
    default:
      return fmt::format("{} {}", strength, word.key);
  }
}

/// Two names and what is known of them.
struct Compared {
  const std::string& a;
  const std::string& b;
  NameMatch match;
  std::string entity;  ///< its id, where the gazetteer has both as names of one
};

const char* key_name(const Compared& compared) {
  constexpr std::array names{"n1", "n2", "n3"};
  const NameMatch& match = compared.match;
  if (!compared.entity.empty()) return "gazetteer";
  return match.verdict == Verdict::different ? "" : names[static_cast<std::size_t>(match.strength)];
}

/// Every reason, in words.
std::vector<std::string> reasons(const Compared& compared) {
  const auto& [a, b, match, entity] = compared;
  std::vector<std::string> all;
  if (!entity.empty()) return {fmt::format("the gazetteer has both as names of {}", entity)};
  if (!match.left_base.empty()) all.push_back(fmt::format("{} is a form of {}", a, match.left_base));
  if (!match.right_base.empty()) all.push_back(fmt::format("{} is a form of {}", b, match.right_base));
  for (const WordMatch& word : match.words)
    all.push_back(fmt::format("{} = {}: {}", word.left, word.right, by_text(word)));
  for (const Doubt doubt : match.doubts) all.emplace_back(doubt_text(doubt));
  return all;
}

std::string as_table(const Compared& compared) {
  std::string out = fmt::format("{} {:.2f}", verdict_name(compared.match.verdict), compared.match.sure);
  if (const std::string key = key_name(compared); !key.empty()) out += " " + key;
  for (const std::string& reason : reasons(compared)) out += "\n  " + reason;
  return out + '\n';
}

std::string as_csv(const Compared& compared) {
  return csv_line({compared.a, compared.b, verdict_name(compared.match.verdict),
                   fmt::format("{:.2f}", compared.match.sure), key_name(compared),
                   fmt::format("{}", fmt::join(reasons(compared), "; "))});
}

std::string as_json(const Compared& compared) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("name1").text(compared.a).key("name2").text(compared.b);
  json.key("verdict").text(verdict_name(compared.match.verdict)).key("sure").fraction(compared.match.sure);
  json.key("key").text_or_null(key_name(compared)).key("why").begin_list();
  for (const std::string& reason : reasons(compared)) json.text(reason);
  json.end_list().end_object();
  return out + '\n';
}

/// Compares pair after pair and prints each.
class Pairs {
 public:
  Pairs(const Gazetteer& gazetteer, const CompareOptions& options)
      : known_(gazetteer), gazetteer_(gazetteer), options_(options),
        comparer_(pack().inflector, pack().file("spelling"), faults_) {}

  void compare(const std::string& a, const std::string& b) {
    Compared compared{a, b, comparer_.compare(a, b), common_entity(a, b)};
    if (!compared.entity.empty()) compared.match.verdict = Verdict::same, compared.match.sure = 1.0;
    any_ = any_ || compared.match.verdict != Verdict::different;
    out_.write(options_.format == "json"    ? as_json(compared)
               : options_.format == "table" ? as_table(compared)
                                            : as_csv(compared));
  }
  void print_header() { out_.write("name1,name2,verdict,sure,key,why\n"); }
  Exit exit() const { return any_ ? Exit::done : Exit::nothing_found; }

 private:
  const LanguagePack& pack() const { return language_pack(gazetteer_, options_.language); }

  /// The id of one entity that bears both names.
  std::string common_entity(const std::string& a, const std::string& b) {
    const std::vector<EntityRef> left = known_.find(a);
    for (const EntityRef ref : left.empty() ? std::vector<EntityRef>{} : known_.find(b))
      if (std::find(left.begin(), left.end(), ref) != left.end()) return gazetteer_[ref].id;
    return {};
  }

  NamedEntities known_;
  const Gazetteer& gazetteer_;
  const CompareOptions& options_;
  Faults faults_;  // none: the pack has compiled the same rules
  NameComparer comparer_;
  Output out_{""};
  bool any_ = false;
};

/// Where the two names stand in a row: under `name1` and `name2` of the header, else the first two.
struct Columns {
  std::size_t first = 0;
  std::size_t second = 1;
};

std::optional<Columns> header(const std::vector<std::string>& row) {
  const auto at = [&](const char* name) {
    return static_cast<std::size_t>(std::find(row.begin(), row.end(), name) - row.begin());
  };
  const Columns found{at("name1"), at("name2")};
  if (found.first == row.size() || found.second == row.size()) return std::nullopt;
  return found;
}

bool is_blank(std::string_view name) {
  return name.find_first_not_of(" \t") == std::string_view::npos;
}

/// Why the row cannot be compared; nothing if it can.
const char* fault_of(const CsvReader& rows, const std::vector<std::string>& row, const Columns& columns) {
  if (rows.broken()) return "a quote is not closed";
  const bool both = std::max(columns.first, columns.second) < row.size();
  return both && !is_blank(row[columns.first]) && !is_blank(row[columns.second])
             ? nullptr
             : "a row needs two names: name1,name2";
}

Exit compare_rows(Pairs& pairs, bool json) {
  CsvReader rows(std::cin);
  Columns columns;
  std::size_t bad = 0;
  if (!json) pairs.print_header();
  bool first = true;
  for (std::vector<std::string> row; rows.next(row); first = false) {
    if (const auto told = first ? header(row) : std::nullopt) {
      columns = *told;
    } else if (const char* what = fault_of(rows, row, columns)) {
      fmt::print(stderr, "whomet: line {}: {}\n", rows.line(), what);
      ++bad;
    } else {
      pairs.compare(row[columns.first], row[columns.second]);
    }
  }
  return bad > 0 ? Exit::bad_input : pairs.exit();
}

Exit compare(CompareOptions options, const Program& program) {
  if (options.names.size() == 1 || std::any_of(options.names.begin(), options.names.end(), is_blank)) throw BadInput("compare two names, or give name1,name2 on standard input");
  const auto knowledge = load_knowledge(options.gazetteer, program);
  if (options.names.empty() && options.format == "table") options.format = "csv";
  Pairs pairs(knowledge->gazetteer, options);
  if (options.names.empty()) return compare_rows(pairs, options.format == "json");
  if (options.format == "csv") pairs.print_header();
  pairs.compare(options.names[0], options.names[1]);
  return pairs.exit();
}

}  // namespace

void add_gazetteer_compare(CLI::App& parent, const Program& program, Action& action) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* command = parent.add_subcommand("compare", "Whether two names can be one person's, and why");
  add_gazetteer_options(*command, options->gazetteer);
  command->add_option("NAMES", options->names, "Two names; none: CSV with name1,name2 on standard input")
      ->expected(0, 2);
  command->add_option("--language", options->language, "Language pack")->capture_default_str();
  command->add_option("--format", options->format, "table, csv or json; csv for standard input")
      ->check(CLI::IsMember({"table", "csv", "json"}))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  whomet gazetteer compare \"Kirillem Dmitrievem\" \"Kirill Dmitriyev\"\n"
      "  whomet gazetteer compare < pairs.csv > compared.csv\n\n"
      "same: by the keys n1 or n2, which may link by themselves; possible: it needs the context;\n"
      "different. Then how sure (0 to 1), the key (or that the gazetteer has both), and the reasons.\n"
      "Exit status 1: all are different.");
  command->callback([=, &program, &action] { action = [=, &program] { return compare(*options, program); }; });
}

}  // namespace whomet
