// SPDX-License-Identifier: Apache-2.0
#include "whomet/cli.hpp"

int main(int argc, char** argv) {
  try {
    return static_cast<int>(whomet::run(argc, argv, {WHOMET_VERSION, WHOMET_GAZETTEER}));
  } catch (const std::exception& e) {
    return static_cast<int>(whomet::failed(e));
  }
}
