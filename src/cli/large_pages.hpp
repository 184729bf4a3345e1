#pragma once

namespace facgraph::cli {

/// Begins the program anew, with memory in pages of 2 MB instead of 4 kB, where its arguments name
/// a large list: the system hands memory out a page at a time, which can take longer than what is
/// done with it. Only glibc at the start of a program knows how, by a variable.
///
/// To be called before anything is read or said, with those of main(). Does nothing for small lists
/// and an index, where somebody has set that part of the variable, and without glibc.
void use_large_pages(int count, char** arguments);

}  // namespace facgraph::cli
