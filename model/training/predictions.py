"""Writes what finished runs say of the clips they never heard, for `npm run tables`.

    python3 -m training.predictions --clips CLIPS.csv --out DIR [--name NAME] [--calibrate RUN ...] RUN [RUN ...]

One CSV per run. Its probabilities are calibrated by a temperature fitted on the other runs named here and those of
--calibrate (see export.py); a run that stands alone has no one to be calibrated by and keeps temperature 1.
"""
import argparse
import csv
from pathlib import Path

import numpy as np
import torch

from .export import fit_temperature
from .features import EMOTIONS
from .scoring import WindowLogits, clip_probabilities

#: Mode -> the logits it is made of, and whether the clips of the baseline are left out.
MODES = {
    "alone": ("logits", False),
    "running": ("logits_running", False),
    "baseline": ("logits_baseline", True),
    "baseline-control": ("logits", True),
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
    kept = {run: torch.load(run / "finished.pt", map_location="cpu") for run in [*args.runs, *args.calibrate]}
    for run in args.runs:
        split, seed = kept[run]["split"], kept[run]["settings"]["seed"]
        others: dict[bool, list[Path]] = {False: [], True: []}
        for other in kept:
            if other != run:
                others["corpus" in kept[other]["split"]].append(other / "held-out.npz")
        part = np.load(run / "held-out.npz")
        name = args.name or (f"without-{split['corpus']}" if "corpus" in split else "fold")
        with open(args.out / f"{run.name}.csv", "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["file", "corpus", "speaker", "gender", "language", "emotion", "run", "seed", "fold", "mode", *(f"p_{e}" for e in EMOTIONS)])
            for mode, (logits, without_baseline) in MODES.items():
                temperature = fit_temperature(others[False], others[True], logits)
                p = clip_probabilities(WindowLogits(part[logits], part["owner"], part["n_speech"]), temperature)
                for i, clip in enumerate(part["files"]):
                    if without_baseline and part["baseline_clips"][i]:
                        continue
                    row = known[str(clip)]
                    about = [row.get(key, "") for key in ("file", "corpus", "speaker", "gender", "language", "emotion")]
                    writer.writerow([*about, name, seed, split.get("fold", ""), mode, *(f"{x:.6f}" for x in p[i])])


if __name__ == "__main__":
    main()
