"""How the C library hands out memory."""
import ctypes
import sys

#: Parameters of mallopt(3), as malloc.h of the GNU C library numbers them.
TRIM_THRESHOLD, TOP_PAD, MMAP_MAX = -1, -2, -4


def keep_what_is_freed() -> None:
    """Large blocks are kept for the next batch, not given back and asked for again: a third of the time on a CPU.

    Does nothing where there is no GNU C library.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(MMAP_MAX, 0)
        mallopt(TRIM_THRESHOLD, 2**31 - 1)
        mallopt(TOP_PAD, 200_000_000)
