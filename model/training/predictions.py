"""Writes what finished runs say of the clips they never heard, for `npm run tables`.

    python3 -m training.predictions --clips CLIPS.csv --out DIR [--name NAME] [--calibrate HELD_OUT ...] HELD_OUT [HELD_OUT ...]

HELD_OUT is what training.finish wrote of a run. One packed CSV for each; its probabilities are calibrated on the others named
here and those of --calibrate, as the app's are (see calibration.py), never on a clip that it is asked about itself; one that
stands alone has no one to be calibrated by, and its logits are taken as they are. The columns five_* are the biases of the
five-emotion view.
"""
import argparse
import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from training.scoring.calibration import FIVE, Sources, fit_five, fit_softening, fit_way
from training.data.features import EMOTIONS
from training.scoring.logits import calibrated, read

#: Mode -> the way in which the voice is known, and whether the clips of the baseline are left out.
MODES = {
    "alone": (None, False),
    "running": ("running", False),
    "baseline": ("baseline", True),
    "baseline-control": (None, True),
}


@contextmanager
def prediction_file(path: Path, more: Iterable[str] = ()) -> "Iterator[csv.writer]":
    """A packed CSV that `npm run tables` reads, its head already in it; the same rows make the same bytes."""
    about = ("file", "corpus", "speaker", "gender", "language", "emotion", "run", "seed", "fold", "mode")
    # No time of writing is in it.
    with gzip.GzipFile(path, "wb", mtime=0) as packed, io.TextIOWrapper(packed, newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*about, *(f"p_{e}" for e in EMOTIONS), *more])
        yield writer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("held_out", type=Path, nargs="+")
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", help="instead of the runs' own")
    parser.add_argument("--calibrate", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.clips, newline="") as file:
        known = {row["file"]: row for row in csv.DictReader(file)}
    splits = {path: json.loads(str(np.load(path)["split"])) for path in [*args.held_out, *args.calibrate]}
    for path in args.held_out:
        others: dict[bool, list[Path]] = {False: [], True: []}
        for other, split in splits.items():
            if other != path:
                others["corpus" in split].append(other)
        part, split = np.load(path), splits[path]
        sources = Sources(others[False], others[True], set(part["files"].tolist()))
        alone = fit_softening(sources)
        five = [f"{bias:.4f}" for bias in fit_five(sources, alone)]
        name = args.name or (f"without-{split['corpus']}" if "corpus" in split else "fold")
        stem = path.parent.name if path.stem == "held-out" else path.stem
        with prediction_file(args.out / f"{stem}.csv.gz", (f"five_{names[0]}" for names in FIVE)) as writer:
            for mode, (way, without_baseline) in MODES.items():
                unheard = read(path, way)
                voice = fit_way(sources, way, alone) if way else None
                p = unheard.probabilities(calibrated(unheard, alone, voice))
                for i, clip in enumerate(part["files"]):
                    if without_baseline and part["baseline_clips"][i]:
                        continue
                    row = known[str(clip)]
                    about = [row.get(key, "") for key in ("file", "corpus", "speaker", "gender", "language", "emotion")]
                    writer.writerow([*about, name, int(part["seed"]), split.get("fold", ""), mode, *(f"{x:.4f}" for x in p[i]), *five])


if __name__ == "__main__":
    main()
