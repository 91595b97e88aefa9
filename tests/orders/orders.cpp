// SPDX-License-Identifier: Apache-2.0
// The database does not depend on the way in which the articles came: for every folder of small corpora, all orders of
// its articles (some shuffles, where there are too many) give the same rows, whether they are merged at once or one by
// one, and an article that was added and then forgotten leaves nothing behind.
//
//   orders FOLDER      FOLDER: tests/cases/merging; each folder in it holds articles as .txt
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "store/sqlite.hpp"
#include "whomet/merging.hpp"
#include "whomet/pipeline.hpp"
#include "whomet/read.hpp"
#include "whomet/store.hpp"

namespace fs = std::filesystem;
using namespace whomet;

namespace {

/// Corpora of up to so many articles are tried in all orders.
constexpr std::size_t all_orders_of = 4;
constexpr int shuffles = 12;

struct Told {
  Document document;
  Extraction extraction;
};
using Corpus = std::vector<Told>;

/// Every row of every table, by ids instead of keys, which mean nothing outside one file.
const char* const rows_sql[] = {
    "SELECT json_array('document', id, title, text, language, source, url, published, hash) FROM document",
    "SELECT json_array('entity', e.id, e.kind, e.label, e.gender, e.provisional, w.id, s.id, e.iso, e.documents, o.id) "
    "FROM entity AS e LEFT JOIN entity AS w ON w.key = e.within LEFT JOIN entity AS s ON s.key = e.stands_for "
    "LEFT JOIN entity AS o ON o.key = e.same_as",
    "SELECT json_array('name', id, name, language, folded) FROM entity_name JOIN entity ON key = entity",
    "SELECT json_array('spelling', id, spelling) FROM entity_spelling JOIN entity ON key = entity",
    "SELECT json_array('mention', d.id, m.start, m.end, e.id, m.how, m.cases) FROM document AS d JOIN mention AS m ON "
    "m.document = d.key JOIN entity AS e ON e.key = m.entity",
    "SELECT json_array('report', r.id, d.id, at, at_end, r.kind, status, p.id, date, date_start, date_end, "
    "evidence_start, evidence_end, rule, confidence, moved, sentence, folded, names) FROM report AS r JOIN document AS "
    "d ON d.key = r.document JOIN evidence ON evidence.rowid = r.key LEFT JOIN entity AS p ON p.key = r.place",
    "SELECT json_array('party', r.id, side, e.id) FROM report_party JOIN report AS r ON r.key = report JOIN entity AS e "
    "ON e.key = entity",
    // A pair may stand there under another name of a person, too: merging looks under all names.
    "SELECT DISTINCT json_array('pair', min(x.id, y.id), max(x.id, y.id), stretch, r.id) FROM report_pair JOIN entity "
    "AS p ON p.key = a JOIN entity AS x ON x.key = coalesce(p.same_as, p.key) JOIN entity AS q ON q.key = b JOIN entity "
    "AS y ON y.key = coalesce(q.same_as, q.key) LEFT JOIN report AS r ON r.key = report",
    "SELECT json_array('meeting', m.id, m.kind, m.status, p.id, m.date, m.date_start, m.date_end, r.id, "
    "round(m.confidence, 9), m.documents) FROM meeting AS m JOIN report AS r ON r.key = m.report LEFT JOIN entity AS p ON "
    "p.key = m.place",
    "SELECT json_array('met', m.id, side, e.id) FROM meeting_party JOIN meeting AS m ON m.key = meeting JOIN entity AS "
    "e ON e.key = entity",
    "SELECT json_array('of', m.id, r.id) FROM meeting_report JOIN meeting AS m ON m.key = meeting JOIN report AS r ON "
    "r.key = meeting_report.report",
    "SELECT json_array('relation', s.id, relation, o.id, role, date_start, date_end, d.id, evidence_start, "
    "evidence_end) FROM relation JOIN entity AS s ON s.key = subject JOIN entity AS o ON o.key = object LEFT JOIN "
    "document AS d ON d.key = document"};

std::vector<std::string> dump(const fs::path& file) {
  Connection db(file, Access::read);
  std::vector<std::string> lines;
  for (const char* sql : rows_sql) {
    Statement rows(db, sql);
    while (rows.step()) lines.emplace_back(rows.text(0));
  }
  std::sort(lines.begin(), lines.end());
  Statement check(db, "PRAGMA foreign_key_check");
  while (check.step()) lines.push_back("a broken foreign key in " + std::string(check.text(0)));
  return lines;
}

class Tester {
 public:
  Tester(const Knowledge& knowledge, fs::path file) : knowledge_(knowledge), file_(std::move(file)) {}
  ~Tester() { fs::remove(file_); }
  Tester(const Tester&) = delete;
  Tester& operator=(const Tester&) = delete;

