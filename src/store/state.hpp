// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <unordered_set>

#include "store/documents.hpp"
#include "store/sqlite.hpp"

namespace whomet {

/// What a Store holds. There is a writer only when building.
struct Store::State {
  State(Connection connection, Provenance provenance)
      : db(std::move(connection)), made_with(std::move(provenance)) {}

  Connection db;
  Provenance made_with;
  Statement find{db, "SELECT key, hash FROM document WHERE id = ?"};
  std::optional<DocumentWriter> writer;
  std::optional<Transaction> batch;
  std::unordered_set<std::string> pending;  ///< ids of the documents whose rows the writer still keeps

  /// Starts a batch if none is open.
  void begin();
  /// Writes what the writer keeps.
  void flush();
  void commit();
};

}  // namespace whomet
