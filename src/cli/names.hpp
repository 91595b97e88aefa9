// SPDX-License-Identifier: Apache-2.0
// Names on the command line, in any form and spelling, as entities of a database.
#pragma once

#include <memory>
#include <stdexcept>

#include "cli/command.hpp"
#include "whomet/query.hpp"

namespace whomet {

/// What was asked for is not there; the message says what.
struct NothingFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Names {
 public:
  /// The gazetteer is loaded when the first name is looked up.
  Names(std::string database, const GazetteerOptions&, const Program&);
  ~Names();
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;

  /// By id, else by name. Throws NothingFound with the nearest names.
  NamedEntity find(const std::string& name);

 private:
  struct Index;
  std::string database_;
  const GazetteerOptions& gazetteer_;
  const Program& program_;
  std::unique_ptr<Index> index_;
};

}  // namespace whomet
