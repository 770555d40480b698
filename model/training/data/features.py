"""Reads what `npm run features` wrote. The sound was turned into numbers there (src/core); nothing is computed twice."""
import csv
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

EMOTIONS = ("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised")


@dataclass(frozen=True)
class Clip:
    """One row of a variant's index; an emotion that nobody labelled is "". `first_window` and `n_windows` point into the
    variant's window files."""

    file: str
    corpus: str
    speaker: str
    emotion: str
    first_window: int
    n_windows: int
    speed: float


@dataclass(frozen=True)
class Variant:
    """One pass over the clip list: the clips as they are, or with room, noise and speed changed.

    windows: float16 [n_windows, n_frames, n_features], level-normalised, not z-scored
    masks: uint8 [n_windows, n_frames], 1 where somebody speaks
    starts: int32 [n_windows], a window's first frame within its clip (negative for a short, centred clip)
    """

    name: str
    clips: list[Clip]
    windows: np.ndarray
    masks: np.ndarray
    starts: np.ndarray
    meta: dict


def read_variant(folder: Path) -> Variant:
    """Opens one variant; the windows stay on disk and are read as they are needed."""
    meta = json.loads((folder / "meta.json").read_text())
    with open(folder / "clips.csv", newline="") as file:
        clips = [
            Clip(
                row["file"], row["corpus"], row["speaker"], row["emotion"],
                int(row["first_window"]), int(row["n_windows"]), float(row["speed"]),
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip
    n_windows, n_frames, n_features = meta["nWindows"], meta["nFrames"], meta["nFeatures"]
    shape = (n_windows, n_frames, n_features)
    return Variant(
        folder.name,
        clips,
        np.memmap(folder / "windows.f16", np.float16, "r", shape=shape),
        np.fromfile(folder / "masks.u8", np.uint8).reshape(n_windows, n_frames),
        np.fromfile(folder / "starts.i32", np.int32),
        meta,
    )


def along(variant: Variant, clips: list[Clip]) -> Variant:
    """The variant with its clips in the order of `clips`; those that it lacks have no windows in it."""
    own = {clip.file: clip for clip in variant.clips}
    return replace(variant, clips=[own.get(clip.file, replace(clip, first_window=0, n_windows=0)) for clip in clips])


def read_variants(folder: Path) -> list[Variant]:
    """Every variant in the folder, the clips as they are first; the others may have fewer clips, which are put in the same order."""
    names = [p.name for p in folder.iterdir() if (p / "meta.json").exists()]
    clean, *changed = [read_variant(folder / name) for name in sorted(names, key=lambda n: (n != "clean", n))]
    return [clean, *(along(variant, clean.clips) for variant in changed)]


def without_labels(clips: list[Clip], corpora: list[str]) -> list[Clip]:
    """The same clips, as if nobody had labelled those of some corpora."""
    return [replace(c, emotion="") if c.corpus in corpora else c for c in clips]


def one_hot(clips: list[Clip]) -> np.ndarray:
    """Labels as probabilities, float32 [n_clips, labels]; all 0 where there is no label."""
    return np.array([[c.emotion == e for e in EMOTIONS] for c in clips], np.float32)


def allowed_emotions(clips: list[Clip]) -> dict[str, np.ndarray]:
    """Per corpus, 1 for each emotion it has clips of: float32 [labels]; all are open where no clip has a label."""
    labels, corpora = one_hot(clips), np.array([c.corpus for c in clips])
    has = {str(corpus): labels[corpora == corpus].max(0) for corpus in np.unique(corpora)}
    return {corpus: own if own.any() else np.ones_like(own) for corpus, own in has.items()}


def columns(meta: dict, name: str) -> slice:
    """The columns of one feature group."""
    group = next(g for g in meta["groups"] if g["name"] == name)
    return slice(group["start"], group["start"] + group["size"])


def hidden(deviation: np.ndarray, meta: dict, groups: list[str]) -> np.ndarray:
    """The deviations [n_features] with which a network sees nothing of some feature groups: they are infinite there."""
    out = deviation.copy()
    for name in groups:
        out[columns(meta, name)] = np.inf
    return out


def normalisation(variant: Variant, clips: list[Clip], seed: int, n_windows: int = 1500) -> tuple[np.ndarray, np.ndarray]:
    """Mean and deviation per feature over the speech frames of a sample of the clips' windows, each [n_features]."""
    rng = np.random.default_rng(seed)
    indices = np.concatenate([np.arange(c.first_window, c.first_window + c.n_windows) for c in clips])
    chosen = np.sort(rng.choice(indices, min(n_windows, len(indices)), replace=False))
    rows = np.concatenate([variant.windows[i][variant.masks[i] > 0].astype(np.float64) for i in chosen])
    return rows.mean(0).astype(np.float32), np.maximum(rows.std(0), 1e-3).astype(np.float32)
