"""Trains the baseline classifiers on every clip and writes them for the app (src/core/classifier/baselines).

Settings and figures come from the report of training.baselines.score. Writes baselines.json and baselines.bin, which
belong into the folder of the network that was trained on the same clips.
"""

import datetime
import hashlib
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from training.baselines import fitting
from training.baselines.calibration import Calibration
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings
from training.baselines.tensors import baseline_tensors, encoded
from training.baselines.windows import Windows, read_windows
from training.command_line import command_parser
from training.data.features import EMOTIONS


def write_baselines(
    tensors: dict[str, tuple[str, np.ndarray]], sizes: dict, out: Path, model_id: str, index: dict, metrics: dict
) -> dict:
    """Writes baselines.bin and baselines.json into `out` and returns the manifest.

    tensors, sizes: see baseline_tensors; index: functionals.json.
    """
    entries, weights = encoded(tensors)
    manifest = {
        "schema": 1,
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "labels": list(EMOTIONS),
        "featureVersion": index["config"]["featureVersion"],
        "functionalsVersion": index["functionalsVersion"],
        "config": index["config"],
        **sizes,
        "weights": {
            "file": "baselines.bin",
            "bytes": len(weights),
            "sha256": hashlib.sha256(weights).hexdigest(),
            "tensors": entries,
        },
        "metrics": metrics,
    }
    out.mkdir(parents=True, exist_ok=True)
    (out / "baselines.bin").write_bytes(weights)
    (out / "baselines.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


def calibration_of(make: fitting.Factory, windows: Windows, train: np.ndarray) -> Calibration:
    return fitting.calibrate(windows, *fitting.held_out_scores(make, windows, train, seed=0))


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("baselines.export", __doc__)
    parser.add_argument("--features", type=Path, required=True, help="the `clean` variant of `npm run features`")
    parser.add_argument("--functionals", type=Path, required=True, help="folder that `npm run functionals` wrote")
    parser.add_argument("--report", type=Path, required=True, help="report of training.baselines.score (JSON)")
    parser.add_argument("--id", required=True, help="name of the model that they accompany")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    args = parser.parse_args(argv)
    report = json.loads(args.report.read_text())
    windows = read_windows(args.features, args.functionals)
    every = np.ones(len(windows.clips), bool)
    make_svm = partial(Svm, SvmSettings(**report["shipped"]["svm"]))
    make_forest = partial(Forest, ForestSettings(**report["shipped"]["forest"]), seed=0)
    svm, forest = fitting.fit(make_svm, windows, every), fitting.fit(make_forest, windows, every)
    assert isinstance(svm, Svm) and isinstance(forest, Forest)
    svm_calibration, forest_calibration = calibration_of(make_svm, windows, every), calibration_of(
        make_forest, windows, every
    )
    recalls = {
        name: {corpus: spread["mean"] for corpus, spread in row["uar"].items()}
        for name, row in report["summary"]["eight"].items()
    }
    metrics = {"note": report["note"], "average recall, eight emotions": recalls}
    tensors, sizes = baseline_tensors(svm, svm_calibration, forest, forest_calibration)
    manifest = write_baselines(tensors, sizes, args.out, args.id, windows.meta, metrics)
    print(json.dumps({"bytes": manifest["weights"]["bytes"], "nSupport": sum(manifest["svm"]["nSupport"])}))


if __name__ == "__main__":
    main()
