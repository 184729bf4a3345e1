// A library for LD_PRELOAD: what a program and its libraries call instead of the system's
// functions. trials.cpp says what comes of it. Only for glibc.
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdlib>

#include "original.hpp"
#include "trials.hpp"

using trials::Call;
using trials::fails;
using trials::original;

extern "C" {

void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t size) { return fails(Call::allocation) ? nullptr : __libc_malloc(size); }

void* calloc(std::size_t number, std::size_t size) {
  return fails(Call::allocation) ? nullptr : __libc_calloc(number, size);
}

void* realloc(void* piece, std::size_t size) {
  return fails(Call::allocation) ? nullptr : __libc_realloc(piece, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
  return fails(Call::allocation) ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) { return memalign(alignment, size); }

int posix_memalign(void** piece, std::size_t alignment, std::size_t size) {
  *piece = memalign(alignment, size);
  return *piece == nullptr ? ENOMEM : 0;
}

[[noreturn]] void _exit(int code) {
  trials::finish();
  syscall(SYS_exit_group, code);
  __builtin_unreachable();
}

ssize_t read(int descriptor, void* bytes, std::size_t size) {
  static const auto call = original<ssize_t (*)(int, void*, std::size_t)>("read");
  return fails(Call::read) ? -1 : call(descriptor, bytes, size);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  static const auto call = original<ssize_t (*)(int, const void*, std::size_t)>("write");
  if (fails(Call::write)) return -1;
  trials::remember_output(descriptor, bytes, size);
  return call(descriptor, bytes, size);
}

ssize_t writev(int descriptor, const struct iovec* pieces, int number) {
  static const auto call = original<ssize_t (*)(int, const struct iovec*, int)>("writev");
  if (fails(Call::write)) return -1;
  for (int i = 0; i < number; ++i)
    trials::remember_output(descriptor, pieces[i].iov_base, pieces[i].iov_len);
  return call(descriptor, pieces, number);
}

int fsync(int descriptor) {
  static const auto call = original<int (*)(int)>("fsync");
  return fails(Call::sync) ? -1 : call(descriptor);
}

int renameat(int from, const char* old_name, int to, const char* new_name) {
  static const auto call = original<int (*)(int, const char*, int, const char*)>("renameat");
  return fails(Call::rename) ? -1 : call(from, old_name, to, new_name);
}

int open(const char* path, int flags, ...) {
  static const auto call = original<int (*)(const char*, int, ...)>("open");
  std::va_list rest;
  va_start(rest, flags);
  const auto mode = va_arg(rest, mode_t);
  va_end(rest);
  return fails(Call::open) ? -1 : call(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  static const auto call = original<int (*)(int, const char*, int, ...)>("openat");
  std::va_list rest;
  va_start(rest, flags);
  const auto mode = va_arg(rest, mode_t);
  va_end(rest);
  if (fails(Call::open)) return -1;
  if ((flags & O_CREAT) != 0) trials::stop_copying();
  return call(folder, path, flags, mode);
}

int close(int descriptor) {
  static const auto call = original<int (*)(int)>("close");
  const bool is_bad = fails(Call::close);
  const auto error = errno;
  const auto result = call(descriptor);  // the number is free, whatever it says
  if (!is_bad) return result;
  errno = error;
  return -1;
}
}
