"""Terms of the training loss."""

import torch
import torch.nn.functional as F


def masked_cross_entropy(
    logits: torch.Tensor, target: torch.Tensor, allowed: torch.Tensor, smoothing: float
) -> torch.Tensor:
    """Cross-entropy over the emotions that the clip's corpus has.

    logits: [batch, labels]
    target: [batch, labels], one-hot or mixed; all 0 for an unlabelled clip, which then adds nothing
    allowed: [batch, labels], 1 if the corpus has clips of that emotion. The others get no gradient, because a class
        that only one corpus has would otherwise become a detector of that corpus
    """
    log_p = F.log_softmax(logits.masked_fill(allowed == 0, -1e9), dim=-1)
    uniform = allowed / allowed.sum(dim=-1, keepdim=True)
    smoothed = (1 - smoothing) * target + smoothing * uniform * target.sum(dim=-1, keepdim=True)
    return -(smoothed * log_p * allowed).sum(dim=-1).mean()


def soft_label_loss(logits: torch.Tensor, soft: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """Cross-entropy against the teacher's probabilities [batch, labels], over the allowed emotions."""
    log_p = F.log_softmax(logits.masked_fill(allowed == 0, -1e9), dim=-1)
    return -(soft * log_p * allowed).sum(dim=-1).mean()


def step_regression(steps: torch.Tensor, target: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Mean squared error over the steps of speech; steps, target: [batch, n_steps, width]; mask: [batch, n_steps]."""
    return (((steps - target) ** 2).mean(dim=-1) * mask).sum() / mask.sum().clamp(min=1)
