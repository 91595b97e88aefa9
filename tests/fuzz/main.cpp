// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer: on every seed, on each of its beginnings, and on copies with some bytes
// changed. Always the same ones, so that a failure comes again. An input that crashes, or takes longer than ten
// seconds, is left in the file `failing-input` in the current folder.
//   read_fuzz SEED_FOLDER
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int changed_copies = 400;
constexpr std::size_t beginnings = 200;
constexpr unsigned seconds_allowed = 10;

std::size_t runs = 0;
const std::string* running = nullptr;

/// Only what a signal handler may call.
void keep_input(int) {
  const int file = open("failing-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && running != nullptr && write(file, running->data(), running->size()) >= 0) close(file);
  _exit(1);
}

void run(const std::string& bytes) {
  running = &bytes;
  alarm(seconds_allowed);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  alarm(0);
  ++runs;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void run_beginnings(const std::string& seed) {
  const std::size_t step = std::max<std::size_t>(1, seed.size() / beginnings);
  for (std::size_t size = 0; size < seed.size(); size += step) run(seed.substr(0, size));
}

/// The next of Knuth's MMIX linear congruential numbers; the high bits are the good ones.
std::uint32_t next(std::uint64_t& state) {
  state = state * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::uint32_t>(state >> 33U);
}

/// Bytes that mean something to a parser, and any byte else.
char changed_byte(std::uint64_t& state) {
  static constexpr char bytes[] = "\0\xff\xc3\x80\xed\xf4\"'{}[]:,-#&*!|>%@\\\n\r\t ";  // begins with a zero byte
  static const std::string_view telling(bytes, sizeof bytes - 1);
  const std::uint32_t random = next(state);
  return random % 2 == 0 ? telling[random / 2 % telling.size()] : static_cast<char>(random / 2 % 256);
}

void run_changed(const std::string& seed) {
  std::uint64_t state = seed.size();
  for (int copy = 0; copy < changed_copies && !seed.empty(); ++copy) {
    std::string bytes = seed;
    for (std::uint32_t changes = 1 + next(state) % 4; changes > 0; --changes) {
      bytes[next(state) % bytes.size()] = changed_byte(state);
    }
    run(bytes);
  }
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: TARGET SEED_FOLDER\n", stderr);
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGALRM}) std::signal(signal, keep_input);
  for (const auto& file : files_in(argv[1])) {
    const std::string seed = contents(file);
    run(seed);
    run_beginnings(seed);
    run_changed(seed);
  }
  std::printf("%zu inputs\n", runs);
  return runs == 0 ? 1 : 0;
}
