"""Converts scores to probabilities by softmax regression with the network's masked loss (multiclass Platt 1999)."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from training.baselines.classifiers import N_LABELS, rounded

#: Ridge penalty on kernel and bias, for directions that the data do not determine.
RIDGE = 1e-4


@dataclass(frozen=True)
class Calibration:
    """kernel: [n_scores, labels]; bias: [labels]."""

    kernel: np.ndarray
    bias: np.ndarray

    def __call__(self, scores: np.ndarray) -> np.ndarray:
        z = scores @ self.kernel + self.bias
        p = np.exp(z - z.max(1, keepdims=True))
        return p / p.sum(1, keepdims=True)


def fit_calibration(scores: np.ndarray, y: np.ndarray, allowed: np.ndarray, weight: np.ndarray) -> Calibration:
    """Fits on scores of speakers that the classifier was not trained on.

    scores: [n, n_scores]; y: labels [n]; allowed: 1 for the emotions of a clip's corpus [n, labels]; weight: [n].
    """
    n, width = scores.shape
    deviation = scores.std(0) + 1e-9
    x = scores / deviation
    share = weight / weight.sum()

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        kernel, bias = flat[:-N_LABELS].reshape(width, N_LABELS), flat[-N_LABELS:]
        z = np.where(allowed > 0, x @ kernel + bias, -np.inf)
        top = z.max(1, keepdims=True)
        p = np.exp(z - top)
        total = p.sum(1, keepdims=True)
        loss = share @ (top[:, 0] + np.log(total[:, 0]) - z[np.arange(n), y]) + RIDGE * (flat**2).sum()
        p /= total
        p[np.arange(n), y] -= 1
        p *= share[:, None]
        return loss, np.concatenate([(x.T @ p).ravel(), p.sum(0)]) + 2 * RIDGE * flat

    found = minimize(cost, np.zeros((width + 1) * N_LABELS), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    kernel = found[:-N_LABELS].reshape(width, N_LABELS) / deviation[:, None]
    return Calibration(rounded(kernel, np.float32), rounded(found[-N_LABELS:], np.float32))
