"""Scores held-out clips while training. The figures that are quoted come from model/evaluate.ts, not from here."""
from dataclasses import dataclass

import numpy as np
import torch

from training.data.features import EMOTIONS, Clip, Variant, allowed_emotions
from training.networks.cnn_lstm import Network


@dataclass(frozen=True)
class WindowLogits:
    """Logits of all windows of the chosen clips: logits [n_windows, labels], owner [n_windows], n_speech [n_windows]."""

    logits: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray


@torch.no_grad()
def score_windows(
    network: Network, variant: Variant, chosen: list[int], mean: np.ndarray, deviation: np.ndarray, device: str
) -> WindowLogits:
    """Runs the network over every window of the chosen clips."""
    network.eval()
    owner = np.concatenate([[k] * variant.clips[i].n_windows for k, i in enumerate(chosen)])
    windows = np.concatenate(
        [np.arange(variant.clips[i].first_window, variant.clips[i].first_window + variant.clips[i].n_windows) for i in chosen]
    )
    logits = []
    for start in range(0, len(windows), 128):
        part = windows[start : start + 128]
        x = (np.stack([variant.windows[w] for w in part]).astype(np.float32) - mean) / deviation
        mask = torch.as_tensor(variant.masks[part]).to(device)
        logits.append(network(torch.as_tensor(x).to(device), mask)["logits"].cpu().numpy())
    network.train()
    return WindowLogits(np.concatenate(logits), owner, variant.masks[windows].sum(1))


def clip_probabilities(scored: WindowLogits) -> np.ndarray:
    """Speech-weighted mean over each clip's windows: [n_clips, labels]."""
    p = np.exp(scored.logits - scored.logits.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    weight = scored.n_speech + 1e-3
    sums = np.zeros((scored.owner.max() + 1, p.shape[1]))
    np.add.at(sums, scored.owner, p * weight[:, None])
    return sums / sums.sum(1, keepdims=True)


def unweighted_average_recall(p: np.ndarray, clips: list[Clip], chosen: list[int]) -> dict[str, float]:
    """Mean recall over the emotions, per corpus, among those that the chosen clips of the corpus have (as the evaluator does)."""
    allowed = allowed_emotions([clips[i] for i in chosen])
    of: dict[str, float] = {}
    corpora = np.array([clips[i].corpus for i in chosen])
    truth = np.array([EMOTIONS.index(clips[i].emotion) for i in chosen])
    for corpus in np.unique(corpora):
        inside = corpora == corpus
        guess = np.where(allowed[corpus] > 0, p[inside], -1).argmax(1)
        recalls = [(guess[truth[inside] == k] == k).mean() for k in np.unique(truth[inside])]
        of[str(corpus)] = round(float(np.mean(recalls)), 4)
    return of
