// SPDX-License-Identifier: Apache-2.0
#include "whomet/pipeline.hpp"

namespace whomet {

std::unique_ptr<const Knowledge> load_knowledge(const std::filesystem::path&, const std::vector<std::filesystem::path>&,
                                                Faults&) {
  return nullptr;
}

Extraction extract(const Document&, const Knowledge&) { return {}; }

}  // namespace whomet
