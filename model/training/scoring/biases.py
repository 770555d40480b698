"""What is added to the logits of each emotion, so that none is said too often."""
from dataclasses import dataclass

import numpy as np
import torch

from training.scoring.logits import Calibration, Kind, Softening, Unheard, allowed, calibrated, own_emotions

#: Ridge of the biases, in nats: an emotion that few clips have moves little.
BIAS_RIDGE = 0.03


def fit_bias(kinds: list[Kind], n_labels: int, alone: Softening, temperature: float) -> np.ndarray:
    """Biases [n_labels] under which each emotion of each corpus, all of them counting alike, is likeliest among the emotions
    that the corpus has; zeros where there is nothing to learn from.

    alone: of a voice that is not known; temperature: of one that is known entirely.
    """
    if not kinds:
        return np.zeros(n_labels)
    whole = sum(kind.weight for kind in kinds)
    lessons = [(kind.weight / whole, bias_lessons(kind.files, alone, temperature)) for kind in kinds]
    bias = torch.zeros(n_labels, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([bias], max_iter=50, line_search_fn="strong_wolfe")

    def cost() -> torch.Tensor:
        optimiser.zero_grad()
        loss = BIAS_RIDGE * bias.pow(2).sum()
        for weight, parts in lessons:
            loss = loss + weight * sum(part.cost(bias) for part in parts)
        loss.backward()
        return loss

    optimiser.step(cost)
    return bias.detach().numpy()


@dataclass(frozen=True)
class BiasLesson:
    """One file's clips for the fitting of biases: window logits and how well their voice is known, how much of its clip each
    window is, the clips' labels, the emotions of their corpora [n_clips, labels], and what each clip counts."""

    logits: torch.Tensor
    known: torch.Tensor
    owner: torch.Tensor
    share: torch.Tensor
    labels: torch.Tensor
    allowed: torch.Tensor
    count: torch.Tensor

    def cost(self, bias: torch.Tensor) -> torch.Tensor:
        """Weighted negative log-likelihood."""
        p = torch.softmax(self.logits + self.known * bias, 1) * self.share
        clips = torch.zeros(len(self.labels), p.shape[1], dtype=p.dtype).index_add(0, self.owner, p) * self.allowed
        told = clips[torch.arange(len(clips)), self.labels] / clips.sum(1)
        return -(self.count * torch.log(told + 1e-9)).sum()


def bias_lessons(files: list[Unheard], alone: Softening, temperature: float) -> list[BiasLesson]:
    """Every emotion of every corpus counts alike, over all files together."""
    n_labels = files[0].logits.shape[1]
    labels, corpora = (np.concatenate([getattr(of, name) for of in files]) for name in ("labels", "corpora"))
    has = own_emotions(files)
    count = np.zeros(len(labels))
    for corpus, own in has.items():
        for label in own:
            same = (corpora == corpus) & (labels == label)
            count[same] = 1 / same.sum() / len(own) / len(has)
    parts, start = [], 0
    for of in files:
        owner = of.owner.astype(np.int64)
        share = of.n_speech + 1e-3
        share = share / np.bincount(owner, share, len(of.labels))[owner]
        at_temperature = calibrated(of, alone, Calibration(temperature, np.zeros(n_labels)))
        numbers = (at_temperature, of.known[:, None], share[:, None], allowed(of, has), count[start : start + len(of.labels)])
        logits, known, share, marks, counts = (torch.as_tensor(x, dtype=torch.float64) for x in numbers)
        parts.append(BiasLesson(logits, known, torch.as_tensor(owner), share, torch.as_tensor(of.labels.astype(np.int64)), marks, counts))
        start += len(of.labels)
    return parts
