"""Prepares training targets from the teacher's output (see encoder.py)."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.data.features import EMOTIONS, Clip
from training.data.splits import N_FOLDS, folds
from training.distillation.probe import cached_probabilities
from training.networks.cnn_lstm import FRAMES_PER_STEP

STEP_S = 0.08
HOP_S = 0.01
N_STEPS = 38
#: Clips to train on, bool [n_clips] -> the probability of drawing each.
Weigh = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True)
class Targets:
    """pooled: [n_clips, width], z-scored; steps: per clip, float16 [n_steps, n_components]; soft: [n_clips, labels]."""

    pooled: np.ndarray
    steps: list[np.ndarray]
    soft: np.ndarray


def read_blocks(folder: Path, n_clips: int) -> tuple[np.ndarray, list[np.ndarray]]:
    """The teacher's clip vectors [n_clips, width] and its frames per clip, in the order of the clip list.

    Raises ValueError if the teacher was run on another list.
    """
    pooled, steps = [], []
    for path in sorted(folder.glob("block-??????.npz")):
        with np.load(path) as block:
            pooled.append(block["pooled"])
            frames = block["frames"]
            steps += np.split(frames, np.cumsum(block["n_steps"])[:-1])
    if len(steps) != n_clips:
        raise ValueError(
            f"the teacher has {len(steps)} clips, the features have {n_clips}: run training.teacher on the same list"
        )
    return np.concatenate(pooled), steps


def principal_components(
    steps: list[np.ndarray], n_components: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Mean [width] and partly whitened basis [width, n_components] of a sample of the frames."""
    chosen = rng.choice(len(steps), min(3000, len(steps)), replace=False)
    sample = np.concatenate([steps[i][::3] for i in chosen]).astype(np.float32)
    mean = sample.mean(0)
    values, vectors = np.linalg.eigh(np.cov((sample - mean).T))
    top = np.argsort(values)[::-1][:n_components]
    # Full whitening would waste the network's capacity on the weakest directions. The fourth root is a compromise.
    return mean, vectors[:, top] / values[top] ** 0.25 / values[top[0]] ** 0.25


def clip_folds(clips: list[Clip]) -> np.ndarray:
    """The fold of each clip's speaker (see splits.py). Speakers used for training only are assigned round-robin."""
    fold = folds((c.corpus, c.speaker) for c in clips)
    others = sorted({c.speaker for c in clips if fold[c.speaker] is None})
    fold_of = {name: others.index(name) % N_FOLDS if k is None else k for name, k in fold.items()}
    return np.array([fold_of[c.speaker] for c in clips])


def soft_labels(
    folder: Path,
    steps: list[np.ndarray],
    clips: list[Clip],
    train: np.ndarray,
    split: dict,
    weigh: Weigh,
    settings: dict,
) -> np.ndarray:
    """Cross-fitted soft labels of the training clips [n_clips, labels]: no probe was trained on a clip's own speaker.

    Each probe is trained without the held-out fold and one other fold, and then labels the clips of that other fold.
    The same probe serves both folds and every seed, so its output is cached in the teacher's folder.
    """
    fold, labelled = clip_folds(clips), np.array([c.emotion != "" for c in clips])
    soft, n = np.zeros((len(clips), len(EMOTIONS)), np.float32), np.zeros((len(clips), 1), np.float32)
    for k in set(range(N_FOLDS)) - {split.get("fold")}:
        excluded = np.isin(fold, [k, split.get("fold", k)])
        chosen = train & excluded
        weight = weigh(train & labelled & ~excluded)
        soft[chosen] += cached_probabilities(folder, steps, clips, weight, settings)[chosen]
        n[chosen] += 1
    return soft / np.maximum(n, 1)


def build_targets(
    pooled: np.ndarray, steps: list[np.ndarray], soft: np.ndarray, train: np.ndarray, n_components: int, seed: int
) -> Targets:
    """All targets, with scales computed from the training clips only.

    pooled, steps: see read_blocks; soft: see soft_labels; train: bool [n_clips].
    """
    rng = np.random.default_rng(seed)
    pooled = (pooled - pooled[train].mean(0)) / (pooled[train].std(0) + 1e-6)
    mean, basis = principal_components([steps[i] for i in np.flatnonzero(train)], n_components, rng)
    reduced = [((s.astype(np.float32) - mean) @ basis).astype(np.float16) for s in steps]
    scale = np.concatenate([reduced[i] for i in np.flatnonzero(train)[::10]]).astype(np.float32).std()
    reduced = [(s / scale).astype(np.float16) for s in reduced]
    return Targets(pooled.astype(np.float32), reduced, soft)


def steps_of_window(steps: np.ndarray, first_frame: int, speed: float) -> np.ndarray:
    """A clip's frame targets at the times of a window's steps, linearly interpolated: [N_STEPS, n_components].

    The teacher's targets are for the recorded speed, so window time is multiplied by `speed`.
    """
    centre_s = (first_frame + FRAMES_PER_STEP * np.arange(N_STEPS) + (FRAMES_PER_STEP - 1) / 2) * HOP_S * speed
    at = np.clip(centre_s / STEP_S - 0.5, 0, len(steps) - 1)
    low = np.minimum(at.astype(int), max(len(steps) - 2, 0))
    share = (at - low)[:, None].astype(np.float32)
    high = np.minimum(low + 1, len(steps) - 1)
    return steps[low].astype(np.float32) * (1 - share) + steps[high].astype(np.float32) * share
