"""Sampling of clips in training."""

import numpy as np

from training.data.features import Clip


def clip_weights(
    clips: list[Clip], train: np.ndarray, corpus_power: float, factors: dict[str, float] | None = None
) -> np.ndarray:
    """Probability of drawing each clip, [n_clips]; 0 outside `train`, bool [n_clips].

    Emotions are balanced within a corpus. A corpus is drawn in proportion to its number of clips ** corpus_power times
    its factor in `factors` (default 1).
    """
    weights = np.zeros(len(clips))
    corpora = np.array([c.corpus for c in clips])
    emotion = np.array([c.emotion for c in clips])
    for corpus in np.unique(corpora[train]):
        inside = train & (corpora == corpus)
        names = np.unique(emotion[inside])
        share = inside.sum() ** corpus_power * (factors or {}).get(str(corpus), 1.0)
        for name in names:
            chosen = inside & (emotion == name)
            weights[chosen] = share / len(names) / chosen.sum()
    return weights / weights.sum()