  bool test(const std::string& name, const Corpus& corpus) {
    name_ = name;
    good_ = true;
    orders(corpus);
    for (std::size_t i = 0; i < corpus.size(); ++i) forgetting(corpus, i);
    return good_;
  }

 private:
  enum class Merging { at_once, one_by_one };

  void read_into(Store& store, const Corpus& corpus, Merging merging) const {
    for (const Told& told : corpus) {
      store.add(told.document, told.extraction, knowledge_.gazetteer);
      if (merging == Merging::one_by_one) merge_meetings(store, {3, 0});
    }
    merge_meetings(store);
  }

  std::vector<std::string> built(const Corpus& corpus, Merging merging) {
    fs::remove(file_);
    Store store = Store::open(file_, {"g", "v"});
    read_into(store, corpus, merging);
    store.finish();
    return dump(file_);
  }

  void orders(const Corpus& corpus) {
    const auto wanted = built(corpus, Merging::at_once);
    std::vector<std::size_t> order(corpus.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::mt19937 random(1);
    for (int i = 0; i < shuffles || corpus.size() <= all_orders_of; ++i) {
      if (corpus.size() > all_orders_of)
        std::shuffle(order.begin(), order.end(), random);
      else if (!std::next_permutation(order.begin(), order.end()))
        break;
      Corpus other;
      for (std::size_t k : order) other.push_back(corpus[k]);
      compare(wanted, built(other, i % 2 == 0 ? Merging::one_by_one : Merging::at_once), "another order");
    }
  }

  void forgetting(Corpus corpus, std::size_t which) {
    const Told told = corpus[which];
    Corpus rest = corpus;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(which));
    const auto wanted = built(rest, Merging::at_once);
    {
      Store store = Store::open(file_, {"g", "v"});
      read_into(store, {told}, Merging::one_by_one);
      store.finish();
    }
    Store store = Store::change(file_);
    store.forget(told.document.id);
    merge_meetings(store, {3, 0});
    store.finish();
    compare(wanted, dump(file_), "with " + told.document.id + " added and forgotten");
  }

  void compare(const std::vector<std::string>& wanted, const std::vector<std::string>& got, const std::string& how) {
    if (wanted == got) return;
    good_ = false;
    std::printf("%s: %s\n", name_.c_str(), how.c_str());
    std::vector<std::string> lines;
    std::set_difference(wanted.begin(), wanted.end(), got.begin(), got.end(), std::back_inserter(lines));
    for (const auto& line : lines) std::printf("  - %s\n", line.c_str());
    lines.clear();
    std::set_difference(got.begin(), got.end(), wanted.begin(), wanted.end(), std::back_inserter(lines));
    for (const auto& line : lines) std::printf("  + %s\n", line.c_str());
  }

  const Knowledge& knowledge_;
  fs::path file_;
  std::string name_;
  bool good_ = true;
};

Corpus read_corpus(const fs::path& folder, const Knowledge& knowledge) {
  Corpus corpus;
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  read_documents(files,
                 [&](Document&& document) {
                   Extraction told = extract(document, knowledge);
                   corpus.push_back({std::move(document), std::move(told)});
                 },
                 [](const ReadFault& fault) { std::printf("%s\n", to_string(fault).c_str()); });
  return corpus;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::printf("orders FOLDER\n"), 2;
  Faults faults;
  const auto knowledge = load_knowledge(WHOMET_ROOT "/gazetteer", {}, faults);
  if (!knowledge) return std::printf("the gazetteer has faults\n"), 2;
  Tester tester(*knowledge, fs::temp_directory_path() / ("whomet-orders-" + std::to_string(::getpid()) + ".db"));
  std::size_t good = 0, all = 0;
  for (const auto& entry : fs::directory_iterator(argv[1]))
    if (entry.is_directory()) {
      const Corpus corpus = read_corpus(entry.path(), *knowledge);
      ++all;
      if (corpus.empty()) std::printf("%s: no articles\n", entry.path().c_str());
      else if (tester.test(entry.path().filename().string(), corpus)) ++good;
    }
  std::printf("%zu of %zu corpora give one database in every order\n", good, all);
  return good == all && all > 0 ? 0 : 1;
}
