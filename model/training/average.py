"""The mean of the weights of several second passes (Izmailov et al. 2018; Wortsman et al. 2022): a network of the same size.

    python3 -m training.average --runs DIR DIR ... --out DIR

Each pass began with the weights of the same first one and drew with a seed of its own; apart they go astray in different directions.
Writes model.pt, which training.finish reads, with all else as the first of the runs has it.
"""
import argparse
from pathlib import Path

import numpy as np
import torch

from training.networks.saved import read_saved


def apart(a: dict, b: dict) -> list[str]:
    """In what two runs differ other than their weights and seed; such runs have no mean."""
    unlike = [name for name in ("split", "used", "meta") if a[name] != b[name]]
    unlike += [name for name in ("mean", "deviation") if not np.array_equal(a[name], b[name])]
    return unlike + [name for name, value in a["settings"].items() if name != "seed" and b["settings"][name] != value]


def mean_of(networks: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """Means of weights and running statistics; what counts is the first one's."""
    return {
        name: torch.stack([network[name] for network in networks]).mean(0) if value.dtype.is_floating_point else value
        for name, value in networks[0].items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    first, *others = [read_saved(run / "model.pt") for run in args.runs]
    for run, other in zip(args.runs[1:], others):
        if unlike := apart(first, other):
            raise SystemExit(f"{run} differs from {args.runs[0]} in {', '.join(unlike)}: only runs of one recipe have a mean")
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({**first, "network": mean_of([first["network"], *(other["network"] for other in others)])}, args.out / "model.pt")


if __name__ == "__main__":
    main()
