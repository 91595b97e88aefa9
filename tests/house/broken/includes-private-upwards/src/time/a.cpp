#include "meetings/frames.hpp"
