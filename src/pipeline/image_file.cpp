// SPDX-License-Identifier: Apache-2.0
#include "pipeline/image_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace whomet {
namespace fs = std::filesystem;
namespace {

/// Rises with every change of what an image holds or how.
constexpr std::uint64_t format = 1;
constexpr std::array magic{'w', 'h', 'o', 'm', 'e', 't', '\n', '\0'};

struct Header {
  std::array<char, 8> magic{};
  std::uint64_t format = 0;
  std::uint64_t program = 0;
  std::uint64_t size = 0;  // of the image
  std::uint64_t hash = 0;  // of the image
};

std::uint64_t checksum(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

[[noreturn]] void fail(const fs::path& file) {
  throw std::system_error(errno, std::generic_category(), file.string());
}

/// Closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

ImageBytes map_whole(const Descriptor& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) throw BadImage("it is no file");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < sizeof(Header)) throw BadImage("it ends too early");
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.get(), 0);
  if (begin == MAP_FAILED) throw BadImage("it cannot be mapped into memory");
  std::shared_ptr<const void> owner(begin, [size](const void* p) { ::munmap(const_cast<void*>(p), size); });
  return {std::move(owner), {static_cast<const char*>(begin), size}};
}

void check(const Header& header, std::string_view image, std::uint64_t program) {
  if (header.magic != magic) throw BadImage("it is another sort of file");
  if (header.format != format || header.program != program) throw BadImage("another version wrote it");
  if (header.size != image.size()) throw BadImage("it is not as long as it was written");
  if (header.hash != checksum(image)) throw BadImage("its bytes are not those that were written");
}

void write_all(const Descriptor& file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(path);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

ImageBytes in_memory(std::string image) {
  const auto owner = std::make_shared<const std::string>(std::move(image));
  return {owner, *owner};
}

ImageBytes map_image(const fs::path& path, std::uint64_t program) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return {};
  ImageBytes mapped = map_whole(file);
  Header header;
  std::memcpy(&header, mapped.bytes.data(), sizeof header);
  mapped.bytes.remove_prefix(sizeof header);
  check(header, mapped.bytes, program);
  ::futimens(file.get(), nullptr);  // used now: the oldest files go first
  return mapped;
}

void write_image(const fs::path& path, std::uint64_t program, std::string_view image) {
  const Header header{magic, format, program, image.size(), checksum(image)};
  write_file(path, {reinterpret_cast<const char*>(&header), sizeof header}, image);
}

void write_file(const fs::path& path, std::string_view head, std::string_view rest) {
  fs::create_directories(path.parent_path());
  std::string beside = path.string() + ".XXXXXX";
  const Descriptor file(::mkstemp(beside.data()));
  if (file.get() < 0) fail(path);
  try {
    write_all(file, head, beside);
    write_all(file, rest, beside);
    fs::rename(beside, path);
  } catch (...) {
    std::error_code ignored;
    fs::remove(beside, ignored);
    throw;
  }
}

}  // namespace whomet
