"""The accurate model as one network, and its loss."""

import torch
import torch.nn.functional as F
from torch import nn

from training.networks.losses import masked_cross_entropy
from training.accurate.data import ACTIVATION, VALENCE
from training.accurate.encoder import Encoder, EncoderShape
from training.accurate.head import Head, HeadShape, stretches


class Accurate(nn.Module):
    """Encoder and head."""

    def __init__(self, encoder: EncoderShape, head: HeadShape):
        super().__init__()
        self.encoder = Encoder(encoder)
        self.head = Head(head)

    def forward(self, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        """A batch of data.Batches -> logits emotion [clips, 8] and dimensions [clips, 2], and pooled [clips,
        n_pooled]."""
        steps = self.head.steps(self.encoder(batch["mel"]))
        inside, mask = stretches(steps, batch["chunk"], batch["start"], batch["length"])
        pooled = self.head.pooled(inside, mask)
        emotion, dimensions = self.head.outputs(pooled)
        return {"emotion": emotion, "dimensions": dimensions, "pooled": pooled}


def loss_of(out: dict[str, torch.Tensor], batch: dict[str, torch.Tensor], settings: dict) -> torch.Tensor:
    """Cross-entropy over the emotions of the clip's corpus, and over activation and valence."""
    label = F.one_hot(batch["label"], batch["allowed"].shape[1]).float()
    loss = masked_cross_entropy(out["emotion"], label, batch["allowed"], settings["label_smoothing"])
    wanted = torch.stack(
        [
            torch.as_tensor(ACTIVATION)[batch["label"]],
            torch.as_tensor(VALENCE)[batch["label"]],
        ],
        1,
    )
    known = ~wanted.isnan()
    each = F.binary_cross_entropy_with_logits(out["dimensions"], wanted.nan_to_num(), reduction="none")
    return loss + settings["dimensions_weight"] * (each * known).sum() / known.sum().clamp(min=1)
