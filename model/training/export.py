"""Exports a finished network as the manifest and the weights that the app loads.

Kernels are stored as integers with a scale per column, everything else as half floats. The calibration is fitted on
window logits of held-out speakers (--held-out) and of left-out corpora (--left-out), without the clips of --without, on
which the model will be tested. With neither, logits stay uncalibrated.

A network with averaged weights has smaller logits than the single networks that the calibration is fitted on.
--match-spread scales them up: FIRST has the window logits of a single network, MEAN those of an averaged one for the
same clips.
"""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.command_line import command_parser
from training.exporting.manifest import fit_calibration, report_summary, write_model
from training.networks.cnn_lstm import Network
from training.networks.saved import load_network
from training.scoring.calibration import Sources


def spread_ratio(first: Path, mean: Path) -> float:
    """Ratio of the files' spreads, the standard deviations of the logits about each window's mean. Needs no labels.

    Raises ValueError if the files are not of the same clips.
    """
    with np.load(first) as one, np.load(mean) as other:
        if not np.array_equal(one["files"], other["files"]) or one["logits"].shape != other["logits"].shape:
            raise ValueError(f"{first} and {mean} are not of the same clips")
        logits = [file["logits"].astype(np.float64) for file in (one, other)]
    spreads = [float((x - x.mean(1, keepdims=True)).std()) for x in logits]
    return spreads[0] / spreads[1]


@torch.no_grad()
def scale_logits(network: Network, factor: float) -> None:
    """Multiplies the network's logits, in place."""
    network.output.weight.mul_(factor)
    network.output.bias.mul_(factor)


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("export", __doc__)
    parser.add_argument("--model", type=Path, required=True, help="finished.pt of a run")
    parser.add_argument(
        "--held-out", type=Path, action="append", default=[], help="held-out.npz of a fold; may be repeated"
    )
    parser.add_argument(
        "--left-out", type=Path, action="append", default=[], help="held-out.npz of a left-out corpus; may be repeated"
    )
    parser.add_argument("--without", type=Path, help="clip list (CSV) of clips not to calibrate on")
    parser.add_argument(
        "--match-spread",
        "--as-sure-as",
        type=Path,
        nargs=2,
        metavar=("FIRST", "MEAN"),
        help="scale the logits (see above)",
    )
    parser.add_argument("--corpora", type=Path, required=True, help="JSON file: corpus -> licence")
    parser.add_argument("--metrics", type=Path, help="report of `npm run evaluate` to quote in the manifest")
    parser.add_argument("--id", required=True, help="the model's name")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    args = parser.parse_args(argv)
    network, saved = load_network(args.model)
    if args.match_spread:
        scale_logits(network, spread_ratio(*args.match_spread))
    without: set[str] = set()
    if args.without:
        with open(args.without, newline="") as file:
            without = {row["file"] for row in csv.DictReader(file)}
    calibration = fit_calibration(Sources(args.held_out, args.left_out, without))
    metrics = report_summary(json.loads(args.metrics.read_text())) if args.metrics else {}
    licences = json.loads(args.corpora.read_text())
    manifest = write_model(network, saved, args.out, args.id, calibration, licences, metrics)
    temperatures = {"unknown": calibration.unknown.temperature}
    temperatures |= {profile: known.temperature for profile, known in calibration.known.items()}
    listed = ", ".join(f"{name} {temperature:.3f}" for name, temperature in temperatures.items())
    n_bytes = manifest["weights"]["bytes"]
    print(f"{args.out}: {manifest['nParameters']} parameters, {n_bytes} bytes, temperatures: {listed}")


if __name__ == "__main__":
    main()
