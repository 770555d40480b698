"""Fits the projection for speaker separation: linear discriminant analysis of feature statistics of speech pieces.

    python3 -m training.speakers --pieces PIECES.jsonl --without held-out/fold-0/clips.csv --out PROJECTION.json

PIECES.jsonl comes from `npm run speaker-statistics`. Speakers in the list --without are excluded, so that the
projection can be tested on them. Each corpus is centred first, to remove the effect of its microphone. The covariance
within speakers is shrunk towards a multiple of the identity (Friedman 1989); the projection whitens it.
"""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.linalg import eigh

from training.command_line import command_parser

N_DIMS = 48
SHRINKAGE = 0.05
#: As in src/core/speakers/embedding.ts.
MOST_DEVIATIONS = 4
#: Speakers with less are skipped, because they do not show how a voice varies.
LEAST_PIECES = 5
DIGITS = 4


def read_pieces(path: Path, without: set[str]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Statistics [pieces, statistics], speakers and corpora [pieces]."""
    rows, speakers, corpora = [], [], []
    for line in path.read_text().splitlines():
        clip = json.loads(line)
        if clip["speaker"] in without:
            continue
        for piece in clip["pieces"]:
            rows.append(piece["statistics"])
            speakers.append(clip["speaker"])
            corpora.append(clip["corpus"])
    return np.array(rows), np.array(speakers), np.array(corpora)


def fit(statistics: np.ndarray, speakers: np.ndarray, corpora: np.ndarray) -> dict:
    """Mean and deviation of each statistic, and the projection [statistics, dimensions], most discriminative first."""
    mean, deviation = statistics.mean(0), statistics.std(0)
    z = ((statistics - mean) / deviation).clip(-MOST_DEVIATIONS, MOST_DEVIATIONS)
    for corpus in np.unique(corpora):
        z[corpora == corpus] -= z[corpora == corpus].mean(0)
    size = z.shape[1]
    within, between, n = np.zeros((size, size)), np.zeros((size, size)), 0
    for speaker in np.unique(speakers):
        own = z[speakers == speaker]
        if len(own) < LEAST_PIECES:
            continue
        centre = own.mean(0)
        spread = (own - centre).T @ (own - centre) / len(own)
        within += spread
        # Corrects for the variance of the mean of few pieces.
        between += np.outer(centre, centre) - spread / len(own)
        n += 1
    within, between = within / n, between / n
    within = (1 - SHRINKAGE) * within + SHRINKAGE * np.trace(within) / size * np.eye(size)
    values, vectors = eigh(between, within)
    chosen = values.argsort()[::-1][: min(N_DIMS, size)]
    return {"mean": mean, "deviation": deviation, "matrix": vectors[:, chosen], "speakers": n}


def rounded(values: np.ndarray) -> list[float]:
    """Rounds to DIGITS significant digits."""
    return [float(f"{value:.{DIGITS}g}") for value in values.ravel()]


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("speakers", __doc__)
    parser.add_argument("--pieces", type=Path, required=True)
    parser.add_argument("--without", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    with args.without.open(newline="") as file:
        without = {row["speaker"] for row in csv.DictReader(file)}
    fitted = fit(*read_pieces(args.pieces, without))
    projection = {
        "nDims": fitted["matrix"].shape[1],
        "speakers": fitted["speakers"],
        **{name: rounded(fitted[name]) for name in ("mean", "deviation", "matrix")},
    }
    args.out.write_text(json.dumps(projection, separators=(",", ":")) + "\n")
    print(f"{fitted['speakers']} speakers, {len(fitted['mean'])} statistics, {projection['nDims']} dimensions")


if __name__ == "__main__":
    main()
