"""Windows with their recorded level, for the ablation of level normalisation.

src/core/features/window.ts subtracts a window's speech level from log-mel and energy and computes MFCC from the result;
levels.f32 has the levels subtracted. Values below the window's dynamic range stay clipped.
"""

import shutil
from pathlib import Path

import numpy as np

from training.data.features import columns, read_variant

WINDOWS_AT_ONCE = 1000


def restore_levels(folder: Path, out: Path) -> None:
    """Writes a copy of a variant with the level of every window added back.

    Raises ValueError if levels.f32 has a different number of windows.
    """
    variant = read_variant(folder)
    levels = np.fromfile(folder / "levels.f32", np.float32)
    if len(levels) != len(variant.windows):
        raise ValueError(f"{folder}: {len(variant.windows)} windows, {len(levels)} levels")
    mfcc, bands = columns(variant.meta, "mfcc"), columns(variant.meta, "logMel")
    # MFCC are linear in the bands, so a constant added to all bands adds the constant times the row sums of the DCT.
    gain = np.zeros(variant.windows.shape[2], np.float32)
    gain[bands] = gain[columns(variant.meta, "energy")] = 1
    gain[mfcc] = np.reshape(variant.meta["dct"], (mfcc.stop - mfcc.start, bands.stop - bands.start)).sum(1)
    out.mkdir(parents=True, exist_ok=True)
    for name in ("masks.u8", "starts.i32", "clips.csv"):
        shutil.copy(folder / name, out / name)
    with open(out / "windows.f16", "wb") as file:
        for first in range(0, len(levels), WINDOWS_AT_ONCE):
            part = slice(first, first + WINDOWS_AT_ONCE)
            (variant.windows[part] + levels[part, None, None] * gain).astype(np.float16).tofile(file)
    # Last, because it marks a variant as complete.
    shutil.copy(folder / "meta.json", out / "meta.json")
