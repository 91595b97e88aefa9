// SPDX-License-Identifier: Apache-2.0
#include "whomet/meetings.hpp"

namespace whomet {

struct MeetingGrammar::Rules {};

MeetingGrammar MeetingGrammar::compile(const LanguagePack&, const Gazetteer&, Vocabulary&, Faults&) { return {}; }
Findings MeetingGrammar::find(const Text&, const Links&, const Times&) const { return {}; }
MeetingGrammar::MeetingGrammar() = default;
MeetingGrammar::MeetingGrammar(MeetingGrammar&&) noexcept = default;
MeetingGrammar& MeetingGrammar::operator=(MeetingGrammar&&) noexcept = default;
MeetingGrammar::~MeetingGrammar() = default;

}  // namespace whomet
