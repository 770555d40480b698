"""Re-centring: shifts a speaker's embeddings by the difference from the average speaker (src/core/voice).

The app knows a voice by one of two profiles:

- baseline: embedding + strength * n / (n + prior) * (neutral mean - mean of n neutral windows of the speaker)
- running: embedding + strength * n / (n + prior) * (overall mean - mean of n windows of the speaker)

Each has its own strength and prior, because neutral speech reflects only the voice, and other speech also the mood.
"""

from dataclasses import dataclass

import numpy as np

from training.data.features import Clip, Variant
from training.networks.cnn_lstm import N_FRAMES, Network
from training.networks.inference import run_over_clips

#: Emotions that can serve as neutral speech. The first that a speaker has is used.
NEUTRAL = ("neutral", "calm")
BASELINE_CLIPS = 4
#: Approximate number of windows of a speaker that share a shift in training.
WINDOWS_PER_SHIFT = 20


@dataclass(frozen=True)
class Embeddings:
    """Embeddings [n_windows, width] of chosen clips, index of each window's clip, and its number of speech frames."""

    vectors: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray


@dataclass(frozen=True)
class Centre:
    """Mean [width] to shift voices to, strength of the shift, and number of windows at which it gets half weight."""

    mean: np.ndarray
    strength: float
    prior: float


@dataclass(frozen=True)
class Centres:
    """neutral: for baseline profiles; overall: for running ones."""

    neutral: Centre
    overall: Centre


@dataclass(frozen=True)
class Voices:
    """Each speaker's windows, and the neutral ones among them, as indices into the embeddings."""

    windows: dict[str, np.ndarray]
    neutral: dict[str, np.ndarray]


def embed(
    network: Network,
    variant: Variant,
    chosen: list[int],
    normalisation: tuple[np.ndarray, np.ndarray],
    device: str = "cpu",
) -> Embeddings:
    """Embeddings of all windows of the chosen clips; arguments as for run_over_clips."""
    return Embeddings(*run_over_clips(network, variant, chosen, normalisation, "pooled", device))


def joined(parts: list[Embeddings]) -> Embeddings:
    """Joins several variants of the same clips."""
    return Embeddings(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("vectors", "owner", "n_speech")))


def voices_of(clips: list[Clip], owner: np.ndarray) -> Voices:
    """clips: those that `owner` indexes."""
    speaker = np.array([c.speaker for c in clips])[owner]
    emotion = np.array([c.emotion for c in clips])[owner]
    windows = {s: np.flatnonzero(speaker == s) for s in np.unique(speaker)}
    neutral = {}
    for s, own in windows.items():
        name = next((n for n in NEUTRAL if n in emotion[own]), None)
        neutral[s] = own[emotion[own] == name]
    return Voices(windows, neutral)


def fit_centres(embeddings: Embeddings, clips: list[Clip], rules: dict[str, dict[str, float]]) -> Centres:
    """Means over corpora, each with the same weight; rules: strength and prior of `baseline` and `running`."""
    corpus = np.array([c.corpus for c in clips])[embeddings.owner]
    neutral = np.concatenate(list(voices_of(clips, embeddings.owner).neutral.values()))
    is_neutral = np.isin(np.arange(len(corpus)), neutral)

    def mean(chosen: np.ndarray) -> np.ndarray:
        corpora = np.unique(corpus[chosen])
        return np.mean([embeddings.vectors[chosen & (corpus == c)].mean(0) for c in corpora], axis=0)

    every = np.ones(len(corpus), bool)
    return Centres(Centre(mean(is_neutral), **rules["baseline"]), Centre(mean(every), **rules["running"]))


def known_share(embeddings: Embeddings, heard: np.ndarray, centre: Centre) -> float:
    """How well a voice is known from the windows indexed by `heard`, 0 to 1. Windows count by their share of speech."""
    n = embeddings.n_speech[heard].sum() / N_FRAMES
    return float(n / (n + centre.prior)) if n > 0 else 0.0


def shift_of(embeddings: Embeddings, heard: np.ndarray, centre: Centre) -> np.ndarray:
    """Shift to add to a voice's embeddings, [width]; 0 without windows. heard: as in known_share."""
    if len(heard) == 0:
        return np.zeros_like(centre.mean)
    share = embeddings.n_speech[heard] / N_FRAMES
    known = known_share(embeddings, heard, centre)
    return centre.strength * known * (centre.mean - share @ embeddings.vectors[heard] / share.sum())


def baseline_windows(embeddings: Embeddings, neutral: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The windows of BASELINE_CLIPS random clips; neutral: a speaker's neutral windows."""
    clips = np.unique(embeddings.owner[neutral])
    if len(clips) == 0:
        return neutral
    drawn = rng.choice(clips, min(BASELINE_CLIPS, len(clips)), replace=False)
    return neutral[np.isin(embeddings.owner[neutral], drawn)]


def randomly_recentred(
    embeddings: Embeddings, voices: Voices, centres: Centres, shares: tuple[float, float], rng: np.random.Generator
) -> np.ndarray:
    """A copy of the vectors in which groups of a speaker's windows are re-centred by a random profile.

    shares: of windows left unchanged, and of windows with a baseline profile; the rest gets a running one.
    """
    out = embeddings.vectors.copy()
    for s, own in voices.windows.items():
        for part in np.array_split(rng.permutation(own), max(1, len(own) // WINDOWS_PER_SHIFT)):
            u = rng.random()
            if u < shares[0]:
                continue
            if u < shares[0] + shares[1]:
                out[part] += shift_of(embeddings, baseline_windows(embeddings, voices.neutral[s], rng), centres.neutral)
            else:
                heard = rng.choice(own, min(len(own), rng.integers(1, 60)), replace=False)
                out[part] += shift_of(embeddings, heard, centres.overall)
    return out
