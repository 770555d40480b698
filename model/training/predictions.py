"""Writes calibrated predictions of finished runs for their held-out clips, for `npm run tables`.

HELD_OUT are files written by training.finish. For each, one gzipped CSV is written. Its calibration is fitted as the
app's (see scoring/calibration.py) on the other files and on those of --calibrate, and never on a clip that it is
applied to. Without other files, logits stay uncalibrated. The columns five_* are the biases of the five-emotion view.
"""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.command_line import command_parser
from training.scoring.calibration import FIVE, Sources, fit_five, fit_known_voice, fit_unknown_voice
from training.scoring.held_out_logits import calibrated, read_held_out
from training.scoring.prediction_file import prediction_file

#: Mode -> the voice profile, and whether the clips of the baseline profile are excluded.
MODES = {
    "alone": (None, False),
    "running": ("running", False),
    "baseline": ("baseline", True),
    "baseline-control": (None, True),
}


def write_predictions(
    path: Path, out: Path, sources: Sources, clips: dict[str, dict[str, str]], run: str | None
) -> None:
    """Writes the predictions of a held-out file in every mode.

    clips: rows of the clip list, by file; run: name in the table, by default what was held out.
    """
    part = np.load(path)
    split = json.loads(str(part["split"]))
    unknown = fit_unknown_voice(sources)
    five = [f"{bias:.4f}" for bias in fit_five(sources, unknown)]
    name = run or (f"without-{split['corpus']}" if "corpus" in split else "fold")
    stem = path.parent.name if path.stem == "held-out" else path.stem
    with prediction_file(out / f"{stem}.csv.gz", (f"five_{names[0]}" for names in FIVE)) as writer:
        for mode, (profile, without_baseline) in MODES.items():
            held_out = read_held_out(path, profile)
            known_voice = fit_known_voice(sources, profile, unknown) if profile else None
            p = held_out.probabilities(calibrated(held_out, unknown, known_voice))
            for i, clip in enumerate(part["files"]):
                if without_baseline and part["baseline_clips"][i]:
                    continue
                row = clips[str(clip)]
                about = [row.get(key, "") for key in ("file", "corpus", "speaker", "gender", "language", "emotion")]
                held_out_by = [name, int(part["seed"]), split.get("fold", ""), mode]
                writer.writerow([*about, *held_out_by, *(f"{x:.4f}" for x in p[i]), *five])


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("predictions", __doc__)
    parser.add_argument("held_out", type=Path, nargs="+", metavar="HELD_OUT", help="held-out.npz of finished runs")
    parser.add_argument("--clips", type=Path, required=True, help="clip list (CSV)")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--name", help="name of the run in the tables (default: by what was held out)")
    parser.add_argument(
        "--calibrate", type=Path, nargs="*", default=[], metavar="HELD_OUT", help="more files to calibrate on"
    )
    args = parser.parse_args(argv)
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.clips, newline="") as file:
        clips = {row["file"]: row for row in csv.DictReader(file)}
    splits = {path: json.loads(str(np.load(path)["split"])) for path in [*args.held_out, *args.calibrate]}
    for path in args.held_out:
        held_out, left_out = (
            [other for other, split in splits.items() if other != path and ("corpus" in split) == is_corpus]
            for is_corpus in (False, True)
        )
        own = set(np.load(path)["files"].tolist())
        write_predictions(path, args.out, Sources(held_out, left_out, own), clips, args.name)


if __name__ == "__main__":
    main()
