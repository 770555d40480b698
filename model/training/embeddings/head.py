"""The last layers, trained again on what the finished trunk makes of the training clips.

The trunk learns under mixed and masked sound, smoothed labels and a teacher; the head on top of it is then fitted alone
on the pooled vectors of whole windows, without any of that. Part of the time a speaker's vectors are re-centred, as the
app does for a voice it knows, so that one head serves every setting (src/core/voice):

- baseline: pooled + strength * n / (n + prior) * (neutral - mean of n neutral windows of the speaker)
- running:  pooled + strength * n / (n + prior) * (overall - mean of n windows of the speaker)

Each has a strength and a prior of its own: neutral speech tells of the voice alone, anything else of the mood as well.
"""
import copy
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from training.data.features import EMOTIONS, Clip, Variant, allowed_emotions, one_hot
from training.networks.cnn_lstm import N_FRAMES, Network

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
class Centre:
    """Where voices are brought to [width], how far of the way, and how many windows of a voice count half."""

    mean: np.ndarray
    strength: float
    prior: float


@dataclass(frozen=True)
class Centres:
    """For a voice known by neutral speech, and for one known by whatever was heard."""

    neutral: Centre
    overall: Centre


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


def centres(pooled: Pooled, clips: list[Clip], rules: dict[str, dict[str, float]]) -> Centres:
    """Means over the corpora, each counting once, whatever its size; rules: strength and prior of `baseline` and `running`."""
    corpus = np.array([c.corpus for c in clips])[pooled.owner]
    neutral = np.concatenate(list(voices_of(clips, pooled.owner).neutral.values()))
    is_neutral = np.isin(np.arange(len(corpus)), neutral)

    def mean(chosen: np.ndarray) -> np.ndarray:
        return np.mean([pooled.vectors[chosen & (corpus == c)].mean(0) for c in np.unique(corpus[chosen])], axis=0)

    return Centres(Centre(mean(is_neutral), **rules["baseline"]), Centre(mean(np.ones(len(corpus), bool)), **rules["running"]))


def known_share(pooled: Pooled, heard: np.ndarray, centre: Centre) -> float:
    """How well a voice is known, 0 .. 1; `heard` indexes the windows that it is known by. A window counts by the share of it
    that is speech."""
    n = pooled.n_speech[heard].sum() / N_FRAMES
    return float(n / (n + centre.prior)) if n > 0 else 0.0


def shift_by(pooled: Pooled, heard: np.ndarray, centre: Centre) -> np.ndarray:
    """What is added to a voice's vectors, [width]; `heard` as above."""
    if len(heard) == 0:
        return np.zeros_like(centre.mean)
    share = pooled.n_speech[heard] / N_FRAMES
    known = known_share(pooled, heard, centre)
    return centre.strength * known * (centre.mean - share @ pooled.vectors[heard] / share.sum())


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
                out[part] += shift_by(pooled, neutral_windows(pooled, voices.neutral[s], rng), centre.neutral)
            else:
                heard = rng.choice(own, min(len(own), rng.integers(1, 60)), replace=False)
                out[part] += shift_by(pooled, heard, centre.overall)
    return out


Head = tuple[torch.nn.Linear, torch.nn.Linear]


@dataclass(frozen=True)
class Lesson:
    """What heads are fitted on: the training windows, how likely each is drawn, what is wanted of them [n_windows, labels] and
    what may be said, and their own scale [width]."""

    pooled: Pooled
    voices: Voices
    centre: Centres
    chance: np.ndarray
    wanted: np.ndarray
    allowed: np.ndarray
    mean: torch.Tensor
    deviation: torch.Tensor


def lesson(pooled: Pooled, clips: list[Clip], weights: np.ndarray, centre: Centres, wanted: np.ndarray | None = None) -> Lesson:
    """clips: as `owner` counts them, weights: probability of drawing each, wanted: [n_clips, labels], their labels if nothing else."""
    if wanted is None:
        wanted = one_hot(clips)
    allowed = allowed_emotions(clips)
    allow = np.stack([allowed[c.corpus] for c in clips])[pooled.owner]
    per_clip = np.bincount(pooled.owner, minlength=len(clips))
    chance = (weights / np.maximum(per_clip, 1))[pooled.owner]
    mean, deviation = pooled.vectors.mean(0), pooled.vectors.std(0) + 1e-5
    scale = torch.as_tensor(mean), torch.as_tensor(deviation)
    return Lesson(pooled, voices_of(clips, pooled.owner), centre, chance / chance.sum(), wanted[pooled.owner], allow, *scale)


