"""Puts this process, and what it starts, into a network namespace of its own."""

import ctypes
import os
import pathlib
import shutil
import subprocess

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000

# The servers want one address that is not loopback. On the loopback device it needs no other.
ADDRESS = "10.99.0.1/32"


def enter(fail):
    """Leaves it to `fail` to end the program with what is missing."""
    if not shutil.which("ip"):
        fail("`ip`, which sets up a network namespace, is not installed",
             "Install it, as with: apt-get install iproute2")
    try:
        unshare()
    except OSError as error:
        fail(f"a network namespace cannot be made here: {error.strerror}",
             "The standalone server opens many ports on all addresses, so it runs in nothing else.",
             "Run as root, in a container with the capability SYS_ADMIN; or allow user namespaces:",
             "sysctl kernel.unprivileged_userns_clone=1 on Debian,",
             "sysctl kernel.apparmor_restrict_unprivileged_userns=0 on Ubuntu.")
    for command in (["link", "set", "lo", "up"], ["address", "add", ADDRESS, "dev", "lo"]):
        done = subprocess.run(["ip", *command], capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"ip {' '.join(command)}: {done.stderr.strip()}",
                 "Setting up a network namespace takes the capability NET_ADMIN.")


def unshare():
    """As root directly, as anyone else inside a user namespace in which this user is root."""
    library = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if library.unshare(CLONE_NEWNET) == 0:
        return
    if library.unshare(CLONE_NEWNET | CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    process = pathlib.Path("/proc/self")
    (process / "uid_map").write_text(f"0 {user} 1")
    (process / "setgroups").write_text("deny")
    (process / "gid_map").write_text(f"0 {group} 1")
