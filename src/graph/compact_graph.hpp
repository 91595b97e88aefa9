// SPDX-License-Identifier: Apache-2.0
// Contacts as Boost.Graph has them: compressed sparse rows, eight bytes an edge.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include "whomet/graph.hpp"

namespace whomet {

/// Every pair both ways round; the neighbours of a party are sorted.
using CompactGraph =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// Whether a pair that met twice is one edge or two.
enum class Repeats : std::uint8_t { merged, kept };

CompactGraph compact_graph(const Contacts&, Repeats);

}  // namespace whomet
