"""Trains the yardsticks on every clip and writes them for src/core/classifier/yardsticks.

    python3 -m training.baselines.export --features DIR/clean --functionals DIR --report reports/yardsticks.json
                                          --id MODEL --out ../static/models/MODEL

`--report` is what training.baselines.score wrote: its settings are used, its figures go into the manifest. The result lies
beside the network of the same clips: yardsticks.json and yardsticks.bin.
"""
import argparse
import datetime
import hashlib
import json
from pathlib import Path

import numpy as np

from training.data.features import EMOTIONS
from training.baselines import fitting, windows as data
from training.baselines.calibration import Calibration
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings, rounded

LEAF = 0xFFFF
NUMBERS = {"float16": "<f2", "float32": "<f4", "uint16": "<u2", "uint8": "u1"}


def round_svm(svm: Svm) -> None:
    """Puts the single floats that the app will read into scikit-learn's machine, so that both compute with the same."""
    svm.svc._dual_coef_ = rounded(svm.svc._dual_coef_, np.float32)
    svm.svc._intercept_ = rounded(svm.svc._intercept_, np.float32)


def preorder(tree) -> tuple[list[int], list[float], list[int], list[np.ndarray]]:
    """A tree's nodes with each left child right after its parent: feature, threshold, next, and its leaves' shares."""
    feature, threshold, following, shares = [], [], [], []
    waiting = [(0, None)]
    while waiting:
        node, parent = waiting.pop()
        here = len(feature)
        if parent is not None:
            following[parent] = here
        if tree.children_left[node] < 0:
            feature.append(LEAF)
            threshold.append(0.0)
            following.append(len(shares))
            shares.append(tree.value[node, 0])
            continue
        feature.append(int(tree.feature[node]))
        # Features are single floats: the largest single float that is not above the threshold splits them alike.
        single = np.float32(tree.threshold[node])
        threshold.append(np.nextafter(single, np.float32(-np.inf)) if single > tree.threshold[node] else single)
        following.append(0)
        waiting += [(tree.children_right[node], here), (tree.children_left[node], None)]
    return feature, threshold, following, shares


def tensors(svm: Svm, svm_calibration: Calibration, forest: Forest, forest_calibration: Calibration) -> dict:
    """All numbers under the names and in the kinds of src/core/classifier/yardsticks/tensors.ts, and the sizes."""
    round_svm(svm)
    trees = [preorder(t.tree_) for t in forest.forest.estimators_]
    joined = [np.concatenate([np.asarray(tree[i]) for tree in trees]) for i in range(4)]
    made = {
        "reduction.mean": ("float32", svm.reduction.mean),
        "reduction.scale": ("float32", svm.reduction.scale),
        "reduction.components": ("float16", svm.reduction.components),
        "svm.vectors": ("float16", svm.svc.support_vectors_),
        "svm.coefficients": ("float32", svm.svc._dual_coef_),
        "svm.intercepts": ("float32", svm.svc._intercept_),
        "svm.calibration.kernel": ("float32", svm_calibration.kernel),
        "svm.calibration.bias": ("float32", svm_calibration.bias),
        "forest.feature": ("uint16", joined[0]),
        "forest.threshold": ("float32", joined[1]),
        "forest.next": ("uint16", joined[2]),
        "forest.shares": ("uint8", joined[3]),
        "forest.calibration.kernel": ("float32", forest_calibration.kernel),
        "forest.calibration.bias": ("float32", forest_calibration.bias),
    }
    sizes = {
        "svm": {"gamma": float(svm.gamma), "nSupport": svm.svc.n_support_.tolist(), "nComponents": svm.settings.n_components},
        "forest": {"nNodes": [len(tree[0]) for tree in trees]},
    }
    return {"tensors": made, "sizes": sizes}


def write(made: dict, out: Path, model_id: str, index: dict, metrics: dict) -> dict:
    """Writes yardsticks.bin and yardsticks.json into `out` and returns the manifest."""
    entries, blobs, offset = [], [], 0
    for name, (kind, array) in made["tensors"].items():
        blob = np.ascontiguousarray(array).astype(NUMBERS[kind]).tobytes()
        entries.append({"name": name, "type": kind, "shape": list(np.shape(array)), "offset": offset})
        blobs.append(blob)
        offset += len(blob)
    weights = b"".join(blobs)
    manifest = {
        "schema": 1,
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "labels": list(EMOTIONS),
        "featureVersion": index["config"]["featureVersion"],
        "functionalsVersion": index["functionalsVersion"],
        "config": index["config"],
        **made["sizes"],
        "weights": {
            "file": "yardsticks.bin", "bytes": len(weights), "sha256": hashlib.sha256(weights).hexdigest(), "tensors": entries,
        },
        "metrics": metrics,
    }  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    (out / "yardsticks.bin").write_bytes(weights)
    (out / "yardsticks.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--functionals", type=Path, required=True)
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--id", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    report = json.loads(args.report.read_text())
    windows = data.read(args.features, args.functionals)
    everybody = np.ones(len(windows.clips), bool)
    parts = []
    for make in (
        lambda: Svm(SvmSettings(**report["shipped"]["svm"])),
        lambda: Forest(ForestSettings(**report["shipped"]["forest"]), seed=0),
    ):
        scores, scored = fitting.held_out_scores(make, windows, everybody, seed=0)
        parts += [fitting.fit(make, windows, everybody), fitting.calibrate(windows, scores, scored)]
    eight = report["summary"]["eight"]
    recalls = {name: {corpus: of["mean"] for corpus, of in row["uar"].items()} for name, row in eight.items()}
    metrics = {"note": report["note"], "average recall, eight emotions": recalls}
    manifest = write(tensors(*parts), args.out, args.id, windows.meta, metrics)
    print(json.dumps({"bytes": manifest["weights"]["bytes"], "nSupport": sum(manifest["svm"]["nSupport"])}))


if __name__ == "__main__":
    main()
