"""Windows as loud as they were recorded, to see what it is worth to bring them to their own speech level.

src/core/features/window.ts takes a window's speech level off log-mel and energy and computes MFCC from that; `levels.f32`
says how much it took. What lay below the window's range stays cut off.
"""
import shutil
from pathlib import Path

import numpy as np

from training.data.features import columns, read_variant

AT_ONCE = 1000


def give_back(folder: Path, out: Path) -> None:
    """Writes a variant of `npm run features` anew, its levels given back."""
    variant = read_variant(folder)
    levels = np.fromfile(folder / "levels.f32", np.float32)
    if len(levels) != len(variant.windows):
        raise ValueError(f"{folder}: {len(variant.windows)} windows, {len(levels)} levels")
    mfcc, bands = columns(variant.meta, "mfcc"), columns(variant.meta, "logMel")
    # MFCC are a linear map of the bands: what is added to all of these adds as much of its row sums.
    added = np.zeros(variant.windows.shape[2], np.float32)
    added[bands] = added[columns(variant.meta, "energy")] = 1
    added[mfcc] = np.reshape(variant.meta["dct"], (mfcc.stop - mfcc.start, bands.stop - bands.start)).sum(1)
    out.mkdir(parents=True, exist_ok=True)
    for name in ("masks.u8", "starts.i32", "clips.csv"):
        shutil.copy(folder / name, out / name)
    with open(out / "windows.f16", "wb") as file:
        for first in range(0, len(levels), AT_ONCE):
            part = slice(first, first + AT_ONCE)
            (variant.windows[part] + levels[part, None, None] * added).astype(np.float16).tofile(file)
    shutil.copy(folder / "meta.json", out / "meta.json")
