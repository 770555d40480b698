"""Speech or not: a linear detector on the trunk's pooled vectors.

Voice activity (src/core/speech) follows pitch and level, and much that is no voice has both: music, animals, sirens, a
crowd. Its windows reach the network; this detector then tells them from speech.
"""
import numpy as np
import torch
import torch.nn.functional as F


def fit(speech: np.ndarray, other: np.ndarray, seed: int, epochs: int = 60, weight_decay: float = 1e-2) -> tuple[np.ndarray, float]:
    """Logistic regression, both kinds counting alike: kernel [width] and bias for pooled vectors as they are."""
    torch.manual_seed(seed)
    x = np.concatenate([speech, other])
    y = torch.cat([torch.ones(len(speech)), torch.zeros(len(other))])
    weight = torch.where(y > 0, 0.5 / len(speech), 0.5 / len(other)) * len(x)
    mean, deviation = x.mean(0), x.std(0) + 1e-5
    z = torch.as_tensor((x - mean) / deviation, dtype=torch.float32)
    layer = torch.nn.Linear(z.shape[1], 1)
    optimiser = torch.optim.AdamW(layer.parameters(), 3e-3, weight_decay=weight_decay)
    rng = np.random.default_rng(seed)
    for _ in range(epochs):
        for part in np.array_split(rng.permutation(len(z)), max(1, len(z) // 256)):
            loss = (F.binary_cross_entropy_with_logits(layer(z[part])[:, 0], y[part], reduction="none") * weight[part]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    with torch.no_grad():
        kernel = layer.weight[0].numpy() / deviation
        return kernel, float(layer.bias) - float(kernel @ mean)


def threshold(logits_of_speech: np.ndarray, kept: float) -> float:
    """The probability below which a window is no speech, such that a share `kept` of held-out speech stays speech."""
    return float(1 / (1 + np.exp(-np.quantile(logits_of_speech, 1 - kept))))
