// SPDX-License-Identifier: Apache-2.0
#include "query/answer.hpp"
#include "query/read_question.hpp"
#include "store/open.hpp"
#include "whomet/text.hpp"

namespace whomet {

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

std::vector<std::string> Asker::examples() const {
  return state_->words.examples();
}

}  // namespace whomet
