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

const char* strength_name(const NameMatch& match) {
  constexpr std::array names{"n1", "n2", "n3"};
  return match.verdict == Verdict::different ? "" : names[static_cast<std::size_t>(match.strength)];
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

/// Every reason, in words.
std::vector<std::string> reasons(const NameMatch& match, const std::string& a, const std::string& b) {
  std::vector<std::string> all;
  if (!match.left_base.empty()) all.push_back(fmt::format("{} is a form of {}", a, match.left_base));
  if (!match.right_base.empty()) all.push_back(fmt::format("{} is a form of {}", b, match.right_base));
  for (const WordMatch& word : match.words)
    all.push_back(fmt::format("{} = {}: {}", word.left, word.right, by_text(word)));
  for (const Doubt doubt : match.doubts) all.emplace_back(doubt_text(doubt));
  return all;
}

std::string as_table(const NameMatch& match, const std::string& a, const std::string& b) {
  std::string out = fmt::format("{} {:.2f} {}\n", verdict_name(match.verdict), match.sure, strength_name(match));
  if (out[out.size() - 2] == ' ') out.erase(out.size() - 2, 1);
  for (const std::string& reason : reasons(match, a, b)) out += "  " + reason + '\n';
  return out;
}

std::string as_csv(const NameMatch& match, const std::string& a, const std::string& b) {
  return csv_line({a, b, verdict_name(match.verdict), fmt::format("{:.2f}", match.sure), strength_name(match),
                   fmt::format("{}", fmt::join(reasons(match, a, b), "; "))});
}

std::string as_json(const NameMatch& match, const std::string& a, const std::string& b) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().key("name1").text(a).key("name2").text(b);
  json.key("verdict").text(verdict_name(match.verdict)).key("sure").fraction(match.sure);
  json.key("key").text_or_null(strength_name(match)).key("why").begin_list();
  for (const std::string& reason : reasons(match, a, b)) json.text(reason);
  json.end_list().end_object();
  return out + '\n';
}

/// Compares pair after pair and prints each.
class Pairs {
 public:
  Pairs(const LanguagePack& pack, const CompareOptions& options)
      : comparer_(pack.inflector, pack.file("spelling"), faults_), options_(options) {}

  void compare(const std::string& a, const std::string& b) {
    const NameMatch match = comparer_.compare(a, b);
    any_ = any_ || match.verdict != Verdict::different;
    const bool table = options_.format == "table";
    out_.write(options_.format == "json" ? as_json(match, a, b)
               : table                   ? as_table(match, a, b)
                                         : as_csv(match, a, b));
  }
  void print_header() { out_.write("name1,name2,verdict,sure,key,why\n"); }
  Exit exit() const { return any_ ? Exit::done : Exit::nothing_found; }

 private:
  Faults faults_;  // none: the pack has compiled the same rules
  NameComparer comparer_;
  const CompareOptions& options_;
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

Exit compare_rows(Pairs& pairs, bool json) {
  CsvReader rows(std::cin);
  Columns columns;
  std::size_t bad = 0;
  if (!json) pairs.print_header();
  bool first = true;
  for (std::vector<std::string> row; rows.next(row); first = false) {
    if (const auto told = first ? header(row) : std::nullopt) {
      columns = *told;
    } else if (rows.broken() || std::max(columns.first, columns.second) >= row.size()) {
      const char* what = rows.broken() ? "a quote is not closed" : "a row needs two names: name1,name2";
      fmt::print(stderr, "whomet: line {}: {}\n", rows.line(), what);
      ++bad;
    } else {
      pairs.compare(row[columns.first], row[columns.second]);
    }
  }
  return bad > 0 ? Exit::bad_input : pairs.exit();
}

Exit compare(CompareOptions options, const Program& program) {
  if (options.names.size() == 1) throw BadInput("compare two names, or give name1,name2 on standard input");
  const auto knowledge = load_knowledge(options.gazetteer, program);
  const LanguagePack& pack = language_pack(knowledge->gazetteer, options.language);
  if (options.names.empty() && options.format == "table") options.format = "csv";
  Pairs pairs(pack, options);
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
      "different. Then how sure (0 to 1), the key, and the reasons. Exit status 1: all are different.");
  command->callback([=, &program, &action] { action = [=, &program] { return compare(*options, program); }; });
}

}  // namespace whomet
