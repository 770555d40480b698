"""Runs the package's commands in the tests' own process, because importing torch takes two seconds per process."""

import importlib
import json
from pathlib import Path

from training.networks.saved import read_saved
from training.tests import synthetic

#: The working directory of commands.
MODEL = Path(__file__).parents[2]


def run(command: str, *args: object) -> None:
    """`python3 -m training.COMMAND ARGS`."""
    importlib.import_module(f"training.{command}").main(list(map(str, args)))


def train(folder: Path, out: str, epochs: int, *more: object) -> dict:
    """Trains on folder/features and returns model.pt of folder/out."""
    config = folder / "config.json"
    config.write_text(json.dumps(synthetic.settings(epochs)))
    run("train", "--features", folder / "features", "--config", config, "--out", folder / out, *more)
    return read_saved(folder / out / "model.pt")
