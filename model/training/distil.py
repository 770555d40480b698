"""Targets from a large encoder (see teacher.py), made ready for the student."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from .features import EMOTIONS, Clip
from .network import FRAMES_PER_STEP

STEP_S = 0.08
HOP_S = 0.01
N_STEPS = 38
#: A speaker's mean over this many clips counts half.
FEW_CLIPS = 4


@dataclass(frozen=True)
class Targets:
    """pooled [n_clips, width] standardised; steps: per clip float16 [n_steps, n_components]; soft [n_clips, labels]."""

    pooled: np.ndarray
    steps: list[np.ndarray]
    soft: np.ndarray


def read_blocks(folder: Path) -> tuple[np.ndarray, list[np.ndarray]]:
    """Pooled vectors [n_clips, width] and frame targets per clip, in the order of the clip list."""
    pooled, steps = [], []
    for path in sorted(folder.glob("block-??????.npz")):
        with np.load(path) as block:
            pooled.append(block["pooled"])
            frames = block["frames"]
            steps += np.split(frames, np.cumsum(block["n_steps"])[:-1])
    return np.concatenate(pooled), steps


def principal_components(steps: list[np.ndarray], n_components: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Mean [width] and whitened basis [width, n_components] of a sample of the frames."""
    chosen = rng.choice(len(steps), min(3000, len(steps)), replace=False)
    sample = np.concatenate([steps[i][::3] for i in chosen]).astype(np.float32)
    mean = sample.mean(0)
    values, vectors = np.linalg.eigh(np.cov((sample - mean).T))
    top = np.argsort(values)[::-1][:n_components]
    # Full whitening would spend the student's effort on the weakest directions; the fourth root is a middle way.
    return mean, vectors[:, top] / values[top] ** 0.25 / values[top[0]] ** 0.25


def probe(x: np.ndarray, y: np.ndarray, allowed: np.ndarray, weight: np.ndarray, epochs: int = 150) -> torch.nn.Linear:
    """Multinomial logistic regression with per-corpus class masks on pooled vectors."""
    torch.manual_seed(0)
    model = torch.nn.Linear(x.shape[1], len(EMOTIONS))
    optimiser = torch.optim.Adam(model.parameters(), 0.01, weight_decay=1e-4)
    x, y, allowed, weight = (torch.as_tensor(a) for a in (x, y, allowed, weight))
    for _ in range(epochs):
        optimiser.zero_grad()
        logits = model(x).masked_fill(allowed == 0, -1e9)
        (torch.nn.functional.cross_entropy(logits, y, reduction="none") * weight).mean().backward()
        optimiser.step()
    return model


def centred(pooled: np.ndarray, clips: list[Clip], train: np.ndarray) -> np.ndarray:
    """Each training clip's vector less the mean of its speaker's, drawn to 0 where a speaker has few clips.

    The teacher so judges a voice against itself, which the student cannot; its soft labels are the better for it.
    """
    speaker = np.array([c.speaker for c in clips])
    out = pooled.copy()
    for name in np.unique(speaker[train]):
        own = train & (speaker == name)
        out[own] -= pooled[own].mean(0) * own.sum() / (own.sum() + FEW_CLIPS)
    return out


def targets(
    folder: Path, clips: list[Clip], train: np.ndarray, allowed: np.ndarray, weight: np.ndarray, settings: dict, seed: int
) -> Targets:
    """Builds all targets from training clips alone; soft labels are cross-fitted, so no clip's own label is in its own.

    clips: all clips in the order of the clip list; train: bool [n_clips]; allowed [n_clips, labels]; weight [n_clips].
    """
    rng = np.random.default_rng(seed)
    pooled, steps = read_blocks(folder)
    if len(pooled) != len(clips):
        raise ValueError(f"the teacher saw {len(pooled)} clips, the features have {len(clips)}: run training.teacher on the same list")
    pooled = (pooled - pooled[train].mean(0)) / (pooled[train].std(0) + 1e-6)
    mean, basis = principal_components([steps[i] for i in np.flatnonzero(train)], settings["step_components"], rng)
    reduced = [((s.astype(np.float32) - mean) @ basis).astype(np.float16) for s in steps]
    scale = np.concatenate([reduced[i] for i in np.flatnonzero(train)[::10]]).astype(np.float32).std()
    reduced = [(s / scale).astype(np.float16) for s in reduced]
    y = np.array([EMOTIONS.index(c.emotion) for c in clips])
    heard = centred(pooled, clips, train) if settings["soft_centred"] else pooled
    speakers = sorted({c.speaker for c, t in zip(clips, train) if t})
    rng.shuffle(speakers)
    part = np.array([speakers.index(c.speaker) % 5 if t else -1 for c, t in zip(clips, train)])
    soft = np.zeros((len(clips), len(EMOTIONS)), np.float32)
    for k in range(5):
        fit, apply = train & (part != k), part == k
        model = probe(heard[fit], y[fit], allowed[fit], weight[fit].astype(np.float32))
        with torch.no_grad():
            logits = model(torch.as_tensor(heard[apply])).masked_fill(torch.as_tensor(allowed[apply]) == 0, -1e9)
            soft[apply] = torch.softmax(logits / settings["soft_temperature"], -1).numpy()
    return Targets(pooled.astype(np.float32), reduced, soft)


def steps_of_window(steps: np.ndarray, first_frame: int, speed: float) -> np.ndarray:
    """The clip's frame targets at the times of a window's steps, linearly interpolated: [N_STEPS, n_components].

    The teacher heard the clip at its own speed; a window of a clip played `speed` times as fast looks further ahead.
    """
    centre_s = (first_frame + FRAMES_PER_STEP * np.arange(N_STEPS) + (FRAMES_PER_STEP - 1) / 2) * HOP_S * speed
    at = np.clip(centre_s / STEP_S - 0.5, 0, len(steps) - 1)
    low = np.minimum(at.astype(int), max(len(steps) - 2, 0))
    share = (at - low)[:, None].astype(np.float32)
    high = np.minimum(low + 1, len(steps) - 1)
    return steps[low].astype(np.float32) * (1 - share) + steps[high].astype(np.float32) * share
