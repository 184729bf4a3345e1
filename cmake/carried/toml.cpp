// toml++, compiled into the program, as its package has a shared library only.
#define TOML_HEADER_ONLY 0
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
