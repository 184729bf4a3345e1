#pragma once

#include <cstddef>
#include <string_view>

/// What happens to a program when a call of the system fails: at each such call the process is
/// copied, and in the copy the call fails. The original goes on undisturbed to the next one, so all
/// of a run's calls are tried in little more than the time of their failures.
///
/// A copy shares open files with the original, and has none of its other threads; so calls made
/// while the program writes a file or has threads are only counted, and each has to be tried in a
/// run of its own. Files that are read are put back to where they stood, and threads of GLib run in
/// the one that waits for them (glib_threads.cpp), so these are tried in copies.
namespace trials {

enum class Call { allocation, read, write, sync, rename, open, close };

/// Whether this call is to fail. In a copy it returns true; errno is set. It keeps errno otherwise.
bool fails(Call call);

/// The program opens a file to write: from now on no copy is made.
void stop_copying();

/// What the original wrote before a copy is made belongs to the copy's output as well.
void remember_output(int descriptor, const void* bytes, std::size_t size);

/// The program ends, or this library is unloaded: writes the report.
void finish();

}  // namespace trials
