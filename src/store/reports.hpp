// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/sqlite.hpp"

namespace whomet {

/// A query for reports, to which a WHERE or an ORDER BY is added; `read_report` reads its rows.
extern const char* const report_sql;

/// The report without its sides and without `nth`.
ReportRecord read_report(const Statement& row);

}  // namespace whomet
