"""Reads the features from `npm run features`, which computes them with the app's code (src/core). None are computed
here."""

import csv
import json
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

EMOTIONS = ("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised")


@dataclass(frozen=True)
class Clip:
    """One row of a variant's clips.csv.

    emotion: "" for an unlabelled clip
    first_window, n_windows: the clip's rows in the variant's window files; n_windows is 0 if no speech was detected
    speed: playback speed relative to the recording
    """

    file: str
    corpus: str
    speaker: str
    emotion: str
    first_window: int
    n_windows: int
    speed: float


@dataclass(frozen=True)
class Variant:
    """A version of all clips: as recorded, or with room, noise and speed changed.

    windows: float16 [n_windows, n_frames, n_features], level-normalised, not z-scored
    masks: uint8 [n_windows, n_frames], 1 for frames of speech
    starts: int32 [n_windows], a window's first frame within its clip (negative for a short, centred clip)
    """

    name: str
    clips: list[Clip]
    windows: np.ndarray
    masks: np.ndarray
    starts: np.ndarray
    meta: dict


def read_variant(folder: Path) -> Variant:
    """Opens one variant. Windows stay on disk and are read on access."""
    meta = json.loads((folder / "meta.json").read_text())
    with open(folder / "clips.csv", newline="") as file:
        clips = [
            Clip(
                row["file"],
                row["corpus"],
                row["speaker"],
                row["emotion"],
                int(row["first_window"]),
                int(row["n_windows"]),
                float(row["speed"]),
            )
            for row in csv.DictReader(file)
        ]
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


def aligned(variant: Variant, clips: list[Clip]) -> Variant:
    """The variant with its clips in the order of `clips`. Missing clips get no windows."""
    own = {clip.file: clip for clip in variant.clips}
    return replace(variant, clips=[own.get(clip.file, replace(clip, first_window=0, n_windows=0)) for clip in clips])


def read_variants(folder: Path) -> list[Variant]:
    """All variants in the folder, `clean` first, with their clips in the order of `clean`."""
    names = [p.name for p in folder.iterdir() if (p / "meta.json").exists()]
    clean, *changed = [read_variant(folder / name) for name in sorted(names, key=lambda n: (n != "clean", n))]
    return [clean, *(aligned(variant, clean.clips) for variant in changed)]


def without_labels(clips: list[Clip], corpora: list[str]) -> list[Clip]:
    """The same clips, but unlabelled in the given corpora."""
    return [replace(c, emotion="") if c.corpus in corpora else c for c in clips]


def one_hot(clips: list[Clip]) -> np.ndarray:
    """Labels as probabilities, float32 [n_clips, labels]; all 0 for an unlabelled clip."""
    return np.array([[c.emotion == e for e in EMOTIONS] for c in clips], np.float32)


def allowed_emotions(clips: list[Clip]) -> dict[str, np.ndarray]:
    """1 for each emotion that a corpus has clips of, float32 [labels], by corpus. All 1 for a corpus without labels."""
    labels, corpora = one_hot(clips), np.array([c.corpus for c in clips])
    has = {str(corpus): labels[corpora == corpus].max(0) for corpus in np.unique(corpora)}
    return {corpus: own if own.any() else np.ones_like(own) for corpus, own in has.items()}


def columns(meta: dict, name: str) -> slice:
    """The columns of a feature group."""
    group = next(g for g in meta["groups"] if g["name"] == name)
    return slice(group["start"], group["start"] + group["size"])


def hidden(deviation: np.ndarray, meta: dict, groups: list[str]) -> np.ndarray:
    """Deviations [n_features] that hide feature groups from a network: infinite there, so that z-scores become 0."""
    out = deviation.copy()
    for name in groups:
        out[columns(meta, name)] = np.inf
    return out


def normalisation(
    variant: Variant, clips: list[Clip], seed: int, n_windows: int = 1500
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation of each feature [n_features], over the speech frames of a sample of windows."""
    rng = np.random.default_rng(seed)
    indices = np.concatenate([np.arange(c.first_window, c.first_window + c.n_windows) for c in clips])
    chosen = np.sort(rng.choice(indices, min(n_windows, len(indices)), replace=False))
    rows = np.concatenate([variant.windows[i][variant.masks[i] > 0].astype(np.float64) for i in chosen])
    return rows.mean(0).astype(np.float32), np.maximum(rows.std(0), 1e-3).astype(np.float32)