def batches(of: Lesson, settings: dict, seed: int) -> Iterator[tuple[torch.Tensor, np.ndarray, float]]:
    """Scaled vectors [batch, width], partly re-centred and with noise on them, whose windows they are, and the learning rate."""
    rng = np.random.default_rng(seed)
    shares = (settings["alone_share"], settings["baseline_share"])
    n_steps, step = settings["epochs"] * math.ceil(settings["windows_per_epoch"] / 128), 0
    for _ in range(settings["epochs"]):
        x = recentred_at_random(of.pooled, of.voices, of.centre, shares, rng)
        drawn = rng.choice(len(x), settings["windows_per_epoch"], p=of.chance)
        for start in range(0, len(drawn), 128):
            i = drawn[start : start + 128]
            heard = (torch.as_tensor(x[i], dtype=torch.float32) - of.mean) / of.deviation
            rate = settings["learning_rate"] * 0.5 * (1 + math.cos(math.pi * step / n_steps))
            yield heard + settings["noise"] * torch.randn_like(heard), i, rate
            step += 1


def stepped(optimiser: torch.optim.Optimizer, loss: torch.Tensor, rate: float) -> None:
    """One step of an optimiser."""
    for group in optimiser.param_groups:
        group["lr"] = rate
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


@torch.no_grad()
def scaled(head: Head, of: Lesson) -> Head:
    """A head for vectors as they are -> the same for scaled vectors."""
    first, last = copy.deepcopy(head)
    first.bias.add_(first.weight @ of.mean)
    first.weight.mul_(of.deviation)
    return first, last


@torch.no_grad()
def unscaled(head: Head, of: Lesson) -> Head:
    """A head for scaled vectors -> the same for vectors as they are, so that the app needs no scale."""
    first, last = copy.deepcopy(head)
    first.weight.div_(of.deviation)
    first.bias.sub_(first.weight @ of.mean)
    return first, last


def logits_of(head: Head, x: torch.Tensor) -> torch.Tensor:
    """[batch, labels]."""
    return head[1](F.relu(head[0](x)))


def new_head(of: Lesson, units: int, settings: dict, seed: int) -> Head:
    """A head fitted from nothing, for scaled vectors."""
    torch.manual_seed(seed)
    drop = torch.nn.Dropout(settings["dropout"])
    head = torch.nn.Linear(len(of.mean), units), torch.nn.Linear(units, len(EMOTIONS))
    optimiser = torch.optim.AdamW([*head[0].parameters(), *head[1].parameters()], weight_decay=settings["weight_decay"])
    for x, i, rate in batches(of, settings, seed):
        logits = head[1](drop(F.relu(head[0](drop(x))))).masked_fill(torch.as_tensor(of.allowed[i]) == 0, -1e9)
        stepped(optimiser, F.cross_entropy(logits, torch.as_tensor(of.wanted[i])), rate)
    return head


def merged_head(of: Lesson, heads: list[Head], settings: dict, seed: int) -> Head:
    """One head that answers as several do on average (Hinton et al. 2015), beginning as the last of them; scaled vectors."""
    torch.manual_seed(seed)
    head = copy.deepcopy(heads[-1])
    optimiser = torch.optim.AdamW([*head[0].parameters(), *head[1].parameters()], weight_decay=settings["weight_decay"])
    for x, _, rate in batches(of, settings, seed):
        with torch.no_grad():
            wanted = torch.stack([logits_of(each, x) for each in heads]).mean(0)
        # What is added to all logits alike changes no probability.
        apart = logits_of(head, x) - wanted
        stepped(optimiser, (apart - apart.mean(1, keepdim=True)).pow(2).mean(), rate)
    return head


def fit_head(network: Network, of: Lesson, settings: dict, seed: int) -> None:
    """Fits embedding and output layers anew, in place, on finished pooled vectors.

    `settings["count"]` heads are fitted from different beginnings; where `settings["keep"]`, the one that the trunk learnt
    with joins them: it saw masked and mixed sound and is too modest, they saw what the trunk has by heart and are too bold.
    One head of the same size then learns to answer as all of them do on average.
    """
    heads = [new_head(of, network.shape.embedding, settings, 1000 * k + seed) for k in range(settings["count"])]
    if settings["keep"]:
        heads.append(scaled((network.embedding, network.output), of))
    if not heads:
        raise ValueError("no head: `count` is 0 and `keep` is false")
    head = heads[0] if len(heads) == 1 else merged_head(of, heads, settings, seed)
    network.embedding, network.output = unscaled(head, of)
