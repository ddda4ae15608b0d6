/// What the systems that C programs run on have.
enum CLibrary {
  /// Functions of the C library and of POSIX, and what is used like them.
  static let names = Set(
    """
    a64l abort abs accept accept4 access acct acos acosh addmntent adjtime alarm aligned_alloc
    alloca alphasort arc4random arc4random_buf arc4random_uniform asctime asctime_r asin asinh
    asprintf assert at_quick_exit atan atan2 atanh atexit atof atoi atol bcmp bcopy bind
    bindresvport bindresvport6 bool brk bsearch btowc bzero calloc canonicalize
    canonicalize_file_name catclose catgets catopen cbrt ceil cfgetispeed cfgetospeed
    cfmakeraw cfsetispeed cfsetospeed cfsetspeed chdir chmod chown chroot clearenv clearerr
    clock clock_adjtime clock_getcpuclockid clock_getres clock_gettime clock_nanosleep
    clock_settime clone close close_range closedir closefrom closelog confstr connect
    copy_file_range copysign cos cosh creat crypt ctermid ctime ctime_r cuserid daddl daemon
    ddivl dfmal difftime dirfd dirname div dladdr dladdr1 dlclose dlerror dlinfo dlmopen
    dlopen dlsym dlvsym dmull dprintf drand48 drand48_r drem dsqrtl dsubl dup dup2 dup3
    duplocale dysize eaccess ecvt ecvt_r endgrent endhostent endmntent endnetent endnetgrent
    endprotoent endpwent endrpcent endservent endusershell epoll_create epoll_create1
    epoll_ctl epoll_pwait epoll_pwait2 epoll_wait erand48 erand48_r erf erfc errno euidaccess
    eventfd eventfd_read eventfd_write execl execle execlp execv execve execveat execvp
    execvpe exit exp exp10 exp2 explicit_bzero expm1 fabs faccessat fadd fallocate fchdir
    fchmod fchmodat fchown fchownat fclose fcloseall fcntl fcvt fcvt_r fdatasync fdim fdiv
    fdopen fdopendir feof ferror fexecve fflush ffma ffs fgetc fgetgrent fgetgrent_r fgetpos
    fgetpwent fgetpwent_r fgets fgetwc fgetws fgetxattr fileno finite flistxattr flock
    flockfile floor fma fmax fmaximum fmaximum_mag fmaximum_mag_num fmaximum_num fmaxmag
    fmemopen fmin fminimum fminimum_mag fminimum_mag_num fminimum_num fminmag fmod fmul
    fnmatch fopen fopencookie fork fpathconf fprintf fputc fputs fputwc fputws fread free
    freeaddrinfo freelocale fremovexattr freopen frexp fromfp fromfpx fscanf fsconfig fseek
    fseeko fsetpos fsetxattr fsmount fsopen fspick fsqrt fstat fstatat fstatfs fstatvfs fsub
    fsync ftell ftello ftok ftruncate ftrylockfile funlockfile futimens futimes futimesat
    fwide fwprintf fwrite fwscanf gai_cancel gai_error gai_strerror gai_suspend gamma gcvt
    get_avphys_pages get_current_dir_name get_nprocs get_nprocs_conf get_phys_pages
    getaddrinfo getaddrinfo_a getc getchar getcontext getcpu getcwd getdate getdate_r getdelim
    getdirentries getdomainname getdtablesize getegid getentropy getenv geteuid getgid
    getgrent getgrent_r getgrgid getgrgid_r getgrnam getgrnam_r getgrouplist getgroups
    gethostbyaddr gethostbyaddr_r gethostbyname gethostbyname2 gethostbyname2_r
    gethostbyname_r gethostent gethostent_r gethostid gethostname getipv4sourcefilter
    getitimer getline getloadavg getlogin getlogin_r getmntent getmntent_r getnameinfo
    getnetbyaddr getnetbyaddr_r getnetbyname getnetbyname_r getnetent getnetent_r getnetgrent
    getnetgrent_r getopt getpagesize getpass getpayload getpeername getpgid getpgrp getpid
    getppid getpriority getprotobyname getprotobyname_r getprotobynumber getprotobynumber_r
    getprotoent getprotoent_r getpt getpw getpwent getpwent_r getpwnam getpwnam_r getpwuid
    getpwuid_r getrandom getresgid getresuid getrlimit getrpcbyname getrpcbyname_r
    getrpcbynumber getrpcbynumber_r getrpcent getrpcent_r getrusage getservbyname
    getservbyname_r getservbyport getservbyport_r getservent getservent_r getsid getsockname
    getsockopt getsourcefilter getsubopt gettid gettimeofday getuid getumask getusershell getw
    getwc getwchar getwd getxattr glob glob_pattern_p globfree gmtime gmtime_r grantpt
    group_member gsignal hasmntopt hcreate hcreate_r hdestroy hdestroy_r herror hsearch
    hsearch_r hstrerror htonl htons hypot if_freenameindex if_indextoname if_nameindex
    if_nametoindex ilogb imaxabs imaxdiv index inet6_opt_append inet6_opt_find
    inet6_opt_finish inet6_opt_get_val inet6_opt_init inet6_opt_next inet6_opt_set_val
    inet6_option_alloc inet6_option_append inet6_option_find inet6_option_init
    inet6_option_next inet6_option_space inet6_rth_add inet6_rth_getaddr inet6_rth_init
    inet6_rth_reverse inet6_rth_segments inet6_rth_space inet_addr inet_aton inet_lnaof
    inet_makeaddr inet_net_ntop inet_net_pton inet_neta inet_netof inet_network inet_nsap_addr
    inet_nsap_ntoa inet_ntoa inet_ntop inet_pton initgroups initstate initstate_r innetgr
    inotify_add_watch inotify_init inotify_init1 inotify_rm_watch insque int ioctl iruserok
    iruserok_af isalnum isalpha isascii isatty isblank iscntrl isctype isdigit isfdtype
    isgraph isinf islower isnan isprint ispunct isspace isupper iswalnum iswalpha iswblank
    iswcntrl iswctype iswdigit iswgraph iswlower iswprint iswpunct iswspace iswupper iswxdigit
    isxdigit j0 j1 jn jrand48 jrand48_r kill killpg l64a labs lchmod lchown lcong48 lcong48_r
    ldexp ldiv lfind lgamma lgamma_r lgammaf128_r lgammaf32_r lgammaf32x_r lgammaf64x_r
    lgammaf_r lgammal_r lgetxattr link linkat listen listxattr llabs lldiv llistxattr llogb
    llrint llround localeconv localtime localtime_r lockf log log10 log1p log2 logb longjmp
    lrand48 lrand48_r lremovexattr lrint lround lsearch lseek lsetxattr lstat lutimes madvise
    makecontext malloc mblen mbrlen mbrtowc mbsinit mbsnrtowcs mbsrtowcs mbstowcs mbtowc
    memccpy memchr memcmp memcpy memfd_create memfrob memmem memmove mempcpy memrchr memset
    mincore mkdir mkdirat mkdtemp mkfifo mkfifoat mknod mknodat mkostemp mkostemps mkstemp
    mkstemps mktemp mktime mlock mlock2 mlockall mmap modf mount mount_setattr move_mount
    mprotect mrand48 mrand48_r mremap msgctl msgget msgrcv msgsnd msync munlock munlockall
    munmap name_to_handle_at nan nanosleep nearbyint newlocale nextafter nextdown nexttoward
    nextup nice nl_langinfo nrand48 nrand48_r ntohl ntohs obstack_printf obstack_vprintf
    offsetof on_exit open open_by_handle_at open_memstream open_tree open_wmemstream openat
    opendir openlog pathconf pause pclose perror pipe pipe2 pkey_alloc pkey_free pkey_get
    pkey_mprotect pkey_set poll popen posix_fadvise posix_fallocate posix_madvise
    posix_memalign posix_openpt posix_spawn posix_spawn_file_actions_addchdir_np
    posix_spawn_file_actions_addclose posix_spawn_file_actions_addclosefrom_np
    posix_spawn_file_actions_adddup2 posix_spawn_file_actions_addfchdir_np
    posix_spawn_file_actions_addopen posix_spawn_file_actions_addtcsetpgrp_np
    posix_spawn_file_actions_destroy posix_spawn_file_actions_init posix_spawnattr_destroy
    posix_spawnattr_getflags posix_spawnattr_getpgroup posix_spawnattr_getschedparam
    posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault posix_spawnattr_getsigmask
    posix_spawnattr_init posix_spawnattr_setflags posix_spawnattr_setpgroup
    posix_spawnattr_setschedparam posix_spawnattr_setschedpolicy posix_spawnattr_setsigdefault
    posix_spawnattr_setsigmask posix_spawnp pow ppoll pread preadv preadv2 preadv64v2 printf
    prlimit process_madvise process_mrelease process_vm_readv process_vm_writev profil pselect
    psiginfo psignal pthread_atfork pthread_cancel pthread_clockjoin_np pthread_create
    pthread_detach pthread_equal pthread_exit pthread_getaffinity_np
    pthread_getattr_default_np pthread_getattr_np pthread_getconcurrency pthread_getcpuclockid
    pthread_getname_np pthread_getschedparam pthread_getspecific pthread_join
    pthread_key_create pthread_key_delete pthread_kill pthread_once pthread_self
    pthread_setaffinity_np pthread_setattr_default_np pthread_setcancelstate
    pthread_setcanceltype pthread_setconcurrency pthread_setname_np pthread_setschedparam
    pthread_setschedprio pthread_setspecific pthread_sigmask pthread_sigqueue
    pthread_spin_destroy pthread_spin_init pthread_spin_lock pthread_spin_trylock
    pthread_spin_unlock pthread_testcancel pthread_timedjoin_np pthread_tryjoin_np
    pthread_yield ptrace ptsname ptsname_r putc putchar putenv putgrent putpwent puts putw
    putwc putwchar pwrite pwritev pwritev2 pwritev64v2 qecvt qecvt_r qfcvt qfcvt_r qgcvt qsort
    qsort_r quick_exit raise rand rand_r random random_r rawmemchr rcmd rcmd_af
    re_compile_fastmap re_compile_pattern re_match re_match_2 re_search re_search_2
    re_set_registers re_set_syntax read readahead readdir readdir_r readlink readlinkat readv
    realloc reallocarray realpath recv recvfrom recvmmsg recvmsg regcomp regerror regexec
    regfree remainder remap_file_pages remove removexattr remque remquo rename renameat
    renameat2 revoke rewind rewinddir rexec rexec_af rindex rint rmdir round roundeven rpmatch
    rresvport rresvport_af ruserok ruserok_af sbrk scalb scalbln scalbn scandir scandirat
    scanf sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getcpu
    sched_getparam sched_getscheduler sched_rr_get_interval sched_setaffinity sched_setparam
    sched_setscheduler sched_yield secure_getenv seed48 seed48_r seekdir select sem_clockwait
    sem_close sem_destroy sem_getvalue sem_init sem_open sem_post sem_timedwait sem_trywait
    sem_unlink sem_wait semctl semget semop semtimedop send sendfile sendmmsg sendmsg sendto
    setbuf setbuffer setcontext setdomainname setegid setenv seteuid setgid setgrent setgroups
    sethostent sethostid sethostname setipv4sourcefilter setitimer setjmp setlinebuf setlocale
    setlogin setlogmask setmntent setnetent setnetgrent setns setpayload setpayloadsig setpgid
    setpgrp setpriority setprotoent setpwent setregid setresgid setresuid setreuid setrlimit
    setrpcent setservent setsid setsockopt setsourcefilter setstate setstate_r settimeofday
    setuid setusershell setvbuf setxattr shm_open shm_unlink shmat shmctl shmdt shmget
    shutdown sigabbrev_np sigaction sigaddset sigaltstack sigandset sigblock sigdelset
    sigdescr_np sigemptyset sigfillset siggetmask sighold sigignore siginterrupt sigisemptyset
    sigismember siglongjmp signal signalfd significand sigorset sigpause sigpending
    sigprocmask sigqueue sigrelse sigreturn sigset sigsetmask sigstack sigsuspend sigtimedwait
    sigwait sigwaitinfo sin sincos sinh sizeof sleep snprintf sockatmark socket socketpair
    splice sprintf sqrt srand srand48 srand48_r srandom srandom_r sscanf ssignal stat statfs
    statvfs statx std stpcpy stpncpy strcasecmp strcasestr strcat strchr strchrnul strcmp
    strcoll strcpy strcspn strdup strerror strerror_r strerrordesc_np strerrorname_np strfromd
    strfromf strfroml strfry strftime strlen strncasecmp strncat strncmp strncpy strndup
    strnlen strpbrk strptime strrchr strsep strsignal strspn strstr strtod strtof strtoimax
    strtok strtok_r strtol strtold strtoq strtoul strtoumax strtouq strverscmp strxfrm swab
    swapcontext swprintf swscanf symlink symlinkat sync sync_file_range syncfs syscall sysconf
    sysinfo syslog system sysv_signal tan tanh tcdrain tcflow tcflush tcgetattr tcgetpgrp
    tcgetsid tcsendbreak tcsetattr tcsetpgrp tdelete tdestroy tee telldir tempnam tfind tgamma
    tgkill time timegm timelocal timer_create timer_delete timer_getoverrun timer_gettime
    timer_settime timerfd_create timerfd_gettime timerfd_settime times timespec_get
    timespec_getres tmpfile tmpnam tmpnam_r toascii tolower totalorder totalordermag toupper
    towctrans towlower towupper trunc truncate tsearch ttyname ttyname_r ttyslot twalk twalk_r
    tzset ualarm ufromfp ufromfpx umask umount umount2 uname ungetc ungetwc unlink unlinkat
    unlockpt unsetenv unshare uselocale usleep utime utimensat utimes va_arg va_copy va_end
    va_start valloc vasprintf vdprintf versionsort vfork vfprintf vfscanf vfwprintf vfwscanf
    vhangup vmsplice void vprintf vscanf vsnprintf vsprintf vsscanf vswprintf vswscanf vsyslog
    vwprintf vwscanf wait wait3 wait4 waitid waitpid wcpcpy wcpncpy wcrtomb wcscasecmp wcscat
    wcschr wcschrnul wcscmp wcscoll wcscpy wcscspn wcsdup wcsftime wcslen wcsncasecmp wcsncat
    wcsncmp wcsncpy wcsnlen wcsnrtombs wcspbrk wcsrchr wcsrtombs wcsspn wcsstr wcstod wcstof
    wcstoimax wcstok wcstol wcstold wcstombs wcstoq wcstoul wcstoumax wcstouq wcswcs wcswidth
    wcsxfrm wctob wctomb wctrans wctype wcwidth wmemchr wmemcmp wmemcpy wmemmove wmempcpy
    wmemset wprintf write writev wscanf y0 y1 yn
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
