"""bfloat16 if the processor or the GPU supports it."""

from functools import cache
from pathlib import Path

import torch

#: Flags in /proc/cpuinfo: x86 AVX-512, x86 AMX, Arm.
FLAGS = ("avx512_bf16", "amx_bf16", "bf16")


def names_bfloat16(cpu_info: str) -> bool:
    """Whether /proc/cpuinfo names bfloat16; cpu_info: its text."""
    words = cpu_info.split()
    return any(flag in words for flag in FLAGS)


@cache
def has_bfloat16(device: str) -> bool:
    """Whether the device computes bfloat16 in hardware, 2.5 times as fast as single precision.

    Without support, PyTorch emulates it, fifteen times as slow on an AMD EPYC with AVX2. False if unknown.
    """
    if device.startswith("cuda"):
        return torch.cuda.is_bf16_supported()
    try:
        return names_bfloat16(Path("/proc/cpuinfo").read_text())
    except OSError:
        return False


def half_where_quick(device: str = "cpu", enabled: bool = True) -> torch.autocast:
    """A context in which layers compute in bfloat16 if the device supports it, and otherwise in single precision."""
    return torch.autocast(device.split(":")[0], dtype=torch.bfloat16, enabled=enabled and has_bfloat16(device))
