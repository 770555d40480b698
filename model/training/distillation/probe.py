"""Probes that classify emotions from the teacher's frames, to provide soft labels for the network.

Attentive statistics pooling (Okabe et al. 2018) over the frames locates the emotion within a clip, which a linear probe
on the clip's mean cannot.
"""

import hashlib
import os
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from training.data.features import EMOTIONS, Clip, allowed_emotions, one_hot
from training.networks.cnn_lstm import Dropout
from training.networks.losses import masked_cross_entropy
from training.networks.precision import half_where_quick, has_bfloat16

#: 4 s at 12.5 frames a second. Longer clips are cropped: at random in training, in the middle otherwise.
MOST_STEPS = 50
WIDTH, HEADS, DROPOUT = 192, 4, 0.4
BATCH = 64
LEARNING_RATE, WEIGHT_DECAY, LABEL_SMOOTHING, MIXUP = 1e-3, 0.05, 0.05, 0.3


class Probe(torch.nn.Module):
    """frames [batch, n_steps, width], mask [batch, n_steps] -> logits [batch, labels]."""

    def __init__(self, width: int):
        super().__init__()
        self.inside = torch.nn.Linear(width, WIDTH)
        self.context = torch.nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.attention = torch.nn.Sequential(torch.nn.Linear(WIDTH, 64), torch.nn.Tanh(), torch.nn.Linear(64, HEADS))
        self.embedding = torch.nn.Linear(2 * HEADS * WIDTH, 128)
        self.output = torch.nn.Linear(128, len(EMOTIONS))
        self.dropout = Dropout(DROPOUT)

    def forward(self, frames: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        h = F.relu(self.inside(self.dropout(frames)))
        h = h + F.relu(self.context(self.dropout(h).transpose(1, 2)).transpose(1, 2))
        score = self.attention(h).float() + (1 - mask[..., None]) * -1e9
        a = torch.softmax(score, dim=1).transpose(1, 2).to(h.dtype)
        mean = a @ h
        deviation = torch.sqrt(torch.clamp(a @ h**2 - mean**2, min=0) + 1e-5)
        pooled = torch.cat([mean.flatten(1), deviation.flatten(1)], dim=1)
        return self.output(self.dropout(F.relu(self.embedding(self.dropout(pooled)))))


def batch_of(
    steps: list[np.ndarray], chosen: np.ndarray, rng: np.random.Generator | None
) -> tuple[torch.Tensor, torch.Tensor]:
    """Frames of the chosen clips, padded to the longest, [batch, n_steps, width], and their mask [batch, n_steps].

    rng: crops long clips at random; without it they are cropped in the middle.
    """
    kind = torch.bfloat16 if has_bfloat16("cpu") else torch.float32
    n_steps = min(MOST_STEPS, max(len(steps[i]) for i in chosen))
    frames = torch.zeros(len(chosen), n_steps, steps[0].shape[1], dtype=kind)
    mask = torch.zeros(frames.shape[:2])
    for row, index in enumerate(chosen):
        own = steps[index]
        spare = len(own) - frames.shape[1]
        if spare > 0:
            first = spare // 2 if rng is None else rng.integers(spare + 1)
            own = own[first : first + frames.shape[1]]
        frames[row, : len(own)] = torch.as_tensor(own)
        mask[row, : len(own)] = 1
    return frames, mask


def fit_probe(
    steps: list[np.ndarray], clips: list[Clip], allowed: dict[str, np.ndarray], weight: np.ndarray, n_drawn: int
) -> Probe:
    """Trains a probe on n_drawn clips, drawn in proportion to `weight` [n_clips].

    steps: per clip, [n_steps, width], z-scored; allowed: per corpus, see features.allowed_emotions.
    """
    rng = np.random.default_rng(0)
    torch.manual_seed(0)
    labels = torch.as_tensor(one_hot(clips))
    allowed_of_clip = torch.as_tensor(np.stack([allowed[c.corpus] for c in clips]))
    model = Probe(steps[0].shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    n_steps = n_drawn // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, LEARNING_RATE, total_steps=n_steps, pct_start=0.1)
    for chosen in rng.choice(len(steps), (n_steps, BATCH), p=weight / weight.sum()):
        frames, mask = batch_of(steps, chosen, rng)
        label, open_ = labels[chosen], allowed_of_clip[chosen]
        share = float(rng.beta(MIXUP, MIXUP))
        with half_where_quick():
            logits = model(share * frames + (1 - share) * frames.roll(1, 0), torch.maximum(mask, mask.roll(1, 0)))
        label = share * label + (1 - share) * label.roll(1, 0)
        open_ = torch.maximum(open_, open_.roll(1, 0))
        optimiser.zero_grad()
        masked_cross_entropy(logits.float(), label, open_, LABEL_SMOOTHING).backward()
        optimiser.step()
        schedule.step()
    return model.eval()


@torch.no_grad()
def logits_of(model: Probe, steps: list[np.ndarray]) -> torch.Tensor:
    """Logits of every clip, float32 [n_clips, labels]."""
    every = np.arange(len(steps))
    with half_where_quick():
        starts = range(0, len(steps), BATCH)
        return torch.cat([model(*batch_of(steps, every[i : i + BATCH], None)).float() for i in starts])


def cached_probabilities(
    folder: Path, steps: list[np.ndarray], clips: list[Clip], weight: np.ndarray, settings: dict
) -> np.ndarray:
    """Probabilities of every clip [n_clips, labels] among its corpus's emotions, by a probe trained on some of them.

    weight: probability of drawing each clip; 0 for clips that are not used for training.
    Takes minutes. Logits are cached in `folder` under a hash of everything the probe is trained on.
    """
    n_drawn = settings["probe_clips"]
    training_set = "".join(f"{c.file} {c.emotion}\n" for c in clips).encode() + weight.tobytes() + str(n_drawn).encode()
    path = folder / f"probe-{hashlib.sha256(training_set).hexdigest()[:16]}.npy"
    allowed = allowed_emotions(clips)
    if not path.exists():
        sample = np.concatenate([steps[i] for i in np.flatnonzero(weight)[::10]]).astype(np.float32)
        mean, deviation = sample.mean(0), sample.std(0) + 1e-5
        scaled = [((s - mean) / deviation).astype(np.float16) for s in steps]
        model = fit_probe(scaled, clips, allowed, weight, n_drawn)
        part = path.with_suffix(f".{os.getpid()}.npy")
        np.save(part, logits_of(model, scaled).numpy())
        part.rename(path)
    closed = torch.as_tensor(np.stack([allowed[c.corpus] for c in clips])) == 0
    logits = torch.as_tensor(np.load(path)).masked_fill(closed, -1e9)
    return torch.softmax(logits / settings["soft_temperature"], -1).numpy()
