// SPDX-License-Identifier: Apache-2.0
// schema.sql as it was when the program was built.
#pragma once

namespace whomet {

extern const int schema_application;  ///< `PRAGMA application_id` of every database of whomet
extern const int schema_version;      ///< `PRAGMA user_version`
extern const char* const schema_sql;  ///< all of it

}  // namespace whomet
