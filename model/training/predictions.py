"""Writes what finished runs say of the clips they never heard, for `npm run tables`.

    python3 -m training.predictions --clips CLIPS.csv --out DIR [--name NAME] [--calibrate RUN ...] RUN [RUN ...]

One packed CSV per run. Its probabilities are calibrated on the other runs named here and those of --calibrate, as the app's are
(see calibration.py), never on a clip that it is asked about itself; a run that stands alone has no one to be calibrated by,
and its logits are taken as they are. The columns five_* are the biases of the five-emotion view.
"""
import argparse
import csv
import gzip
import io
from pathlib import Path

import numpy as np

from .calibration import FIVE, Sources, calibrated, fit_five, fit_temperature, fit_way, read
from .features import EMOTIONS
from .saved import read_saved

#: Mode -> the way in which the voice is known, and whether the clips of the baseline are left out.
MODES = {
    "alone": (None, False),
    "running": ("running", False),
    "baseline": ("baseline", True),
    "baseline-control": (None, True),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--name", help="instead of the runs' own")
    parser.add_argument("--calibrate", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.clips, newline="") as file:
        known = {row["file"]: row for row in csv.DictReader(file)}
    kept = {run: read_saved(run / "finished.pt") for run in [*args.runs, *args.calibrate]}
    for run in args.runs:
        split, seed = kept[run]["split"], kept[run]["settings"]["seed"]
        others: dict[bool, list[Path]] = {False: [], True: []}
        for other in kept:
            if other != run:
                others["corpus" in kept[other]["split"]].append(other / "held-out.npz")
        part = np.load(run / "held-out.npz")
        sources = Sources(others[False], others[True], set(part["files"].tolist()))
        alone = fit_temperature(sources)
        five = [f"{bias:.4f}" for bias in fit_five(sources, alone)]
        name = args.name or (f"without-{split['corpus']}" if "corpus" in split else "fold")
        # Without a time in it, the same predictions make the same file.
        with gzip.GzipFile(args.out / f"{run.name}.csv.gz", "wb", mtime=0) as packed, io.TextIOWrapper(packed, newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["file", "corpus", "speaker", "gender", "language", "emotion", "run", "seed", "fold", "mode", *(f"p_{e}" for e in EMOTIONS), *(f"five_{names[0]}" for names in FIVE)])
            for mode, (way, without_baseline) in MODES.items():
                unheard = read(run / "held-out.npz", way)
                voice = fit_way(sources, way, alone) if way else None
                p = unheard.probabilities(calibrated(unheard, alone, voice))
                for i, clip in enumerate(part["files"]):
                    if without_baseline and part["baseline_clips"][i]:
                        continue
                    row = known[str(clip)]
                    about = [row.get(key, "") for key in ("file", "corpus", "speaker", "gender", "language", "emotion")]
                    writer.writerow([*about, name, seed, split.get("fold", ""), mode, *(f"{x:.4f}" for x in p[i]), *five])


if __name__ == "__main__":
    main()
