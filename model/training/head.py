"""The last layers, trained again on what the finished trunk makes of the training clips.

The trunk learns under mixed and masked sound, smoothed labels and a teacher; the head on top of it is then fitted alone
on the pooled vectors of whole windows, without any of that. Part of the time a speaker's vectors are re-centred, as the
app does for a voice it knows, so that one head serves every setting (src/core/voice):

- baseline: pooled + n / (n + prior) * (neutral - mean of n neutral windows of the speaker)
- running:  pooled + n / (n + prior) * (overall - mean of n windows of the speaker)
"""
import math
from dataclasses import dataclass, replace

import numpy as np
import torch
import torch.nn.functional as F

from .features import EMOTIONS, Clip, Variant
from .network import N_FRAMES, Network
from .sampling import allowed_emotions

#: The nearest thing to neutral speech that a corpus has.
NEUTRAL = ("neutral", "calm")
BASELINE_CLIPS = 4


@dataclass(frozen=True)
class Pooled:
    """Pooled vectors [n_windows, width] of chosen clips; owner [n_windows] indexes the chosen clips; n_speech [n_windows]."""

    vectors: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray


@dataclass(frozen=True)
class Centres:
    """What voices are brought to [width], and how many windows of a voice count half."""

    neutral: np.ndarray
    overall: np.ndarray
    prior: float


@torch.no_grad()
def pooled_vectors(
    network: Network, variant: Variant, chosen: list[int], mean: np.ndarray, deviation: np.ndarray, device: str
) -> Pooled:
    """Runs the trunk over every window of the chosen clips."""
    network.eval()
    counts = [variant.clips[i].n_windows for i in chosen]
    owner = np.repeat(np.arange(len(chosen)), counts)
    windows = np.concatenate([np.arange(variant.clips[i].first_window, variant.clips[i].first_window + n) for i, n in zip(chosen, counts)])
    vectors = []
    for start in range(0, len(windows), 128):
        part = windows[start : start + 128]
        x = (np.stack([variant.windows[w] for w in part]).astype(np.float32) - mean) / deviation
        mask = torch.as_tensor(variant.masks[part]).to(device)
        vectors.append(network(torch.as_tensor(x).to(device), mask)["pooled"].cpu().numpy())
    return Pooled(np.concatenate(vectors), owner, variant.masks[windows].sum(1))


@dataclass(frozen=True)
class Voices:
    """The windows of every speaker, and those of them that are neutral, as indices into the pooled vectors."""

    windows: dict[str, np.ndarray]
    neutral: dict[str, np.ndarray]


def voices_of(clips: list[Clip], owner: np.ndarray) -> Voices:
    """clips: the chosen clips, in the order that `owner` counts them."""
    speaker = np.array([c.speaker for c in clips])[owner]
    emotion = np.array([c.emotion for c in clips])[owner]
    windows = {s: np.flatnonzero(speaker == s) for s in np.unique(speaker)}
    neutral = {}
    for s, own in windows.items():
        name = next((n for n in NEUTRAL if n in emotion[own]), None)
        neutral[s] = own[emotion[own] == name]
    return Voices(windows, neutral)


def centres(pooled: Pooled, clips: list[Clip], prior: float) -> Centres:
    """Means over the corpora, each counting once, whatever its size."""
    corpus = np.array([c.corpus for c in clips])[pooled.owner]
    neutral = np.concatenate(list(voices_of(clips, pooled.owner).neutral.values()))
    is_neutral = np.isin(np.arange(len(corpus)), neutral)

    def mean(chosen: np.ndarray) -> np.ndarray:
        return np.mean([pooled.vectors[chosen & (corpus == c)].mean(0) for c in np.unique(corpus[chosen])], axis=0)

    return Centres(mean(is_neutral), mean(np.ones(len(corpus), bool)), prior)


def shift_by(pooled: Pooled, heard: np.ndarray, centre: np.ndarray, prior: float) -> np.ndarray:
    """What is added to a voice's vectors, [width]; `heard` indexes the windows that the voice is known by. A window counts
    by the share of it that is speech."""
    if len(heard) == 0:
        return np.zeros_like(centre)
    share = pooled.n_speech[heard] / N_FRAMES
    n = share.sum()
    return (centre - share @ pooled.vectors[heard] / n) * n / (n + prior)


