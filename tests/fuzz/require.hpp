// SPDX-License-Identifier: Apache-2.0
// What a fuzz target checks holds in every build, also where `assert` is off.
#pragma once

#include <cstdio>
#include <cstdlib>

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}
