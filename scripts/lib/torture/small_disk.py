"""A file system of a few megabytes."""

import os
import subprocess
import tempfile


def kibibytes(folder):
    """What the files of a folder take, in whole pages; 0 when there is no folder."""
    if not folder or not os.path.isdir(folder):
        return 0
    sizes = [
        os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(folder)
        for name in names]
    return sum((size + 4095) // 4096 * 4 for size in sizes) + 64


class SmallDisk:
    """A tmpfs on a folder."""

    ENOUGH = "400m"

    def __init__(self, folder):
        self.folder = folder

    @classmethod
    def is_possible(cls):
        if os.geteuid() != 0:
            return False
        with tempfile.TemporaryDirectory() as folder:
            disk = cls(folder)
            mounted = disk._run("mount", "-t", "tmpfs", "-o", "size=1m", "apus-torture", folder)
            disk.unmount()
            return mounted

    def mount(self, size):
        options = f"size={size}k"
        if not self._run("mount", "-t", "tmpfs", "-o", options, "apus-torture", self.folder):
            raise SystemExit(f"cannot mount a small disk on {self.folder}")

    def enlarge(self):
        """Makes room, as somebody who frees some space."""
        self._run("mount", "-o", f"remount,size={self.ENOUGH}", self.folder)

    def unmount(self):
        if os.path.ismount(self.folder):
            self._run("umount", self.folder)

    @staticmethod
    def _run(*command):
        done = subprocess.run(command, capture_output=True, check=False)
        return done.returncode == 0
