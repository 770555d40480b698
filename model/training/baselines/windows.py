"""Reads what `npm run functionals` wrote, beside the clips that `npm run features` wrote. Nothing is computed here."""
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data.features import EMOTIONS, Clip, read_variant
from training.data.sampling import clip_weights
from training.data.splits import folds

#: Corpora weigh by their clips to this power, as they do for the network (configs/base.json).
CORPUS_POWER = 0.5


@dataclass(frozen=True)
class Windows:
    """Every window of the clips that have any.

    functionals: float32 [n_windows, n_functionals]; n_speech: frames of speech per window
    owner: index of each window's clip; label: emotion's index per clip; fold: per clip, -1 where only trained on
    """

    clips: list[Clip]
    functionals: np.ndarray
    n_speech: np.ndarray
    owner: np.ndarray
    label: np.ndarray
    fold: np.ndarray
    meta: dict

    def of(self, chosen: np.ndarray) -> np.ndarray:
        """The windows of some clips, given by a flag per clip: a flag per window."""
        return chosen[self.owner]

    def weights(self, chosen: np.ndarray) -> np.ndarray:
        """What each window of the chosen clips counts in training, 1 on average: emotions balanced within a corpus."""
        per_clip = clip_weights(self.clips, chosen, CORPUS_POWER)
        n_windows = np.bincount(self.owner, minlength=len(self.clips))
        weight = (per_clip / n_windows)[self.owner][self.of(chosen)]
        return weight / weight.mean()


def read(features: Path, functionals: Path) -> Windows:
    """Both folders; refuses functionals that were not made of these features."""
    variant = read_variant(features)
    index = json.loads((functionals / "functionals.json").read_text())
    if index["nWindows"] != len(variant.windows) or index["config"] != variant.meta["config"]:
        raise ValueError(f"{functionals} was not made of {features}")
    every = np.fromfile(functionals / "functionals.f32", np.float32).reshape(-1, index["nFunctionals"])
    clips = [c for c in variant.clips if c.n_windows > 0]
    rows = np.concatenate([np.arange(c.first_window, c.first_window + c.n_windows) for c in clips])
    of = folds((c.corpus, c.speaker) for c in clips)
    return Windows(
        clips,
        every[rows],
        variant.masks[rows].sum(1).astype(np.int64),
        np.repeat(np.arange(len(clips)), [c.n_windows for c in clips]),
        np.array([EMOTIONS.index(c.emotion) for c in clips]),
        np.array([-1 if of[c.speaker] is None else of[c.speaker] for c in clips]),
        index,
    )


def clip_means(p: np.ndarray, windows: Windows, chosen: np.ndarray) -> np.ndarray:
    """The chosen clips' means over their windows [n_chosen, labels], by speech, as the app takes them."""
    inside = windows.of(chosen)
    sums = np.zeros((len(windows.clips), p.shape[1]))
    np.add.at(sums, windows.owner[inside], p * (windows.n_speech[inside] + 1e-3)[:, None])
    sums = sums[chosen]
    return sums / sums.sum(1, keepdims=True)
