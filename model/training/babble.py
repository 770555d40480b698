"""Lists voices that talk at once: babble for the speech detector, which is no speech that anybody could be read from, and those
who talk behind a clip that the network learns from.

    python3 -m training.babble --clips CLIPS.csv --out BABBLE.csv --behind BEHIND.csv

Each row of the first list names several clips, joined by SEPARATOR, that `npm run features` plays together. The second list is
the clips with such voices in a column of their own, less those for whom there are none. Voices are all of one fold, that of the clip's speaker: the babble of a fold is
kept from the detector wherever the fold's speakers are (see splits.noise_fold), and a clip brings no voice of another fold with it.
"""
import argparse
import csv
from pathlib import Path

import numpy as np

from .splits import N_FOLDS, folds

#: Between the clips that sound at once (model/features/job.ts has it, too).
SEPARATOR = " + "
#: Babbles per fold, and how many voices each has: with fewer, single voices stand out.
COUNT = 60
VOICES = (5, 12)
#: How many talk behind a clip.
BEHIND = (2, 8)


def clips_by_speaker(clips: list[dict[str, str]]) -> dict[int | None, dict[str, list[str]]]:
    """Of each fold, the files of each speaker; clips: rows of a clip list."""
    fold_of = folds((clip["corpus"], clip["speaker"]) for clip in clips)
    found: dict[int | None, dict[str, list[str]]] = {fold: {} for fold in (*range(N_FOLDS), None)}
    for clip in clips:
        found[fold_of[clip["speaker"]]].setdefault(clip["speaker"], []).append(clip["file"])
    return {fold: dict(sorted(of_speaker.items())) for fold, of_speaker in found.items()}


def at_once(of_speaker: dict[str, list[str]], speakers: list[str], counts: tuple[int, int], rng: np.random.Generator) -> str:
    """A clip each of some speakers, at least and at most `counts` of them, or "" where there are too few."""
    if len(speakers) < counts[0]:
        return ""
    chosen = rng.choice(speakers, rng.integers(counts[0], min(counts[1], len(speakers)), endpoint=True), replace=False)
    return SEPARATOR.join(str(rng.choice(of_speaker[speaker])) for speaker in chosen)


def babbles(clips: list[dict[str, str]], seed: int = 1) -> list[dict[str, str]]:
    """Rows of a list of noises; clips: rows of a clip list."""
    rng = np.random.default_rng(seed)
    of_fold = clips_by_speaker(clips)
    rows = []
    for fold in range(N_FOLDS):
        for i in range(COUNT):
            if file := at_once(of_fold[fold], list(of_fold[fold]), VOICES, rng):
                rows.append({"file": file, "corpus": "noise", "speaker": f"voices:{fold}:{i}", "emotion": "none"})
    return rows


def with_voices_behind(clips: list[dict[str, str]], seed: int = 1) -> list[dict[str, str]]:
    """The rows of a clip list with `voices`, others of the same fold, less the speakers who are in none or almost alone in theirs."""
    rng = np.random.default_rng(seed)
    of_fold = clips_by_speaker(clips)
    fold_of = {speaker: fold for fold, of_speaker in of_fold.items() for speaker in of_speaker}
    rows = []
    for clip in clips:
        of_speaker = of_fold[fold_of[clip["speaker"]]] if fold_of[clip["speaker"]] is not None else {}
        others = [speaker for speaker in of_speaker if speaker != clip["speaker"]]
        if voices := at_once(of_speaker, others, BEHIND, rng):
            rows.append({**clip, "voices": voices})
    return rows


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--behind", type=Path, help="where to list the clips with those who talk behind them")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with open(args.clips, newline="") as file:
        clips = list(csv.DictReader(file))
    write(args.out, babbles(clips, args.seed))
    if args.behind:
        write(args.behind, with_voices_behind(clips, args.seed))


if __name__ == "__main__":
    main()
