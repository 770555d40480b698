"""What networks say of clips that they never heard, and what makes it calibrated."""
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.special import logsumexp

from training.scoring.clip_scores import WindowLogits, clip_probabilities


@dataclass(frozen=True)
class Softening:
    """What logits are divided by where a voice is not known: temperature * exp(-slope * energy); the slope in 1 / nat."""

    temperature: float = 1.0
    slope: float = 0.0


@dataclass(frozen=True)
class Calibration:
    """What takes the temperature's place where a voice is known entirely, the slope as it is, and what is added to the divided
    logits; bias [labels]."""

    temperature: float
    bias: np.ndarray


@dataclass(frozen=True)
class Unheard:
    """What a network says of clips that it never heard: window logits [n_windows, labels] in one way of knowing a voice, how
    well the voice is known [n_windows] (0 .. 1), whose windows they are and how much of them is speech [n_windows], and the
    clips' labels and corpora [n_clips]."""

    logits: np.ndarray
    known: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray
    labels: np.ndarray
    corpora: np.ndarray

    def probabilities(self, logits: np.ndarray) -> np.ndarray:
        """Of the clips, [n_clips, labels], under logits that are calibrated already."""
        return clip_probabilities(WindowLogits(logits, self.owner, self.n_speech))

    def only(self, clips: np.ndarray) -> "Unheard":
        """The clips that are marked, bool [n_clips]."""
        windows = clips[self.owner]
        owner = (np.cumsum(clips) - 1)[self.owner[windows]]
        return Unheard(self.logits[windows], self.known[windows], owner, self.n_speech[windows], self.labels[clips], self.corpora[clips])


def read(path: Path, way: str | None, without: Collection[str] = ()) -> Unheard:
    """A file of held_out.py, the voices known in a way, or not at all, less some clips, named by their files."""
    part = np.load(path)
    logits = part["logits" if way is None else f"logits_{way}"].astype(np.float32)
    known = np.zeros(len(logits)) if way is None else part[f"known_{way}"].astype(float)
    of = Unheard(logits, known, *(part[name] for name in ("owner", "n_speech", "labels", "corpora")))
    return of.only(~np.isin(part["files"], list(without))) if without else of


def calibrated(of: Unheard, alone: Softening, way: Calibration | None) -> np.ndarray:
    """Logits [n_windows, labels] whose softmax is calibrated."""
    logits = of.logits * np.exp(alone.slope * logsumexp(of.logits, 1, keepdims=True))
    if way is None:
        return logits / alone.temperature
    known = of.known[:, None]
    return logits * ((1 - known) / alone.temperature + known / way.temperature) + known * way.bias


@dataclass(frozen=True)
class Kind:
    """Several files that count `weight` together."""

    weight: float
    files: list[Unheard]


def own_emotions(files: Sequence[Unheard]) -> dict[str, np.ndarray]:
    """The emotions that each corpus has, over all files together."""
    labels, corpora = (np.concatenate([getattr(of, name) for of in files]) for name in ("labels", "corpora"))
    return {corpus: np.unique(labels[corpora == corpus]) for corpus in np.unique(corpora)}


def allowed(of: Unheard, own: dict[str, np.ndarray]) -> np.ndarray:
    """1 for the emotions that a clip's corpus has, 0 for those that it cannot tell anything of: [n_clips, labels]."""
    marks = np.zeros((len(of.labels), of.logits.shape[1]))
    for i, corpus in enumerate(of.corpora):
        marks[i, own[corpus]] = 1
    return marks
