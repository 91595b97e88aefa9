// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "query/answer.hpp"
#include "query/read_question.hpp"
#include "store/open.hpp"
#include "whomet/text.hpp"

namespace whomet {

const char* to_string(Asks asks) {
  constexpr std::array names = {"who",       "where", "when",          "whether",
                                "how-often", "what",  "who-was-there", "how-connected"};
  return names.at(static_cast<std::size_t>(asks));
}

const char* to_string(Pick pick) {
  constexpr std::array names = {"all", "most", "last"};
  return names.at(static_cast<std::size_t>(pick));
}

struct Asker::State {
  Connection db;
  const Knowledge& knowledge;
  QuestionWords words;
  Day today;
};

Asker::Asker(const std::filesystem::path& database, const Knowledge& knowledge, Day today, Faults& faults)
    : state_(new State{open_for_reading(database), knowledge,
                       QuestionWords::compile(knowledge.gazetteer.languages(), faults), today}) {}
Asker::Asker(Asker&&) noexcept = default;
Asker& Asker::operator=(Asker&&) noexcept = default;
Asker::~Asker() = default;

Reading Asker::read(std::string_view question) const {
  const std::string text = to_nfc(question);
  const QuestionText parts = take_apart(text, state_->knowledge, state_->words, state_->today);
  return read_question(parts, NameIndex(state_->db, state_->knowledge.gazetteer));
}

Answer Asker::answer(const Question& question) const {
  return find_answer(state_->db, question);
}

void Asker::add_evidence(Answer& answer) const {
  whomet::add_evidence(state_->db, answer);
}

std::string Asker::sql(const Question& question) const {
  return sql_for(state_->db, question);
}

std::vector<std::string> Asker::examples() const {
  return state_->words.examples();
}

}  // namespace whomet
