"""What the network is asked for."""
import torch
import torch.nn.functional as F


def masked_cross_entropy(
    logits: torch.Tensor, target: torch.Tensor, allowed: torch.Tensor, smoothing: float
) -> torch.Tensor:
    """Cross-entropy over the emotions that the clip's own corpus has.

    logits [batch, labels]; target [batch, labels], one-hot or mixed, all 0 where there is no label, which asks for nothing;
    allowed [batch, labels], 1 where the corpus has clips of that emotion. Emotions it lacks neither gain nor lose: a class
    that one corpus alone has would otherwise become a detector of that corpus.
    """
    log_p = F.log_softmax(logits.masked_fill(allowed == 0, -1e9), dim=-1)
    uniform = allowed / allowed.sum(dim=-1, keepdim=True)
    wanted = (1 - smoothing) * target + smoothing * uniform * target.sum(dim=-1, keepdim=True)
    return -(wanted * log_p * allowed).sum(dim=-1).mean()


def soft_label_loss(logits: torch.Tensor, soft: torch.Tensor, allowed: torch.Tensor) -> torch.Tensor:
    """Cross-entropy against the teacher's probabilities [batch, labels], over the allowed emotions."""
    log_p = F.log_softmax(logits.masked_fill(allowed == 0, -1e9), dim=-1)
    return -(soft * log_p * allowed).sum(dim=-1).mean()


def step_regression(steps: torch.Tensor, target: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Mean square error [batch, steps, width] over the steps where somebody speaks."""
    return (((steps - target) ** 2).mean(dim=-1) * mask).sum() / mask.sum().clamp(min=1)
