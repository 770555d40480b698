"""Half precision where it is quick: in a processor or a card that has it."""
from functools import cache
from pathlib import Path

import torch

#: What Linux calls it: on x86 with vectors or tiles, on Arm.
FLAGS = ("avx512_bf16", "amx_bf16", "bf16")


def names_bfloat16(cpu_info: str) -> bool:
    """Whether what Linux tells of a processor names it; cpu_info: the text of /proc/cpuinfo."""
    words = cpu_info.split()
    return any(flag in words for flag in FLAGS)


@cache
def has_bfloat16(device: str) -> bool:
    """Whether bfloat16 is in the processor or the card itself, where it is 2.5 times as fast as single precision.

    Elsewhere PyTorch emulates it: fifteen times as slow, on an AMD EPYC with AVX2 alone. Where nothing tells, it is taken to be missing.
    """
    if device.startswith("cuda"):
        return torch.cuda.is_bf16_supported()
    try:
        return names_bfloat16(Path("/proc/cpuinfo").read_text())
    except OSError:
        return False


def half_where_quick(device: str = "cpu", enabled: bool = True) -> torch.autocast:
    """A context in which layers compute in bfloat16 if the device has it, and as ever if not."""
    return torch.autocast(device.split(":")[0], dtype=torch.bfloat16, enabled=enabled and has_bfloat16(device))
