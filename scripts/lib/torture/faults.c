// Faults on order, for a program started with LD_PRELOAD naming this library.
//
// Counts the calls that change files below a folder and, at a chosen one, ends the process as
// `kill -9` does or makes the call fail; can also make calls slow and move the wall clock. What is
// written through memory maps is not seen, nor are calls the C library makes of itself.
//
//   FAULT_FOLDER    the folder; without it nothing is counted and nothing fails
//   FAULT_COUNTER   a file that holds the number of calls so far (8 bytes), shared by all processes
//   FAULT_AT        number of the call that fails, from 1; 0 or unset for none
//   FAULT_KIND      kill: before the call; tear: after half of a write; EIO, ENOSPC: an error
//   FAULT_LASTS     once, or until-exit: all later calls of the process fail, too (errors only)
//   FAULT_DELAY_US  microseconds that every call takes longer, reads and openings included
//   FAULT_CLOCK_S   seconds the wall clock is ahead; negative for behind
//   FAULT_TRACE     a file to which every counted call adds a line
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static struct {
  const char *folder;
  size_t folder_length;
  _Atomic unsigned long *counter;
  unsigned long at;
  int error, tears, lasts, trace;
  useconds_t delay;
  long clock_offset;
  _Atomic int failing;
} plan = {.trace = -1};

static unsigned long number_named(const char *name) {
  const char *text = getenv(name);
  return text ? strtoul(text, NULL, 10) : 0;
}

static void map_counter(const char *path) {
  static _Atomic unsigned long of_this_process;
  plan.counter = &of_this_process;
  if (!path) return;
  int file = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || syscall(SYS_ftruncate, file, sizeof(unsigned long)) != 0) return;
  void *page = mmap(NULL, sizeof(unsigned long), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (page != MAP_FAILED) plan.counter = page;
  syscall(SYS_close, file);
}

