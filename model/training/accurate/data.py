"""Draws the clips of an epoch and arranges them in chunks of one or several clips."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch

from training.data.splits import TRAIN_ONLY, folds, noise_fold
from training.accurate.augment import changed, gap, masked
from training.accurate.rows import (
    LOWEST_POWER,
    N_MELS,
    ROWS_PER_STEP,
    Clip,
    Rows,
    levelled,
)

EMOTIONS = (
    "neutral",
    "calm",
    "happy",
    "sad",
    "angry",
    "fearful",
    "disgust",
    "surprised",
)
#: Activation and valence of each emotion, 0 low .. 1 high, after Russell's circumplex (1980); NaN: neither.
ACTIVATION = np.array([0, 0, 1, 0, 1, 1, np.nan, 1], np.float32)
VALENCE = np.array([0.5, 0.7, 1, 0, 0, 0, 0, np.nan], np.float32)
#: The publisher of this corpus cut the clips of two emotions to 2 s. The others are cropped too, so that their length
#: does not reveal the emotion.
CROPPED = {"emodb": 200}


@dataclass(frozen=True)
class Split:
    """Held-out data: the speakers of a fold, a whole corpus, both, or none."""

    fold: int | None = None
    corpus: str | None = None

    def held_out(self, clips: list[Clip]) -> np.ndarray:
        """Clips not used for training, bool [clips]."""
        of = folds((c.corpus, c.speaker) for c in clips)
        return np.array(
            [(self.fold is not None and of[c.speaker] == self.fold) or c.corpus == self.corpus for c in clips]
        )

    def scored(self, clips: list[Clip]) -> np.ndarray:
        """Indices of the held-out clips that can be scored."""
        alone = np.array([c.corpus not in TRAIN_ONLY and c.n_rows > 0 for c in clips])
        return np.flatnonzero(self.held_out(clips) & alone)

    def noises(self, noises: Rows) -> np.ndarray:
        """Indices of the noise recordings for training, without those of the held-out fold."""
        usable = [i for i, c in enumerate(noises.clips) if c.n_rows > 0]
        return np.array([i for i in usable if self.fold is None or noise_fold(noises.clips[i].file) != self.fold])


def own_emotions(clips: list[Clip]) -> dict[str, np.ndarray]:
    """The emotions of each corpus, float32 [8]: 1 if it has clips of the emotion."""
    own: dict[str, np.ndarray] = {}
    for clip in clips:
        own.setdefault(clip.corpus, np.zeros(len(EMOTIONS), np.float32))[EMOTIONS.index(clip.emotion)] = 1
    return own


def clip_weights(clips: list[Clip], train: np.ndarray, power: float, factors: dict[str, float]) -> np.ndarray:
    """Probability of drawing each clip [clips]. Emotions are balanced within a corpus, and corpora are weighted by
    size ** power times their factor in `factors`, if any."""
    weights = np.zeros(len(clips))
    for corpus in {c.corpus for c in clips}:
        inside = train & np.array([c.corpus == corpus for c in clips])
        names = {c.emotion for c, chosen in zip(clips, inside) if chosen}
        for name in names:
            chosen = inside & np.array([c.emotion == name for c in clips])
            weights[chosen] = inside.sum() ** power * factors.get(corpus, 1.0) / len(names) / chosen.sum()
    return weights / weights.sum()


class Batches:
    """Draws clips and arranges them in chunks. The batches depend only on the seed."""

    def __init__(self, variants: list[Rows], noises: Rows | None, split: Split, settings: dict):
        self.variants, self.settings = variants, settings
        self.clips = variants[0].clips
        self.train = ~split.held_out(self.clips) & np.array([c.n_rows > 0 for c in self.clips])
        self.weights = clip_weights(self.clips, self.train, settings["corpus_power"], settings["corpus_factors"])
        self.noise = None if noises is None else (noises, split.noises(noises))
        own = own_emotions(self.clips)
        self.allowed = np.stack([own[c.corpus] for c in self.clips])
        self.label = np.array([EMOTIONS.index(c.emotion) for c in self.clips])

    def epoch(self, seed: int) -> Iterator[dict[str, torch.Tensor]]:
        """The batches of an epoch, each with clips of similar length."""
        rng = np.random.default_rng(seed)
        size, batch = self.settings["clips_per_epoch"], self.settings["batch"]
        drawn = rng.choice(len(self.clips), size, p=self.weights)
        pool = batch * 4
        for start in range(0, size - batch + 1, pool):
            some = drawn[start : start + pool]
            lengths = [min(self.clips[i].n_rows, self.settings["longest_rows"]) for i in some]
            some = some[np.argsort(lengths, kind="stable")]
            parts = [some[at : at + batch] for at in range(0, len(some) - batch + 1, batch)]
            for part in rng.permutation(len(parts)):
                yield self.batch(parts[part], rng)

    def batch(self, chosen: np.ndarray, rng: np.random.Generator) -> dict[str, torch.Tensor]:
        """mel [chunks, rows, 80]; and for each chosen clip: chunk, start, length (in steps), label, allowed."""
        joined = rng.random() < self.settings["joined_share"]
        longest = self.settings["joined_rows"] if joined else 0
        if joined:
            chosen = rng.permutation(chosen)
        chunks: list[list[np.ndarray]] = []
        places: list[tuple[int, int, int]] = []
        used = 0
        for index in chosen:
            power = self.one(int(index), rng)
            length = len(power) // ROWS_PER_STEP
            before = gap(ROWS_PER_STEP * int(rng.integers(0, 7 if joined else 4)), power, rng)
            if not chunks or used + len(before) + len(power) > longest:
                chunks.append([])
                used = 0
            if joined:  # Speakers differ in distance.
                power = power * np.float32(10 ** rng.normal(0, 0.3))
            places.append((len(chunks) - 1, (used + len(before)) // ROWS_PER_STEP, length))
            chunks[-1] += [before, power]
            used += len(before) + len(power)
        n_rows = max(sum(len(part) for part in chunk) for chunk in chunks)
        mel = np.stack([self.chunk(chunk, n_rows, rng) for chunk in chunks])
        chunk, start, length = np.array(places).T
        made = {"mel": mel, "chunk": chunk, "start": start, "length": length}
        made |= {"label": self.label[chosen], "allowed": self.allowed[chosen]}
        return {name: torch.as_tensor(value) for name, value in made.items()}

    def one(self, index: int, rng: np.random.Generator) -> np.ndarray:
        """An augmented part of a clip's power, a whole number of steps long [rows, 80]."""
        other = len(self.variants) > 1 and rng.random() < self.settings["changed_share"]
        rows = self.variants[int(rng.integers(1, len(self.variants)))] if other else self.variants[0]
        clip = rows.clips[index]
        most = min(
            self.settings["longest_rows"],
            CROPPED.get(clip.corpus, self.settings["longest_rows"]),
        )
        start = int(rng.integers(max(0, clip.n_rows - most) + 1))
        power = rows.power(index, start, start + most)
        if not other and rng.random() < self.settings["augmented_share"]:
            power = changed(power, self.noise, rng, self.settings["augment"])[:most]
        missing = -len(power) % ROWS_PER_STEP
        return np.concatenate([power, np.full((missing, N_MELS), LOWEST_POWER, np.float32)])

    def chunk(self, parts: list[np.ndarray], n_rows: int, rng: np.random.Generator) -> np.ndarray:
        """Joined parts, padded with a pause, as encoder input: float32 [n_rows, 80]."""
        power = np.concatenate(parts)
        power = np.concatenate([power, gap(n_rows - len(power), parts[-1], rng)])
        return masked(levelled(power), rng, self.settings["augment"]).astype(np.float32)
