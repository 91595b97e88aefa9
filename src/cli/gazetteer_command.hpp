// SPDX-License-Identifier: Apache-2.0
// The subcommands of `whomet gazetteer`, one file each.
#pragma once

#include <array>

#include "cli/command.hpp"
#include "whomet/types.hpp"

namespace whomet {

void add_gazetteer_base(CLI::App&, const Program&, Action&);
void add_gazetteer_check(CLI::App&, const Program&, Action&);
void add_gazetteer_compare(CLI::App&, const Program&, Action&);
void add_gazetteer_compile(CLI::App&, const Program&, Action&);
void add_gazetteer_forms(CLI::App&, const Program&, Action&);
void add_gazetteer_import(CLI::App&, const Program&, Action&);
void add_gazetteer_list(CLI::App&, const Program&, Action&);

/// The pack of that language, or BadInput.
const LanguagePack& language_pack(const Gazetteer&, const std::string& code);

/// Every kind of entity, in the order in which they are listed.
inline constexpr std::array kinds{Kind::person, Kind::place, Kind::country, Kind::organization};

}  // namespace whomet
