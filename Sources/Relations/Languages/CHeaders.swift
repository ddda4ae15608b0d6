/// Headers that every C implementation or POSIX system has.
enum CHeaders {
  static func has(_ name: String) -> Bool { names.contains(name) }

  private static let names = Set(
    """
    aio.h arpa/inet.h assert.h complex.h ctype.h dirent.h dlfcn.h errno.h fcntl.h fenv.h float.h
    fnmatch.h glob.h grp.h inttypes.h iso646.h langinfo.h libgen.h limits.h locale.h malloc.h math.h
    memory.h net/if.h netdb.h netinet/in.h netinet/tcp.h poll.h pthread.h pwd.h regex.h sched.h
    search.h semaphore.h setjmp.h signal.h spawn.h stdalign.h stdarg.h stdatomic.h stdbool.h
    stddef.h stdint.h stdio.h stdlib.h stdnoreturn.h string.h strings.h sys/epoll.h sys/ioctl.h
    sys/ipc.h sys/mman.h sys/msg.h sys/param.h sys/resource.h sys/select.h sys/sem.h sys/shm.h
    sys/socket.h sys/stat.h sys/statvfs.h sys/time.h sys/times.h sys/types.h sys/uio.h sys/un.h
    sys/utsname.h sys/wait.h syslog.h termios.h tgmath.h threads.h time.h uchar.h unistd.h utime.h
    wchar.h wctype.h
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