def neutral_windows(pooled: Pooled, own_neutral: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Windows of a few of a speaker's neutral clips, drawn at random."""
    clips = np.unique(pooled.owner[own_neutral])
    if len(clips) == 0:
        return own_neutral
    drawn = rng.choice(clips, min(BASELINE_CLIPS, len(clips)), replace=False)
    return own_neutral[np.isin(pooled.owner[own_neutral], drawn)]


def recentred_at_random(pooled: Pooled, voices: Voices, centre: Centres, shares: tuple[float, float], rng: np.random.Generator) -> np.ndarray:
    """A copy of the vectors in which stretches of about twenty windows of a speaker are left alone, or re-centred on a
    baseline or on what was heard of the voice. shares: of the first two; the rest is the third."""
    out = pooled.vectors.copy()
    for s, own in voices.windows.items():
        for part in np.array_split(rng.permutation(own), max(1, len(own) // 20)):
            u = rng.random()
            if u < shares[0]:
                continue
            if u < shares[0] + shares[1]:
                out[part] += shift_by(pooled, neutral_windows(pooled, voices.neutral[s], rng), centre.neutral, centre.prior)
            else:
                heard = rng.choice(own, min(len(own), rng.integers(1, 60)), replace=False)
                out[part] += shift_by(pooled, heard, centre.overall, centre.prior)
    return out


def fit_head(network: Network, pooled: Pooled, clips: list[Clip], weights: np.ndarray, centre: Centres, settings: dict, seed: int) -> None:
    """Trains the network's embedding and output layers anew, in place.

    `settings["count"]` heads are fitted from different beginnings and stand side by side, as one head whose logits are the
    mean of theirs: it errs less than each of them. clips: as `owner` counts them, weights: probability of drawing each.
    """
    fitted = [fitted_head(network, pooled, clips, weights, centre, settings, 1000 * k + seed) for k in range(settings["count"])]
    width, units = network.n_pooled, network.shape.embedding * len(fitted)
    network.shape = replace(network.shape, embedding=units)
    network.embedding, network.output = torch.nn.Linear(width, units), torch.nn.Linear(units, len(EMOTIONS))
    with torch.no_grad():
        network.embedding.weight.copy_(torch.cat([first.weight for first, _ in fitted]))
        network.embedding.bias.copy_(torch.cat([first.bias for first, _ in fitted]))
        network.output.weight.copy_(torch.cat([last.weight for _, last in fitted], dim=1) / len(fitted))
        network.output.bias.copy_(torch.stack([last.bias for _, last in fitted]).mean(0))


def fitted_head(
    network: Network, pooled: Pooled, clips: list[Clip], weights: np.ndarray, centre: Centres, settings: dict, seed: int
) -> tuple[torch.nn.Linear, torch.nn.Linear]:
    """One head's two layers, for pooled vectors as they are."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    allowed = allowed_emotions(clips)
    allow = np.stack([allowed[c.corpus] for c in clips])[pooled.owner]
    label = np.array([EMOTIONS.index(c.emotion) for c in clips])[pooled.owner]
    per_clip = np.bincount(pooled.owner, minlength=len(clips))
    chance = (weights / np.maximum(per_clip, 1))[pooled.owner]
    chance /= chance.sum()
    voices = voices_of(clips, pooled.owner)
    mean, deviation = pooled.vectors.mean(0), pooled.vectors.std(0) + 1e-5
    width, hidden = network.n_pooled, network.shape.embedding
    first, last, drop = torch.nn.Linear(width, hidden), torch.nn.Linear(hidden, len(EMOTIONS)), torch.nn.Dropout(settings["dropout"])
    model = torch.nn.Sequential(drop, first, torch.nn.ReLU(), drop, last)
    optimiser = torch.optim.AdamW(model.parameters(), settings["learning_rate"], weight_decay=settings["weight_decay"])
    shares = (settings["alone_share"], settings["baseline_share"])
    n_steps, step = settings["epochs"] * math.ceil(settings["windows_per_epoch"] / 128), 0
    for _ in range(settings["epochs"]):
        x = ((recentred_at_random(pooled, voices, centre, shares, rng) - mean) / deviation).astype(np.float32)
        drawn = rng.choice(len(x), settings["windows_per_epoch"], p=chance)
        for start in range(0, len(drawn), 128):
            i = drawn[start : start + 128]
            for group in optimiser.param_groups:
                group["lr"] = settings["learning_rate"] * 0.5 * (1 + math.cos(math.pi * step / n_steps))
            heard = torch.as_tensor(x[i])
            heard = heard + settings["noise"] * torch.randn_like(heard)
            logits = model(heard).masked_fill(torch.as_tensor(allow[i]) == 0, -1e9)
            loss = F.cross_entropy(logits, torch.as_tensor(label[i]))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
    with torch.no_grad():  # The vectors' scaling goes into the first layer, so that the app needs none.
        scale = torch.as_tensor(1 / deviation, dtype=torch.float32)
        first.bias.sub_(first.weight @ (torch.as_tensor(mean, dtype=torch.float32) * scale))
        first.weight.mul_(scale)
    return first, last
