// SPDX-License-Identifier: Apache-2.0
// Every format that is written: one source file each, one line here and one in formats.cpp.
#pragma once

#include "whomet/export.hpp"

namespace whomet {

using ExportedFiles = std::vector<ExportedFile>;

ExportedFiles write_graphml(const Network&, GraphShape);
ExportedFiles write_gexf(const Network&, GraphShape);
ExportedFiles write_csv(const Network&, GraphShape);
ExportedFiles write_neo4j(const Network&, GraphShape);
ExportedFiles write_ftm(const Network&, GraphShape);
ExportedFiles write_jsonld(const Network&, GraphShape);
ExportedFiles write_datasette(const Network&, GraphShape);

}  // namespace whomet
