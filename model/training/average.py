"""Averages the weights of several second passes (Izmailov et al. 2018; Wortsman et al. 2022).

The passes may only differ in their seed: same first pass, same recipe. Writes model.pt for training.finish, with
everything but the weights from the first run.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.command_line import command_parser
from training.networks.saved import read_saved
from training.runs.weight_average import mean_weights


def differences(a: dict, b: dict) -> list[str]:
    """Differences between two runs besides weights and seed. Weights may only be averaged if there are none."""
    found = [name for name in ("split", "used", "meta") if a[name] != b[name]]
    found += [name for name in ("mean", "deviation") if not np.array_equal(a[name], b[name])]
    return found + [name for name, value in a["settings"].items() if name != "seed" and b["settings"][name] != value]


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("average", __doc__)
    parser.add_argument("--runs", type=Path, nargs="+", required=True, help="folders that training.train wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    args = parser.parse_args(argv)
    first, *others = [read_saved(run / "model.pt") for run in args.runs]
    for run, other in zip(args.runs[1:], others):
        if found := differences(first, other):
            raise SystemExit(f"{run} differs from {args.runs[0]} in {', '.join(found)}: cannot average them")
    args.out.mkdir(parents=True, exist_ok=True)
    weights = mean_weights([first["network"], *(other["network"] for other in others)])
    torch.save({**first, "network": weights}, args.out / "model.pt")


if __name__ == "__main__":
    main()
