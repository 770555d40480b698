"""Ablations: short training runs, each with one change.

Every run holds out the same fold of speakers and is trained, finished and scored like the shipped network, but with a
smaller network and fewer steps (see the configuration). Existing results are kept. Writes ablation-NAME*.csv.gz,
ablations.json and runs.json into --predictions; `npm run tables -- --only ablations` makes the table from them.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from training.command_line import command_parser
from training.data.levels import restore_levels
from training.networks.cnn_lstm import Network, n_parameters, shape_from
from training.runs.ablation_list import ABLATIONS, Ablation, applied

REFERENCE_SEEDS = (1, 2, 3)


def note(ablation: Ablation, settings: dict) -> dict:
    """Description of an ablation in the table."""
    about = {"group": ablation.group, "label": ablation.label, "changed": ablation.changed}
    if ablation.group not in ("size", "reference"):
        return about
    network = Network(shape_from(applied(settings, ablation.settings)["network"]))
    return {**about, "parameters": n_parameters(network)}


def with_own_levels(features: Path, out: Path) -> Path:
    """Writes all variants with their recorded levels, unless they exist, and returns their folder."""
    for folder in sorted(path.parent for path in features.glob("*/meta.json")):
        if not (out / folder.name / "meta.json").exists():
            restore_levels(folder, out / folder.name)
    return out


def run(command: str, *args: object) -> None:
    """Runs a command of this package in a separate process. Raises CalledProcessError if it fails."""
    subprocess.run([sys.executable, "-m", f"training.{command}", *map(str, args)], check=True)


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("ablations", __doc__)
    parser.add_argument(
        "--features", type=Path, required=True, help="folder with one folder per variant, one of them `clean`"
    )
    parser.add_argument("--teacher", type=Path, required=True, help="folder that training.teacher wrote")
    parser.add_argument("--clips", type=Path, required=True, help="clip list (CSV)")
    parser.add_argument("--runs", type=Path, required=True, help="folder for the runs")
    parser.add_argument("--predictions", type=Path, required=True, help="folder for the predictions")
    config = Path(__file__).parent.parent / "configs" / "ablation.json"
    parser.add_argument("--config", type=Path, default=config, help="configuration (default: configs/ablation.json)")
    parser.add_argument("--fold", type=int, default=1, help="fold of speakers to hold out (default: 1)")
    parser.add_argument(
        "--only", nargs="*", metavar="NAME", help="ablations to run; the references are reference-1 to -3"
    )
    parser.add_argument("--machine", default="one core", help="hardware that the times are for (default: one core)")
    args = parser.parse_args(argv)
    settings = json.loads(args.config.read_text())
    reference = Ablation("reference", "reference", "reference", "nothing")
    jobs = [(f"reference-{seed}", reference, seed) for seed in REFERENCE_SEEDS]
    jobs += [(a.name, a, REFERENCE_SEEDS[0]) for a in ABLATIONS]
    args.predictions.mkdir(parents=True, exist_ok=True)
    notes = {a.name: note(a, settings) for _, a, _ in jobs}
    (args.predictions / "ablations.json").write_text(json.dumps(notes, indent=1))
    for name, ablation, seed in jobs:
        out = args.runs / f"ablation-{name}"
        if (args.only and name not in args.only) or (args.predictions / f"{out.name}.csv.gz").exists():
            continue
        out.mkdir(parents=True, exist_ok=True)
        (out / "config.json").write_text(json.dumps(applied(settings, ablation.settings), indent=1))
        features = with_own_levels(args.features, out / "features") if ablation.own_levels else args.features
        inputs = ["--features", features, "--config", out / "config.json"]
        inputs += ["--teacher", args.teacher] if ablation.teacher else []
        table = ["--clips", args.clips, "--out", args.predictions, "--name", f"ablation-{ablation.name}"]
        started = time.monotonic()
        run("train", *inputs, "--out", out, "--fold", args.fold, "--seed", seed)
        run("finish", "--run", out, "--features", features)
        run("predictions", out / "held-out.npz", *table)
        seconds = round(time.monotonic() - started)
        known = args.predictions / "runs.json"
        runs = json.loads(known.read_text()) if known.exists() else {}
        command = "python3 -m training.ablations"
        runs[f"ablation-{ablation.name}"] = {"command": command, "seconds": seconds, "machine": args.machine}
        known.write_text(json.dumps(runs, indent=1))


if __name__ == "__main__":
    main()
