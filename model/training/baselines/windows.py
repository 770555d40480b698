"""Reads the functionals from `npm run functionals` and the clips from `npm run features`. Computes no features."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data.features import EMOTIONS, Clip, read_variant
from training.data.sampling import clip_weights
from training.data.splits import folds

#: Corpora are weighted by their number of clips to this power, as for the network (configs/base.json).
CORPUS_POWER = 0.5


@dataclass(frozen=True)
class Windows:
    """All windows, and the clips that have any.

    functionals: float32 [n_windows, n_functionals]; n_speech: frames of speech [n_windows]
    owner: index of each window's clip [n_windows]
    label: index of the emotion [n_clips]; fold: [n_clips], -1 for clips that are only trained on
    """

    clips: list[Clip]
    functionals: np.ndarray
    n_speech: np.ndarray
    owner: np.ndarray
    label: np.ndarray
    fold: np.ndarray
    meta: dict

    def of(self, chosen: np.ndarray) -> np.ndarray:
        """Clips marked by bool [n_clips] -> their windows, bool [n_windows]."""
        return chosen[self.owner]

    def weights(self, chosen: np.ndarray) -> np.ndarray:
        """Training weight of each window of the chosen clips, 1 on average; emotions are balanced within a corpus."""
        per_clip = clip_weights(self.clips, chosen, CORPUS_POWER)
        n_windows = np.bincount(self.owner, minlength=len(self.clips))
        weight = (per_clip / n_windows)[self.owner][self.of(chosen)]
        return weight / weight.mean()


def read_windows(features: Path, functionals: Path) -> Windows:
    """Reads both folders. Raises ValueError if the functionals were computed from other features."""
    variant = read_variant(features)
    index = json.loads((functionals / "functionals.json").read_text())
    if index["nWindows"] != len(variant.windows) or index["config"] != variant.meta["config"]:
        raise ValueError(f"{functionals} was not computed from {features}")
    every = np.fromfile(functionals / "functionals.f32", np.float32).reshape(-1, index["nFunctionals"])
    clips = [c for c in variant.clips if c.n_windows > 0]
    rows = np.concatenate([np.arange(c.first_window, c.first_window + c.n_windows) for c in clips])
    fold_of = folds((c.corpus, c.speaker) for c in clips)
    fold = [fold_of[c.speaker] for c in clips]
    return Windows(
        clips,
        every[rows],
        variant.masks[rows].sum(1).astype(np.int64),
        np.repeat(np.arange(len(clips)), [c.n_windows for c in clips]),
        np.array([EMOTIONS.index(c.emotion) for c in clips]),
        np.array([-1 if k is None else k for k in fold]),
        index,
    )


def clip_means(p: np.ndarray, windows: Windows, chosen: np.ndarray) -> np.ndarray:
    """Mean of the chosen clips' windows, weighted by speech as in the app: [n_chosen, labels].

    p: probabilities of the chosen clips' windows.
    """
    inside = windows.of(chosen)
    sums = np.zeros((len(windows.clips), p.shape[1]))
    np.add.at(sums, windows.owner[inside], p * (windows.n_speech[inside] + 1e-3)[:, None])
    sums = sums[chosen]
    return sums / sums.sum(1, keepdims=True)
