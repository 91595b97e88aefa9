// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <unordered_set>

#include "store/documents.hpp"
#include "store/lookups.hpp"
#include "store/sqlite.hpp"

namespace whomet {

/// What a Store holds. There is a writer only when building.
struct Store::State {
  State(Connection connection, Provenance provenance)
      : db(std::move(connection)), made_with(std::move(provenance)) {}

  Connection db;
  Provenance made_with;
  Statement find{db, "SELECT key, hash FROM document WHERE id = ?"};
  std::optional<Lookups> lookups;  ///< made when first needed
  std::optional<DocumentWriter> writer;
  std::optional<Transaction> batch;
  bool removed = false;  ///< a document was taken out: there may be entities that nothing leads to
  std::int64_t last_entity = db.integer("SELECT max(key) FROM entity");  ///< when the store was opened
  std::unordered_set<std::string> pending;  ///< ids of the documents whose rows the writer still keeps

  const Lookups& look_up();
  /// Takes all rows of a document out.
  void remove(std::int64_t document);
  /// Starts a batch if none is open.
  void begin();
  /// Writes what the writer keeps.
  void flush();
  void commit();
};

}  // namespace whomet
