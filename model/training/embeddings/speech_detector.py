"""Speech detector: a linear classifier on the network's embeddings.

Voice activity detection (src/core/speech) uses pitch and level, so music, animals, sirens and crowds pass it. This
detector distinguishes their windows from speech. Screams are the speech most similar to noise, so loud emotions have a
larger weight in training. Corpora have equal weight, because otherwise small and noisy ones would be sacrificed. Logits
are averaged over time, so that single windows of noise that resemble a voice do not pass.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression


def fit(speech: np.ndarray, other: np.ndarray, weight: np.ndarray, strength: float) -> tuple[np.ndarray, float]:
    """Logistic regression with equal weight on both classes: kernel [width] and bias for raw embeddings.

    speech, other: embeddings [n_windows, width]
    weight: of each window of speech [n_windows]
    strength: scikit-learn's C, the inverse of the regularisation
    """
    x = np.concatenate([speech, other])
    mean, deviation = x.mean(0), x.std(0) + 1e-5
    model = LogisticRegression(C=strength, max_iter=300)
    weights = np.concatenate([weight / weight.mean() / len(speech), np.full(len(other), 1 / len(other))]) * len(x) / 2
    model.fit((x - mean) / deviation, np.arange(len(x)) < len(speech), weights)
    kernel = model.coef_[0] / deviation
    return kernel, float(model.intercept_[0] - kernel @ mean)


def threshold(speech_logits: np.ndarray, weight: np.ndarray, kept: float) -> float:
    """The probability above which a weighted share `kept` of the speech windows lies."""
    order = np.argsort(speech_logits)
    below = np.cumsum(weight[order]) / weight.sum()
    first = int(np.searchsorted(below, 1 - kept))
    lowest_kept = speech_logits[order][min(first, len(order) - 1)]
    return float(1 / (1 + np.exp(-lowest_kept)))


def running_means(logits: np.ndarray, owner: np.ndarray, memory: float) -> np.ndarray:
    """Exponential means of logits along each clip's windows, in order; memory: weight of the mean so far.

    src/core/classifier/sound-context.ts does the same.
    """
    means = logits.copy()
    for i in range(1, len(means)):
        if owner[i] == owner[i - 1]:
            means[i] = memory * means[i - 1] + (1 - memory) * logits[i]
    return means


def balanced_weights(groups: np.ndarray) -> np.ndarray:
    """Weight of each item such that all groups have the same total, whatever their sizes."""
    _, group, count = np.unique(groups, return_inverse=True, return_counts=True)
    return 1 / count[group]
