"""The classifiers' tensors with the names and types of src/core/classifier/baselines/tensors.ts."""

from typing import Any

import numpy as np

from training.baselines.calibration import Calibration
from training.baselines.classifiers import Forest, Svm, rounded

LEAF = 0xFFFF
#: Names in the manifest -> NumPy's little-endian types.
NUMBERS = {"float16": "<f2", "float32": "<f4", "uint16": "<u2", "uint8": "u1"}


def round_svm(svm: Svm) -> None:
    """Rounds scikit-learn's coefficients to single precision, as in the app, so that both compute the same."""
    svm.svc._dual_coef_ = rounded(svm.svc._dual_coef_, np.float32)
    svm.svc._intercept_ = rounded(svm.svc._intercept_, np.float32)


def preorder(tree: Any) -> tuple[list[int], list[float], list[int], list[np.ndarray]]:
    """A tree's nodes in preorder, in which a left child follows its parent: feature, threshold and next node.

    tree: scikit-learn's Tree. A leaf has feature LEAF, and `next` is its index in the shares, the fourth result.
    """
    feature: list[int] = []
    threshold: list[float] = []
    following: list[int] = []
    shares: list[np.ndarray] = []
    waiting: list[tuple[int, int | None]] = [(0, None)]
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
        # Features are in single precision, so the largest single float up to the threshold splits them equally.
        single = np.float32(tree.threshold[node])
        threshold.append(np.nextafter(single, np.float32(-np.inf)) if single > tree.threshold[node] else single)
        following.append(0)
        waiting += [(tree.children_right[node], here), (tree.children_left[node], None)]
    return feature, threshold, following, shares


def baseline_tensors(
    svm: Svm, svm_calibration: Calibration, forest: Forest, forest_calibration: Calibration
) -> tuple[dict[str, tuple[str, np.ndarray]], dict]:
    """Type and values of all tensors, by name, and the sizes for the manifest. Rounds the SVM in place."""
    round_svm(svm)
    trees = [preorder(t.tree_) for t in forest.forest.estimators_]
    feature, threshold, following, shares = (np.concatenate([np.asarray(tree[i]) for tree in trees]) for i in range(4))
    tensors = {
        "reduction.mean": ("float32", svm.reduction.mean),
        "reduction.scale": ("float32", svm.reduction.scale),
        "reduction.components": ("float16", svm.reduction.components),
        "svm.vectors": ("float16", svm.svc.support_vectors_),
        "svm.coefficients": ("float32", svm.svc._dual_coef_),
        "svm.intercepts": ("float32", svm.svc._intercept_),
        "svm.calibration.kernel": ("float32", svm_calibration.kernel),
        "svm.calibration.bias": ("float32", svm_calibration.bias),
        "forest.feature": ("uint16", feature),
        "forest.threshold": ("float32", threshold),
        "forest.next": ("uint16", following),
        "forest.shares": ("uint8", shares),
        "forest.calibration.kernel": ("float32", forest_calibration.kernel),
        "forest.calibration.bias": ("float32", forest_calibration.bias),
    }
    sizes = {
        "svm": {
            "gamma": float(svm.gamma),
            "nSupport": svm.svc.n_support_.tolist(),
            "nComponents": svm.settings.n_components,
        },
        "forest": {"nNodes": [len(tree[0]) for tree in trees]},
    }
    return tensors, sizes


def encoded(tensors: dict[str, tuple[str, np.ndarray]]) -> tuple[list[dict], bytes]:
    """The manifest's entries for all tensors, and the bytes of baselines.bin."""
    entries, blobs, offset = [], [], 0
    for name, (kind, array) in tensors.items():
        blob = np.ascontiguousarray(array).astype(NUMBERS[kind]).tobytes()
        entries.append({"name": name, "type": kind, "shape": list(np.shape(array)), "offset": offset})
        blobs.append(blob)
        offset += len(blob)
    return entries, b"".join(blobs)
