"""The loss of a batch, and the learning rate."""

import math

import numpy as np
import torch

from training.embeddings.speaker_means import SpeakerMeans
from training.networks import losses
from training.networks.cnn_lstm import DistillationHeads, Network
from training.networks.precision import half_where_quick

#: Batches with more mixup than this do not update the speakers' means.
LEAST_SHARE_FOR_MEANS = 0.9


def mixed(x: torch.Tensor, share: float) -> torch.Tensor:
    """Mixes each item of a batch with its neighbour (mixup, Zhang et al. 2018)."""
    return share * x + (1 - share) * x.roll(1, 0)


def mixed_batch(batch: dict[str, torch.Tensor], share: float) -> dict[str, torch.Tensor]:
    """Mixes inputs and targets. Masks become the union of both items' masks."""
    out = dict(batch)
    for name in ("x", "label", "pooled", "steps", "soft"):
        if name in batch:
            out[name] = mixed(batch[name], share)
    for name in ("mask", "allowed"):
        out[name] = torch.maximum(batch[name], batch[name].roll(1, 0))
    return out


def batch_loss(
    network: Network,
    heads: DistillationHeads | None,
    means: SpeakerMeans | None,
    batch: dict[str, torch.Tensor],
    seed: int,
    settings: dict,
) -> torch.Tensor:
    """Label loss plus, with `heads`, the distillation losses; updates `means`, if given.

    batch: from Batches; seed: of the mixup.
    """
    shift = None if means is None else means.shift(batch["speaker"])
    share = 1.0
    if settings["mixup"] > 0:
        share = float(np.random.default_rng(seed).beta(settings["mixup"], settings["mixup"]))
        share = max(share, 1 - share)
        batch = mixed_batch(batch, share)
        shift = None if shift is None else mixed(shift, share)
    # Losses stay in single precision.
    x = batch["x"]
    with half_where_quick(x.device.type, settings["bfloat16"]):
        out = network(x, batch["mask"])
        if shift is not None:
            # Half of the clips are classified as known voices.
            known = (torch.arange(len(x), device=x.device) % 2 == 0).float()[:, None]
            out["logits"] = network.head(out["pooled"].float() + known * shift)
    out = {name: value.float() for name, value in out.items()}
    if means is not None and share > LEAST_SHARE_FOR_MEANS:
        means.update(out["pooled"], batch["speaker"])
    loss = losses.masked_cross_entropy(out["logits"], batch["label"], batch["allowed"], settings["label_smoothing"])
    if heads is not None:
        d = settings["distil"]
        steps = heads.steps(out["steps"])
        loss = loss + d["pooled_weight"] * (heads.pooled(out["pooled"]) - batch["pooled"]).pow(2).mean()
        loss = loss + d["steps_weight"] * losses.step_regression(steps, batch["steps"], batch["step_mask"])
        loss = loss + d["soft_weight"] * losses.soft_label_loss(out["logits"], batch["soft"], batch["allowed"])
    return loss


def learning_rate(step: int, n_steps: int, peak: float) -> float:
    """A short linear warm-up, then cosine decay to a hundredth of the peak."""
    warm = max(1, n_steps // 20)
    if step < warm:
        return peak * (step + 1) / warm
    return peak * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, n_steps - warm))))
