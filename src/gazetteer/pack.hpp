// SPDX-License-Identifier: Apache-2.0
// A language pack from the trees of its files.
#pragma once

#include <map>
#include <string>

#include "whomet/gazetteer.hpp"

namespace whomet {

/// Compiles what the names stage needs; a pack without `paradigms.yaml` knows base forms only.
LanguagePack compile_pack(const std::string& code, PackFiles files, Faults&);

}  // namespace whomet
