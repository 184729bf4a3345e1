#pragma once

#include <dlfcn.h>

namespace trials {

/// The function of that name that this library stands in front of.
template <class Function>
Function original(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace trials
