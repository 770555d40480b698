"""Fine-tunes the head: retrains the last two layers on embeddings of the training clips.

The network trains them with mixup, masking, smoothed labels and a teacher's targets. The new head is fitted without any
of these, on embeddings of whole windows. A share of them is re-centred on the speaker, as in the app, so
that one head serves known and unknown voices.
"""

import copy
import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from training.data.features import EMOTIONS, Clip, allowed_emotions, one_hot
from training.embeddings.recentring import Centres, Embeddings, Voices, randomly_recentred, voices_of
from training.networks.cnn_lstm import Network

BATCH = 128

#: Hidden layer and output layer.
Head = tuple[torch.nn.Linear, torch.nn.Linear]


@dataclass(frozen=True)
class FineTuningSet:
    """Training data of heads.

    probability: of drawing each window [n_windows]
    targets: probabilities to learn [n_windows, labels]
    allowed: 1 for the emotions that a window's corpus has [n_windows, labels]
    mean, deviation: of the embeddings [width]
    """

    embeddings: Embeddings
    voices: Voices
    centres: Centres
    probability: np.ndarray
    targets: np.ndarray
    allowed: np.ndarray
    mean: torch.Tensor
    deviation: torch.Tensor


def fine_tuning_set(
    embeddings: Embeddings, clips: list[Clip], weights: np.ndarray, centres: Centres, targets: np.ndarray | None = None
) -> FineTuningSet:
    """A training set of all windows of the clips.

    clips: those that `owner` indexes; weights: probability of drawing each
    targets: [n_clips, labels], by default their labels
    """
    if targets is None:
        targets = one_hot(clips)
    owner, vectors = embeddings.owner, embeddings.vectors
    allowed = allowed_emotions(clips)
    allowed_of_window = np.stack([allowed[c.corpus] for c in clips])[owner]
    n_windows = np.bincount(owner, minlength=len(clips))
    probability = (weights / np.maximum(n_windows, 1))[owner]
    return FineTuningSet(
        embeddings,
        voices_of(clips, owner),
        centres,
        probability / probability.sum(),
        targets[owner],
        allowed_of_window,
        torch.as_tensor(vectors.mean(0)),
        torch.as_tensor(vectors.std(0) + 1e-5),
    )


def batches(data: FineTuningSet, settings: dict, seed: int) -> Iterator[tuple[torch.Tensor, np.ndarray, float]]:
    """Yields z-scored embeddings [batch, width] with noise, the indices of their windows, and the learning rate."""
    rng = np.random.default_rng(seed)
    shares = (settings["alone_share"], settings["baseline_share"])
    n_steps, step = settings["epochs"] * math.ceil(settings["windows_per_epoch"] / BATCH), 0
    for _ in range(settings["epochs"]):
        x = randomly_recentred(data.embeddings, data.voices, data.centres, shares, rng)
        drawn = rng.choice(len(x), settings["windows_per_epoch"], p=data.probability)
        for start in range(0, len(drawn), BATCH):
            i = drawn[start : start + BATCH]
            z = (torch.as_tensor(x[i], dtype=torch.float32) - data.mean) / data.deviation
            rate = settings["learning_rate"] * 0.5 * (1 + math.cos(math.pi * step / n_steps))
            yield z + settings["noise"] * torch.randn_like(z), i, rate
            step += 1


def optimiser_step(optimiser: torch.optim.Optimizer, loss: torch.Tensor, rate: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = rate
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()


@torch.no_grad()
def for_scaled(head: Head, data: FineTuningSet) -> Head:
    """Converts a head for raw embeddings to one for z-scored embeddings."""
    first, last = copy.deepcopy(head)
    first.bias.add_(first.weight @ data.mean)
    first.weight.mul_(data.deviation)
    return first, last


@torch.no_grad()
def for_raw(head: Head, data: FineTuningSet) -> Head:
    """Converts a head for z-scored embeddings to one for raw embeddings, so that the app needs no scaling."""
    first, last = copy.deepcopy(head)
    first.weight.div_(data.deviation)
    first.bias.sub_(first.weight @ data.mean)
    return first, last


def logits_of(head: Head, x: torch.Tensor) -> torch.Tensor:
    """[batch, labels]."""
    return head[1](F.relu(head[0](x)))


def new_head(data: FineTuningSet, units: int, settings: dict, seed: int) -> Head:
    """Trains a head for z-scored embeddings from random weights."""
    torch.manual_seed(seed)
    drop = torch.nn.Dropout(settings["dropout"])
    head = torch.nn.Linear(len(data.mean), units), torch.nn.Linear(units, len(EMOTIONS))
    optimiser = torch.optim.AdamW([*head[0].parameters(), *head[1].parameters()], weight_decay=settings["weight_decay"])
    for x, i, rate in batches(data, settings, seed):
        closed = torch.as_tensor(data.allowed[i]) == 0
        logits = head[1](drop(F.relu(head[0](drop(x))))).masked_fill(closed, -1e9)
        optimiser_step(optimiser, F.cross_entropy(logits, torch.as_tensor(data.targets[i])), rate)
    return head


def distilled_head(data: FineTuningSet, heads: list[Head], settings: dict, seed: int) -> Head:
    """Trains a head to predict the mean logits of several (Hinton et al. 2015), starting from the last of them."""
    torch.manual_seed(seed)
    head = copy.deepcopy(heads[-1])
    optimiser = torch.optim.AdamW([*head[0].parameters(), *head[1].parameters()], weight_decay=settings["weight_decay"])
    for x, _, rate in batches(data, settings, seed):
        with torch.no_grad():
            mean = torch.stack([logits_of(each, x) for each in heads]).mean(0)
        # Ignore a constant added to all logits, because it changes no probability.
        error = logits_of(head, x) - mean
        optimiser_step(optimiser, (error - error.mean(1, keepdim=True)).pow(2).mean(), rate)
    return head


def fit_head(network: Network, data: FineTuningSet, settings: dict, seed: int) -> None:
    """Replaces the network's head, in place.

    `settings["count"]` heads are fitted from different random weights. `settings["keep"]` adds the network's own head:
    it was trained with masking and mixup and is underconfident, while the new heads overfit to the training clips and
    are overconfident. One head of the same size then learns the mean of all.

    Raises ValueError if there is no head at all.
    """
    heads = [new_head(data, network.shape.embedding, settings, 1000 * k + seed) for k in range(settings["count"])]
    if settings["keep"]:
        heads.append(for_scaled((network.embedding, network.output), data))
    if not heads:
        raise ValueError("no head: `count` is 0 and `keep` is false")
    head = heads[0] if len(heads) == 1 else distilled_head(data, heads, settings, seed)
    network.embedding, network.output = for_raw(head, data)
