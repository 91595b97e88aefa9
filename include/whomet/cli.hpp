// SPDX-License-Identifier: Apache-2.0
// The command line. One source file a command; `whomet COMMAND --help` tells each.
#pragma once

#include <exception>
#include <string>

namespace whomet {

/// What a command tells its caller.
enum class Exit : int {
  done = 0,
  nothing_found = 1,  ///< the question was understood, and there is no answer
  bad_input = 2,      ///< wrong usage, or nothing that was given could be read
  environment = 3     ///< a full disk, a folder that cannot be written, a library that fails
};

struct Program {
  std::string version;
  std::string gazetteer;  ///< the folder it was built with: used where none is installed beside the program
};

/// Runs the command that the arguments name. Throws what `failed` tells.
Exit run(int argc, const char* const* argv, const Program&);

/// Says on standard error what went wrong, and sorts it into an exit status.
Exit failed(const std::exception&);

}  // namespace whomet
