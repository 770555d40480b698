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

from training.data.splits import N_FOLDS, folds

#: Between the clips that sound at once (model/features/job.ts has it, too).
SEPARATOR = " + "
#: Babbles per fold, and how many voices each has: with fewer, single voices stand out.
COUNT = 60
VOICES = (5, 12)
#: How many talk behind a clip.
BEHIND = (2, 8)


def clips_by_speaker(clips: list[dict[str, str]]) -> list[dict[str, list[str]]]:
    """Of each fold, the files of each speaker; clips: rows of a clip list, of which those who are in no fold are left out."""
    fold_of = folds((clip["corpus"], clip["speaker"]) for clip in clips)
    found: list[dict[str, list[str]]] = [{} for _ in range(N_FOLDS)]
    for clip in sorted(clips, key=lambda clip: clip["speaker"]):
        fold = fold_of[clip["speaker"]]
        if fold is not None:
            found[fold].setdefault(clip["speaker"], []).append(clip["file"])
    return found


def at_once(of_speaker: dict[str, list[str]], counts: tuple[int, int], rng: np.random.Generator) -> str:
    """A clip each of some of the speakers, at least and at most `counts` of them, or "" where there are too few."""
    if len(of_speaker) < counts[0]:
        return ""
    count = rng.integers(counts[0], min(counts[1], len(of_speaker)), endpoint=True)
    return SEPARATOR.join(str(rng.choice(of_speaker[speaker])) for speaker in rng.choice(list(of_speaker), count, replace=False))


def babbles(clips: list[dict[str, str]], seed: int = 1) -> list[dict[str, str]]:
    """Rows of a list of noises; clips: rows of a clip list."""
    rng = np.random.default_rng(seed)
    rows = []
    for fold, of_speaker in enumerate(clips_by_speaker(clips)):
        for i in range(COUNT):
            if file := at_once(of_speaker, VOICES, rng):
                rows.append({"file": file, "corpus": "noise", "speaker": f"voices:{fold}:{i}", "emotion": "none"})
    return rows


def with_voices_behind(clips: list[dict[str, str]], seed: int = 1) -> list[dict[str, str]]:
    """The rows of a clip list with `voices`, others of the same fold, less the speakers who are in none or almost alone in theirs."""
    rng = np.random.default_rng(seed)
    fold_with = {speaker: of_speaker for of_speaker in clips_by_speaker(clips) for speaker in of_speaker}
    rows = []
    for clip in clips:
        others = {speaker: files for speaker, files in fold_with.get(clip["speaker"], {}).items() if speaker != clip["speaker"]}
        if voices := at_once(others, BEHIND, rng):
            rows.append({**clip, "voices": voices})
    return rows


def write(path: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, columns)
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
        reader = csv.DictReader(file)
        clips = list(reader)
    write(args.out, ["file", "corpus", "speaker", "emotion"], babbles(clips, args.seed))
    if args.behind:
        write(args.behind, [*(reader.fieldnames or []), "voices"], with_voices_behind(clips, args.seed))


if __name__ == "__main__":
    main()
