#include <unicode/ustring.h>
