#pragma once

#include <cstddef>
#include <string_view>

/// What happens to a program when a call of the system fails: at each such call the process is
/// copied, and in the copy the call fails. The original goes on undisturbed to the next one, so all
/// of a run's calls are tried in little more than the time of their failures.
namespace trials {

enum class Call { allocation, write, sync, rename, open, close };

/// Whether this call is to fail. In a copy it returns true; errno is set. It keeps errno otherwise.
bool fails(Call call);

/// What the original wrote before a copy is made belongs to the copy's output as well.
void remember_output(int descriptor, const void* bytes, std::size_t size);

}  // namespace trials
