// SPDX-License-Identifier: Apache-2.0
// From the inputs of a command to the files that hold articles.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "read/records.hpp"

namespace whomet {

/// What to do with each file, and with each input that is none; both return false to stop.
struct WalkTo {
  std::function<bool(const ArticleFile&)> file;
  std::function<bool(const ReadFault&)> fault;
};

/// Goes through inputs in order and through folders by sorted names. False if it was stopped.
bool walk(const std::vector<std::string>& inputs, const WalkTo& to);

}  // namespace whomet
