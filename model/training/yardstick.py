"""The paper's yardstick, a support-vector machine, on functionals of the same features and the same held-out speakers.

    python3 -m training.yardstick --features DIR/clean --fold K --out report.json

Functionals: mean, deviation and the 10th, 50th and 90th percentile of each feature over a clip's speech frames. The
cost C is chosen among training speakers (three speaker-disjoint parts). Needs scikit-learn.
"""
import argparse
import json
import os
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
from sklearn.model_selection import GroupKFold, cross_val_score  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.preprocessing import StandardScaler  # noqa: E402
from sklearn.svm import SVC  # noqa: E402

from .features import EMOTIONS, Clip, Variant, read_variant  # noqa: E402
from .scoring import unweighted_average_recall  # noqa: E402
from .splits import folds  # noqa: E402

COSTS = (1.0, 5.0)
#: Clips among which C is chosen; the whole set takes hours for no other answer.
TUNING_CLIPS = 3000


def functionals(variant: Variant, clip: Clip) -> np.ndarray:
    """[5 * n_features] of one clip."""
    chosen = range(clip.first_window, clip.first_window + clip.n_windows)
    rows = np.concatenate([variant.windows[i][variant.masks[i] > 0] for i in chosen]).astype(np.float32)
    return np.concatenate([rows.mean(0), rows.std(0), *np.percentile(rows, (10, 50, 90), axis=0)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--fold", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    variant = read_variant(args.features)
    fold = folds((c.corpus, c.speaker) for c in variant.clips)
    clips = [c for c in variant.clips if c.n_windows > 0]
    held = np.array([fold[c.speaker] == args.fold for c in clips])
    x = np.stack([functionals(variant, c) for c in clips])
    y = np.array([EMOTIONS.index(c.emotion) for c in clips])
    speakers = np.array([c.speaker for c in clips])
    rng = np.random.default_rng(0)
    tune = rng.choice(np.flatnonzero(~held), min(TUNING_CLIPS, int((~held).sum())), replace=False)
    scores = {}
    for cost in COSTS:
        model = make_pipeline(StandardScaler(), SVC(C=cost, class_weight="balanced"))
        of = cross_val_score(model, x[tune], y[tune], groups=speakers[tune], cv=GroupKFold(3), scoring="balanced_accuracy")
        scores[cost] = float(of.mean())
    best = max(scores, key=lambda c: scores[c])
    model = make_pipeline(StandardScaler(), SVC(C=best, class_weight="balanced", decision_function_shape="ovr"))
    model.fit(x[~held], y[~held])
    # One-against-rest votes rank the emotions; those a corpus lacks are left out as they are for the network.
    decided = model.decision_function(x[held])
    votes = np.full((int(held.sum()), len(EMOTIONS)), -np.inf)
    votes[:, model.classes_] = decided
    shifted = votes - votes[np.isfinite(votes)].min() + 1
    uar = unweighted_average_recall(shifted, clips, list(np.flatnonzero(held)))
    report = {"fold": args.fold, "cost": best, "tuning": scores, "clips": int(held.sum()), "uar": uar, "mean_uar": float(np.mean(list(uar.values())))}
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report))


if __name__ == "__main__":
    main()
