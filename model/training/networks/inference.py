"""Runs a network on all windows of chosen clips."""

import numpy as np
import torch

from training.data.features import Variant
from training.networks.cnn_lstm import Network

WINDOWS_AT_ONCE = 128


@torch.no_grad()
def run_over_clips(
    network: Network,
    variant: Variant,
    chosen: list[int],
    normalisation: tuple[np.ndarray, np.ndarray],
    output: str,
    device: str = "cpu",
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """An output of the network for all windows of the chosen clips. Leaves the network in evaluation mode.

    chosen: indices into variant.clips
    normalisation: mean and deviation, each [n_features]
    output: a key of what the network returns
    Returns the output [n_windows, width], owner [n_windows], which indexes `chosen`, and speech frames [n_windows].
    """
    network.eval()
    mean, deviation = normalisation
    clips = [variant.clips[i] for i in chosen]
    owner = np.repeat(np.arange(len(clips)), [c.n_windows for c in clips])
    windows = np.concatenate([np.arange(c.first_window, c.first_window + c.n_windows) for c in clips])
    outputs = []
    for start in range(0, len(windows), WINDOWS_AT_ONCE):
        part = windows[start : start + WINDOWS_AT_ONCE]
        x = (np.stack([variant.windows[w] for w in part]).astype(np.float32) - mean) / deviation
        mask = torch.as_tensor(variant.masks[part]).to(device)
        outputs.append(network(torch.as_tensor(x).to(device), mask)[output].cpu().numpy())
    return np.concatenate(outputs), owner, variant.masks[windows].sum(1)
