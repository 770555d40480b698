"""The projection that separates speakers."""

import csv
import json
from pathlib import Path

import numpy as np

from training.tests.commands import run

N_STATISTICS = 6


def write_pieces(path: Path, random: np.random.Generator) -> None:
    """Twelve speakers of two corpora who differ only in the first two statistics."""
    with path.open("w") as file:
        for k in range(12):
            corpus = "one" if k < 6 else "two"
            centre = np.zeros(N_STATISTICS)
            centre[:2] = 3 * random.normal(size=2)
            for _ in range(10):
                pieces = [{"nFrames": 100, "statistics": (centre + random.normal(size=N_STATISTICS)).tolist()}]
                clip = {"file": "a", "corpus": corpus, "speaker": f"{corpus}:{k}", "emotion": "sad", "pieces": pieces}
                file.write(json.dumps(clip) + "\n")


def test_the_projection_finds_the_statistics_in_which_speakers_differ(tmp_path: Path) -> None:
    write_pieces(tmp_path / "pieces.jsonl", np.random.default_rng(1))
    with (tmp_path / "without.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["file", "speaker"], ["a", "one:0"]])
    run(
        "speakers",
        *("--pieces", tmp_path / "pieces.jsonl", "--without", tmp_path / "without.csv"),
        *("--out", tmp_path / "projection.json"),
    )
    told = json.loads((tmp_path / "projection.json").read_text())
    matrix = np.abs(np.reshape(told["matrix"], (N_STATISTICS, told["nDims"])))
    assert told["speakers"] == 11
    assert len(told["mean"]) == len(told["deviation"]) == N_STATISTICS
    # The first two dimensions separate speakers best, and consist of the first two statistics.
    assert matrix[:2, :2].max(0).min() > 3 * matrix[2:, :2].max()
