"""Reads the models and checkpoints that training writes: weights with settings, arrays and names."""

from pathlib import Path

import torch

from training.networks.cnn_lstm import Network, shape_from


def read_saved(path: Path, device: str = "cpu") -> dict:
    """Reads a model or checkpoint. Unpickling runs code, so read only files that you trust."""
    return torch.load(path, map_location=device, weights_only=False)


def load_network(path: Path) -> tuple[Network, dict]:
    """A saved network in evaluation mode, and the other saved data."""
    saved = read_saved(path)
    network = Network(shape_from(saved["settings"]["network"], saved["meta"]["nFeatures"]))
    network.load_state_dict(saved["network"])
    return network.eval(), saved
