// SPDX-License-Identifier: Apache-2.0
// Images in files. A file is mapped into memory, and never trusted: it must be whole, of this program and unchanged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "whomet/image.hpp"

namespace whomet {

/// Bytes with whatever holds them in memory. They begin at a multiple of eight.
struct ImageBytes {
  std::shared_ptr<const void> owner;
  std::string_view bytes;
};

ImageBytes in_memory(std::string image);

/// Maps the image that `write_image` wrote for the same program. Nothing if there is no such file; throws BadImage,
/// which says what is wrong, for any other that lies there.
ImageBytes map_image(const std::filesystem::path&, std::uint64_t program);

/// Throws what `write_file` throws.
void write_image(const std::filesystem::path&, std::uint64_t program, std::string_view image);

/// Writes beside the file and renames, so that others see the old one or the new one whole. Creates the folder.
/// Throws std::system_error, of which std::filesystem::filesystem_error is one.
void write_file(const std::filesystem::path&, std::string_view head, std::string_view rest = {});

}  // namespace whomet
