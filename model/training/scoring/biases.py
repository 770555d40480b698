"""Biases on the logits, so that no emotion is predicted too often."""

from dataclasses import dataclass

import numpy as np
import torch

from training.scoring.held_out_logits import (
    Group,
    HeldOutLogits,
    KnownVoice,
    UnknownVoice,
    allowed_labels,
    calibrated,
    corpus_emotions,
)

#: Ridge penalty on the biases, in nats, so that emotions with few clips change little.
BIAS_RIDGE = 0.03


def fit_bias(groups: list[Group], n_labels: int, unknown: UnknownVoice, temperature: float) -> np.ndarray:
    """Maximum-likelihood biases [n_labels], with equal weight on each emotion of each corpus; zeros without groups.

    unknown: calibration of unknown voices; temperature: of fully known ones.
    """
    if not groups:
        return np.zeros(n_labels)
    total = sum(group.weight for group in groups)
    terms = [(group.weight / total, bias_terms(group.files, unknown, temperature)) for group in groups]
    bias = torch.zeros(n_labels, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([bias], max_iter=50, line_search_fn="strong_wolfe")

    def cost() -> torch.Tensor:
        optimiser.zero_grad()
        loss = BIAS_RIDGE * bias.pow(2).sum()
        for weight, parts in terms:
            loss = loss + weight * sum(part.cost(bias) for part in parts)
        loss.backward()
        return loss

    optimiser.step(cost)
    return bias.detach().numpy()


@dataclass(frozen=True)
class BiasTerm:
    """The clips of a file.

    logits [n_windows, labels], known [n_windows, 1], owner [n_windows], share of its clip [n_windows, 1]
    labels [n_clips], allowed [n_clips, labels], weight [n_clips]
    """

    logits: torch.Tensor
    known: torch.Tensor
    owner: torch.Tensor
    share: torch.Tensor
    labels: torch.Tensor
    allowed: torch.Tensor
    weight: torch.Tensor

    def cost(self, bias: torch.Tensor) -> torch.Tensor:
        """Weighted negative log-likelihood of the labels."""
        p = torch.softmax(self.logits + self.known * bias, 1) * self.share
        clips = torch.zeros(len(self.labels), p.shape[1], dtype=p.dtype).index_add(0, self.owner, p) * self.allowed
        likelihood = clips[torch.arange(len(clips)), self.labels] / clips.sum(1)
        return -(self.weight * torch.log(likelihood + 1e-9)).sum()


def balanced_weights(files: list[HeldOutLogits]) -> np.ndarray:
    """Weight of each clip [n_clips of all files], with equal totals for corpora and for the emotions within each."""
    labels, corpora = (np.concatenate([getattr(file, name) for file in files]) for name in ("labels", "corpora"))
    emotions = corpus_emotions(files)
    weight = np.zeros(len(labels))
    for corpus, own in emotions.items():
        for label in own:
            same = (corpora == corpus) & (labels == label)
            weight[same] = 1 / same.sum() / len(own) / len(emotions)
    return weight


def bias_terms(files: list[HeldOutLogits], unknown: UnknownVoice, temperature: float) -> list[BiasTerm]:
    """One term per file."""
    known_voice = KnownVoice(temperature, np.zeros(files[0].logits.shape[1]))
    emotions = corpus_emotions(files)
    weight = balanced_weights(files)
    terms, start = [], 0
    for file in files:
        end = start + len(file.labels)
        owner = file.owner.astype(np.int64)
        share = file.n_speech + 1e-3
        share = share / np.bincount(owner, share, len(file.labels))[owner]
        terms.append(
            BiasTerm(
                double(calibrated(file, unknown, known_voice)),
                double(file.known[:, None]),
                torch.as_tensor(owner),
                double(share[:, None]),
                torch.as_tensor(file.labels.astype(np.int64)),
                double(allowed_labels(file, emotions)),
                double(weight[start:end]),
            )
        )
        start = end
    return terms


def double(x: np.ndarray) -> torch.Tensor:
    return torch.as_tensor(x, dtype=torch.float64)
