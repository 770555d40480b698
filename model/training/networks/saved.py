"""What training keeps on disk: weights beside settings, arrays and names."""
from pathlib import Path

import torch


def read_saved(path: Path, device: str = "cpu") -> dict:
    """Reads a checkpoint or a model that this code wrote itself; it runs what is pickled there, so never a stranger's file."""
    return torch.load(path, map_location=device, weights_only=False)
