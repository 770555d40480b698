"""Clip probabilities and average recall, for learning curves and tuning.

Published figures come from model/commands/evaluate.ts.
"""

from dataclasses import dataclass

import numpy as np

from training.data.features import EMOTIONS, Clip, allowed_emotions


@dataclass(frozen=True)
class WindowLogits:
    """logits [n_windows, labels] of chosen clips; owner: index of each window's clip; n_speech: its speech frames."""

    logits: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray


def clip_probabilities(scored: WindowLogits) -> np.ndarray:
    """Mean over each clip's windows, weighted by speech: [n_clips, labels]."""
    p = np.exp(scored.logits - scored.logits.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    weight = scored.n_speech + 1e-3
    sums = np.zeros((scored.owner.max() + 1, p.shape[1]))
    np.add.at(sums, scored.owner, p * weight[:, None])
    return sums / sums.sum(1, keepdims=True)


def unweighted_average_recall(p: np.ndarray, clips: list[Clip], chosen: list[int]) -> dict[str, float]:
    """Mean recall over the emotions, per corpus. Emotions that the chosen clips of a corpus lack are masked.

    p: [n_chosen, labels]; chosen: indices into `clips`.
    """
    allowed = allowed_emotions([clips[i] for i in chosen])
    recall: dict[str, float] = {}
    corpora = np.array([clips[i].corpus for i in chosen])
    truth = np.array([EMOTIONS.index(clips[i].emotion) for i in chosen])
    for corpus in np.unique(corpora):
        inside = corpora == corpus
        guess = np.where(allowed[corpus] > 0, p[inside], -1).argmax(1)
        recalls = [(guess[truth[inside] == k] == k).mean() for k in np.unique(truth[inside])]
        recall[str(corpus)] = round(float(np.mean(recalls)), 4)
    return recall
