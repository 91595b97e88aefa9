#include "whomet/linking.hpp"
