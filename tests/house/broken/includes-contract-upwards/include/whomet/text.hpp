#include "whomet/meetings.hpp"
