// SPDX-License-Identifier: Apache-2.0
// Clusters that are one meeting though their dates differ.
#pragma once

#include "merging/clusters.hpp"

namespace whomet {

/// Why two clusters are one meeting.
enum class Join : std::uint8_t { none, moved, contradiction };

/// A meeting: one cluster or more. The first one tells when and where it was.
using Joined = std::vector<std::uint32_t>;

/// A plan that was moved is one meeting with what it was moved to; so are two tellings of one place that differ
/// by a day, if all of their articles came after both days and none tells of two meetings. By first clusters.
std::vector<Joined> join_clusters(const Clusters&, const Terms&);

/// Whether two clusters with dates of their own are one meeting, and why.
Join join_of(const Cluster& a, const Cluster& b, const Terms&);

}  // namespace whomet
