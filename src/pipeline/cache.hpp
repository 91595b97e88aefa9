// SPDX-License-Identifier: Apache-2.0
// The folder of compiled gazetteers.
#pragma once

#include <string>

#include "pipeline/image_file.hpp"
#include "whomet/pipeline.hpp"

namespace whomet {

/// Named by what it was compiled from and by what: one that changed has another name.
std::filesystem::path image_path(const Cache&, const std::string& gazetteer_hash);
/// The image, or nothing if it is not there; what else lies in its place is told.
ImageBytes find_image(const Cache&, const std::string& gazetteer_hash);
/// Keeps the image, and takes out those that were not used for longest. Throws what `write_file` throws.
void keep_image(const Cache&, const std::string& gazetteer_hash, std::string_view image);

}  // namespace whomet