__attribute__((constructor)) static void read_plan(void) {
  const char *folder = getenv("FAULT_FOLDER"), *kind = getenv("FAULT_KIND");
  const char *lasts = getenv("FAULT_LASTS"), *clock = getenv("FAULT_CLOCK_S");
  const char *trace = getenv("FAULT_TRACE");
  map_counter(getenv("FAULT_COUNTER"));
  plan.at = number_named("FAULT_AT");
  plan.delay = (useconds_t)number_named("FAULT_DELAY_US");
  plan.clock_offset = clock ? strtol(clock, NULL, 10) : 0;
  plan.tears = kind && strcmp(kind, "tear") == 0;
  plan.error = !kind ? 0 : strcmp(kind, "EIO") == 0 ? EIO : strcmp(kind, "ENOSPC") == 0 ? ENOSPC : 0;
  plan.lasts = lasts && strcmp(lasts, "until-exit") == 0;
  if (trace)
    plan.trace = syscall(SYS_openat, AT_FDCWD, trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  plan.folder_length = folder ? strlen(folder) : 0;
  plan.folder = folder;
}

// MARK: - Which calls count

static int is_inside(const char *path) {
  return plan.folder && strncmp(path, plan.folder, plan.folder_length) == 0 &&
         (path[plan.folder_length] == '/' || path[plan.folder_length] == 0);
}

static const char *path_of(int file, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long count = syscall(SYS_readlinkat, AT_FDCWD, link, buffer, size - 1);
  buffer[count > 0 ? count : 0] = 0;
  return buffer;
}

__attribute__((noreturn)) static void end_process(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

static void note(unsigned long number, const char *call, const char *path) {
  char line[512];
  int count = snprintf(line, sizeof line, "%lu %s %s\n", number, call, path);
  if (plan.trace >= 0) syscall(SYS_write, plan.trace, line, count);
}

enum verdict { passes, fails, tears };

// Counts a call on a path and tells what becomes of it; does not return when it ends the process.
static enum verdict judge_path(const char *call, const char *path, int can_tear) {
  if (!is_inside(path)) return passes;
  if (plan.delay) usleep(plan.delay);
  unsigned long number = atomic_fetch_add(plan.counter, 1) + 1;
  note(number, call, path);
  if (plan.at && number == plan.at) {
    if (plan.error) {
      plan.failing = plan.lasts;
      return fails;
    }
    if (plan.tears && can_tear) return tears;
    end_process();
  }
  return plan.failing ? fails : passes;
}

static enum verdict judge_file(const char *call, int file, int can_tear) {
  if (!plan.folder) return passes;
  int code = errno;
  char buffer[4096];
  enum verdict verdict = judge_path(call, path_of(file, buffer, sizeof buffer), can_tear);
  errno = code;
  return verdict;
}

static void delay_path(const char *path) {
  if (plan.delay && is_inside(path)) usleep(plan.delay);
}

static void delay_file(int file) {
  char buffer[4096];
  if (plan.delay && plan.folder) delay_path(path_of(file, buffer, sizeof buffer));
}

#define real(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define once(name)                         \
  static __typeof__(&name) original;       \
  if (!original) original = real(name)
#define refuse return errno = plan.error, -1

// MARK: - Writes

ssize_t write(int file, const void *bytes, size_t count) {
  once(write);
  switch (judge_file("write", file, count > 1)) {
    case fails: refuse;
    case tears: original(file, bytes, count / 2), end_process();
    default: return original(file, bytes, count);
  }
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  once(pwrite);
  switch (judge_file("pwrite", file, count > 1)) {
    case fails: refuse;
    case tears: original(file, bytes, count / 2, offset), end_process();
    default: return original(file, bytes, count, offset);
  }
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return pwrite(file, bytes, count, offset);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
  once(writev);
  if (judge_file("writev", file, 0) == fails) refuse;
  return original(file, parts, count);
}

// MARK: - Calls on open files

#define FILE_CALL(name, parameters, arguments)          \
  int name parameters {                                 \
    once(name);                                         \
    if (judge_file(#name, file, 0) == fails) refuse;    \
    return original arguments;                          \
  }

FILE_CALL(fsync, (int file), (file))
FILE_CALL(fdatasync, (int file), (file))
FILE_CALL(ftruncate, (int file, off_t size), (file, size))
FILE_CALL(ftruncate64, (int file, off64_t size), (file, size))
FILE_CALL(fallocate, (int file, int mode, off_t start, off_t size), (file, mode, start, size))
FILE_CALL(fchmod, (int file, mode_t mode), (file, mode))

// MARK: - Calls on names

#define PATH_CALL(name, parameters, path, arguments)    \
  int name parameters {                                 \
    once(name);                                         \
    if (judge_path(#name, path, 0) == fails) refuse;    \
    return original arguments;                          \
  }

PATH_CALL(rename, (const char *from, const char *to), to, (from, to))
PATH_CALL(link, (const char *from, const char *to), to, (from, to))
PATH_CALL(symlink, (const char *from, const char *to), to, (from, to))
PATH_CALL(unlink, (const char *path), path, (path))
PATH_CALL(rmdir, (const char *path), path, (path))
PATH_CALL(mkdir, (const char *path, mode_t mode), path, (path, mode))
PATH_CALL(remove, (const char *path), path, (path))

// A name relative to an open folder; Foundation removes trees this way.
static enum verdict judge_at(const char *call, int folder, const char *name) {
  if (!plan.folder) return passes;
  if (name[0] == '/' || folder == AT_FDCWD) return judge_path(call, name, 0);
  char path[8192];
  path_of(folder, path, 4096);
  size_t length = strlen(path);
  snprintf(path + length, sizeof path - length, "/%s", name);
  return judge_path(call, path, 0);
}

int unlinkat(int folder, const char *name, int flags) {
  once(unlinkat);
  if (judge_at("unlinkat", folder, name) == fails) refuse;
  return original(folder, name, flags);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  once(renameat);
  if (judge_at("renameat", to_folder, to) == fails) refuse;
  return original(from_folder, from, to_folder, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  once(linkat);
  if (judge_at("linkat", to_folder, to) == fails) refuse;
  return original(from_folder, from, to_folder, to, flags);
}

// MARK: - Opening, which counts when it may make a file

static int open_file(int folder, const char *name, int flags, mode_t mode) {
  if (flags & O_CREAT) {
    if (judge_at("open", folder, name) == fails) refuse;
  } else if (plan.folder) {
    delay_path(name);
  }
  return (int)syscall(SYS_openat, folder, name, flags, mode);
}

#define OPEN_CALL(name, declared, folder)                             \
  int name declared {                                                 \
    mode_t mode = 0;                                                  \
    if (flags & (O_CREAT | __O_TMPFILE)) {                            \
      va_list rest;                                                   \
      va_start(rest, flags);                                          \
      mode = va_arg(rest, mode_t);                                    \
      va_end(rest);                                                   \
    }                                                                 \
    return open_file(folder, path, flags, mode);                      \
  }

OPEN_CALL(open, (const char *path, int flags, ...), AT_FDCWD)
OPEN_CALL(open64, (const char *path, int flags, ...), AT_FDCWD)
OPEN_CALL(openat, (int folder, const char *path, int flags, ...), folder)
OPEN_CALL(openat64, (int folder, const char *path, int flags, ...), folder)

// MARK: - Reads, which only become slow

ssize_t read(int file, void *bytes, size_t count) {
  once(read);
  delay_file(file);
  return original(file, bytes, count);
}

ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  once(pread);
  delay_file(file);
  return original(file, bytes, count, offset);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  return pread(file, bytes, count, offset);
}

// MARK: - The wall clock

int clock_gettime(clockid_t clock, struct timespec *time) {
  once(clock_gettime);
  int code = original(clock, time);
  int is_wall = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
  if (code == 0 && is_wall) time->tv_sec += plan.clock_offset;
  return code;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  once(gettimeofday);
  int code = original(time, zone);
  if (code == 0) time->tv_sec += plan.clock_offset;
  return code;
}
