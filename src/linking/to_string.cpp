// SPDX-License-Identifier: Apache-2.0
#include "whomet/linking.hpp"

namespace whomet {

const char* to_string(Why why) {
  switch (why) {
    case Why::unique:
      return "unique";
    case Why::introduced:
      return "introduced";
    case Why::context:
      return "context";
    case Why::prior:
      return "prior";
  }
  return "";
}

const char* to_string(How how) {
  switch (how) {
    case How::name:
      return "name";
    case How::inflected:
      return "inflected";
    case How::variant:
      return "variant";
    case How::surname:
      return "surname";
    case How::role:
      return "role";
    case How::pronoun:
      return "pronoun";
    case How::provisional:
      return "provisional";
  }
  return "";
}

}  // namespace whomet
