"""Settings of the C library's allocator."""

import ctypes
import sys

#: Parameters of mallopt(3), from malloc.h of the GNU C library.
TRIM_THRESHOLD, TOP_PAD, MMAP_MAX = -1, -2, -4


def keep_freed_memory() -> None:
    """Keeps large freed blocks for the next batch instead of returning them, which saves a third of the time on a CPU.

    Does nothing without the GNU C library.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(MMAP_MAX, 0)
        mallopt(TRIM_THRESHOLD, 2**31 - 1)
        mallopt(TOP_PAD, 200_000_000)
