"""Logits of held-out speakers and corpora, and their calibration (src/core/classifier/calibration.ts)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.special import logsumexp

from training.scoring.clip_scores import WindowLogits, clip_probabilities

#: Kinds of voice profiles (see recentring.py), named as in held-out files and the manifest.
PROFILES = ("baseline", "running")


@dataclass(frozen=True)
class UnknownVoice:
    """Calibration of an unknown voice: logits / (temperature * exp(-slope * energy)).

    energy: ln sum exp of the logits, in nats; slope: in 1/nat
    """

    temperature: float = 1.0
    slope: float = 0.0


@dataclass(frozen=True)
class KnownVoice:
    """Calibration of a fully known voice: its own temperature, the same slope, and a bias [labels] on the logits."""

    temperature: float
    bias: np.ndarray


@dataclass(frozen=True)
class HeldOutLogits:
    """Window logits of held-out clips, for one voice profile or none.

    logits: [n_windows, labels]; known: how well the voice is known [n_windows], 0 to 1
    owner: index of each window's clip; n_speech: its speech frames
    labels, corpora: [n_clips]
    """

    logits: np.ndarray
    known: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray
    labels: np.ndarray
    corpora: np.ndarray

    def probabilities(self, logits: np.ndarray) -> np.ndarray:
        """Clip probabilities [n_clips, labels] from calibrated window logits."""
        return clip_probabilities(WindowLogits(logits, self.owner, self.n_speech))

    def only(self, clips: np.ndarray) -> "HeldOutLogits":
        """Keeps the marked clips, bool [n_clips]."""
        windows = clips[self.owner]
        owner = (np.cumsum(clips) - 1)[self.owner[windows]]
        logits, known, n_speech = self.logits[windows], self.known[windows], self.n_speech[windows]
        return HeldOutLogits(logits, known, owner, n_speech, self.labels[clips], self.corpora[clips])


def read_held_out(path: Path, profile: str | None, without: Collection[str] = ()) -> HeldOutLogits:
    """Reads a file from write_held_out for a voice profile or None, without the clips whose files are in `without`."""
    part = np.load(path)
    logits = part["logits" if profile is None else f"logits_{profile}"].astype(np.float32)
    known = np.zeros(len(logits)) if profile is None else part[f"known_{profile}"].astype(float)
    held_out = HeldOutLogits(logits, known, *(part[name] for name in ("owner", "n_speech", "labels", "corpora")))
    return held_out.only(~np.isin(part["files"], list(without))) if without else held_out


def calibrated(held_out: HeldOutLogits, unknown: UnknownVoice, known_voice: KnownVoice | None) -> np.ndarray:
    """Calibrated window logits [n_windows, labels], interpolated by how well each window's voice is known."""
    logits = held_out.logits * np.exp(unknown.slope * logsumexp(held_out.logits, 1, keepdims=True))
    if known_voice is None:
        return logits / unknown.temperature
    known = held_out.known[:, None]
    mixed = (1 - known) / unknown.temperature + known / known_voice.temperature
    return logits * mixed + known * known_voice.bias


@dataclass(frozen=True)
class Group:
    """Files with a common weight in a fit."""

    weight: float
    files: list[HeldOutLogits]


def corpus_emotions(files: Sequence[HeldOutLogits]) -> dict[str, np.ndarray]:
    """The labels that occur in each corpus, over all files."""
    labels, corpora = (np.concatenate([getattr(file, name) for file in files]) for name in ("labels", "corpora"))
    return {corpus: np.unique(labels[corpora == corpus]) for corpus in np.unique(corpora)}


def allowed_labels(held_out: HeldOutLogits, emotions: dict[str, np.ndarray]) -> np.ndarray:
    """1 for the emotions that a clip's corpus has, 0 for the others: [n_clips, labels]."""
    allowed = np.zeros((len(held_out.labels), held_out.logits.shape[1]))
    for i, corpus in enumerate(held_out.corpora):
        allowed[i, emotions[corpus]] = 1
    return allowed
