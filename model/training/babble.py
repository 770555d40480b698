"""Lists babble for the speech detector: voices of one fold that talk at once, which is no speech that anybody could be read from.

    python3 -m training.babble --clips CLIPS.csv --out BABBLE.csv

Each row names several clips, joined by SEPARATOR, that `npm run features` plays together. The babble of a fold is kept from
the detector wherever the fold's speakers are (see splits.noise_fold).
"""
import argparse
import csv
from pathlib import Path

import numpy as np

from .splits import N_FOLDS, folds

#: Between the clips that sound at once (model/features/extract.ts reads it).
SEPARATOR = " + "
#: Babbles per fold, and how many voices each has: with fewer, single voices stand out.
COUNT = 60
VOICES = (5, 12)


def babbles(clips: list[dict[str, str]], seed: int = 1) -> list[dict[str, str]]:
    """Rows of a list of noises; clips: rows of a clip list."""
    rng = np.random.default_rng(seed)
    fold_of = folds((clip["corpus"], clip["speaker"]) for clip in clips)
    rows = []
    for fold in range(N_FOLDS):
        of_speaker: dict[str, list[str]] = {}
        for clip in clips:
            if fold_of[clip["speaker"]] == fold:
                of_speaker.setdefault(clip["speaker"], []).append(clip["file"])
        speakers = sorted(of_speaker)
        for i in range(COUNT if len(speakers) >= VOICES[0] else 0):
            count = rng.integers(VOICES[0], min(VOICES[1], len(speakers)), endpoint=True)
            chosen = rng.choice(speakers, count, replace=False)
            files = [str(rng.choice(of_speaker[speaker])) for speaker in chosen]
            rows.append({"file": SEPARATOR.join(files), "corpus": "noise", "speaker": f"voices:{fold}:{i}", "emotion": "none"})
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    with open(args.clips, newline="") as file:
        rows = babbles(list(csv.DictReader(file)))
    with open(args.out, "w", newline="") as file:
        writer = csv.DictWriter(file, ["file", "corpus", "speaker", "emotion"])
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
