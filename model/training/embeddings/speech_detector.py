"""Speech or not: a linear detector on the trunk's pooled vectors.

Voice activity (src/core/speech) follows pitch and level, and much that is no voice has both: music, animals, sirens, a
crowd. Its windows reach the network; this detector then tells them from speech. Screams are nearest to what is no voice,
which is why loud emotions count more in its fitting. Every corpus counts alike, or the small and noisy ones would be given
up. What it says of windows is averaged along a sound: single windows of noise that sound like a voice do not stand alone.
Needs scikit-learn.
"""
import numpy as np
from sklearn.linear_model import LogisticRegression


def fit(speech: np.ndarray, other: np.ndarray, weight: np.ndarray, strength: float) -> tuple[np.ndarray, float]:
    """Logistic regression, both kinds counting alike: kernel [width] and bias for pooled vectors as they are.

    weight: of each window of speech; strength: scikit-learn's C, the inverse of the regularisation.
    """
    x = np.concatenate([speech, other])
    mean, deviation = x.mean(0), x.std(0) + 1e-5
    model = LogisticRegression(C=strength, max_iter=300)
    counts = np.concatenate([weight / weight.mean() / len(speech), np.full(len(other), 1 / len(other))]) * len(x) / 2
    model.fit((x - mean) / deviation, np.arange(len(x)) < len(speech), counts)
    kernel = model.coef_[0] / deviation
    return kernel, float(model.intercept_[0] - kernel @ mean)


def threshold(logits_of_speech: np.ndarray, weight: np.ndarray, kept: float) -> float:
    """The probability below which a window is no speech, such that a share `kept` of held-out speech, by weight, stays speech."""
    order = np.argsort(logits_of_speech)
    below = np.cumsum(weight[order]) / weight.sum()
    lowest_kept = logits_of_speech[order][min(np.searchsorted(below, 1 - kept), len(order) - 1)]
    return float(1 / (1 + np.exp(-lowest_kept)))


def along(logits: np.ndarray, owner: np.ndarray, memory: float) -> np.ndarray:
    """Running means of the logits of each clip's windows, which follow each other; memory: what is kept of the mean from window to
    window (src/core/classifier/sound-context.ts)."""
    means = logits.copy()
    for i in range(1, len(means)):
        if owner[i] == owner[i - 1]:
            means[i] = memory * means[i - 1] + (1 - memory) * logits[i]
    return means


def alike(kinds: np.ndarray) -> np.ndarray:
    """A weight for each item such that the kinds, however many items each has, count alike."""
    _, kind, count = np.unique(kinds, return_inverse=True, return_counts=True)
    return 1 / count[kind]
