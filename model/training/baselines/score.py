"""Scores the baseline classifiers on held-out speakers: five folds, all corpora, eight and five emotions.

In each fold, settings are tuned and probabilities calibrated on training speakers only. The forest is trained with
several seeds. --work keeps each fold's result, so an interrupted run resumes.
"""

from training import single_thread  # noqa: F401  (before NumPy)

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from training.baselines import fitting
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings
from training.baselines.figures import SETS, figures, spread
from training.baselines.windows import Windows, clip_means, read_windows
from training.command_line import command_parser
from training.data.features import Clip
from training.data.splits import N_FOLDS
from training.scoring.prediction_file import prediction_file

SVM_CHOICES = [SvmSettings(cost=c, gamma=g) for g in (0.5, 1.0) for c in (1.0, 3.0, 10.0)]
FOREST_CHOICES = [ForestSettings(min_leaf=n) for n in (2, 6, 16)]
#: Number of trees in tuning, enough to rank the choices in the same order.
TUNING_TREES = 25
SEEDS = (0, 1, 2)
#: Numbers of principal components to compare for the SVM; None: all of them.
COMPONENTS = (50, 100, 200, None)
COMMAND = (
    "python3 -m training.baselines.score --features DIR/clean --functionals DIR --work DIR "
    "--out reports/baselines.json"
)


def tuned(name: str, windows: Windows, train: np.ndarray) -> tuple[list[fitting.Factory], dict, list[float]]:
    """The classifiers to train, which only differ in their seed, their settings, and the recall of each choice."""
    candidates: list[fitting.Factory]
    if name == "svm":
        candidates = [partial(Svm, settings) for settings in SVM_CHOICES]
        best, recalls = fitting.tune(candidates, windows, train, seed=0)
        return [candidates[best]], asdict(SVM_CHOICES[best]), recalls
    candidates = [partial(Forest, replace(settings, n_trees=TUNING_TREES), 0) for settings in FOREST_CHOICES]
    best, recalls = fitting.tune(candidates, windows, train, seed=0)
    return [partial(Forest, FOREST_CHOICES[best], seed) for seed in SEEDS], asdict(FOREST_CHOICES[best]), recalls


def held_out_probabilities(
    makes: list[fitting.Factory], windows: Windows, train: np.ndarray, held: np.ndarray
) -> np.ndarray:
    """Calibrated probabilities of the held-out clips, [n_makes, n_held, labels].

    The calibration is fitted for the first classifier and used for all, because they only differ by chance.
    """
    scores, scored = fitting.held_out_scores(makes[0], windows, train, seed=0)
    calibration = fitting.calibrate(windows, scores, scored)
    x = windows.functionals[windows.of(held)]
    fitted = (fitting.fit(make, windows, train) for make in makes)
    return np.stack([clip_means(calibration(classifier.scores(x)), windows, held) for classifier in fitted])


def run_fold(windows: Windows, fold: int, name: str, work: Path) -> dict:
    """Settings and held-out probabilities of a classifier in one fold, cached in `work`."""
    path = work / f"{name}-{fold}.npz"
    if not path.exists():
        started = time.process_time()
        held = windows.fold == fold
        makes, settings, recalls = tuned(name, windows, ~held)
        p = held_out_probabilities(makes, windows, ~held, held)
        seconds = round(time.process_time() - started)
        about = {"settings": settings, "tuning": [round(r, 4) for r in recalls], "seconds": seconds}
        np.savez(path, p=p, kept=json.dumps(about))
        print(name, fold, about, flush=True)
    saved = np.load(path)
    return {**json.loads(str(saved["kept"])), "p": saved["p"]}


def try_components(windows: Windows, work: Path) -> dict[str, float]:
    """Mean recall of the SVM by number of principal components, on the training speakers of fold 0."""
    path = work / "components.json"
    if not path.exists():
        sizes = [n or windows.functionals.shape[1] for n in COMPONENTS]
        makes = [partial(Svm, SvmSettings(n_components=n)) for n in sizes]
        _, scores = fitting.tune(makes, windows, windows.fold != 0, seed=0)
        path.write_text(json.dumps({str(n): round(s, 4) for n, s in zip(sizes, scores)}))
    return json.loads(path.read_text())


def clips_of(windows: Windows, fold: int) -> list[Clip]:
    return [c for c, f in zip(windows.clips, windows.fold) if f == fold]


def summary(windows: Windows, runs: dict[str, list[dict]]) -> dict:
    """Mean and standard deviation over folds, by label set, classifier and corpus. Averages seeds within a fold."""
    tables: dict = {}
    for labels_name, labels in SETS.items():
        for name, folds in runs.items():
            per_fold = []
            for fold, run in enumerate(folds):
                clips = clips_of(windows, fold)
                seeds = [figures(p, clips, labels) for p in run["p"]]
                per_fold.append(
                    {c: {k: float(np.mean([s[c][k] for s in seeds])) for k in seeds[0][c]} for c in seeds[0]}
                )
            row: dict[str, Any] = {key: spread(per_fold, key) for key in ("uar", "accuracy", "ece")}
            row["folds"] = [{c: round(v["uar"], 4) for c, v in fold.items()} for fold in per_fold]
            tables.setdefault(labels_name, {})[name] = row
    return tables


def seed_spread(windows: Windows, runs: list[dict]) -> float:
    """Standard deviation over seeds of the mean recall over folds and corpora, for eight emotions."""
    per_seed = []
    for seed in range(len(runs[0]["p"])):
        per_fold = [
            np.mean([v["uar"] for v in figures(run["p"][seed], clips_of(windows, fold), SETS["eight"]).values()])
            for fold, run in enumerate(runs)
        ]
        per_seed.append(np.mean(per_fold))
    return round(float(np.std(per_seed)), 4)


def write_predictions(windows: Windows, runs: dict[str, list[dict]], out: Path) -> None:
    """Writes baseline-NAME.csv.gz for each classifier, with empty gender and language."""
    out.mkdir(parents=True, exist_ok=True)
    for name, folds in runs.items():
        run_name = f"baseline-{name}"
        with prediction_file(out / f"{run_name}.csv.gz") as writer:
            for fold, run in enumerate(folds):
                for seed, p in enumerate(run["p"]):
                    for clip, own in zip(clips_of(windows, fold), p):
                        about = [
                            clip.file,
                            clip.corpus,
                            clip.speaker,
                            "",
                            "",
                            clip.emotion,
                            run_name,
                            seed,
                            fold,
                            "alone",
                        ]
                        writer.writerow([*about, *(f"{x:.4f}" for x in own)])


def report_of(windows: Windows, runs: dict[str, list[dict]], work: Path) -> dict:
    """The report (JSON). `shipped`: the settings chosen most often, used by training.baselines.export."""
    chosen = {name: [json.dumps(run["settings"]) for run in folds] for name, folds in runs.items()}
    return {
        "kind": "baselines",
        "note": "Five folds of whole speakers; the spread is the deviation over folds. "
        "Emotions that a corpus lacks are ruled out.",
        "command": COMMAND,
        "processorSeconds": {name: sum(run["seconds"] for run in folds) for name, folds in runs.items()},
        "clips": int((windows.fold >= 0).sum()),
        "seeds": {"svm": 1, "forest": len(SEEDS)},
        "deviationOverSeeds": {"forest": seed_spread(windows, runs["forest"])},
        "choices": {"svm": [asdict(s) for s in SVM_CHOICES], "forest": [asdict(s) for s in FOREST_CHOICES]},
        "tuning": {
            name: [{"settings": r["settings"], "scores": r["tuning"]} for r in folds] for name, folds in runs.items()
        },
        "components": try_components(windows, work),
        "shipped": {name: json.loads(max(sorted(set(own)), key=own.count)) for name, own in chosen.items()},
        "summary": summary(windows, runs),
    }


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("baselines.score", __doc__)
    parser.add_argument("--features", type=Path, required=True, help="the `clean` variant of `npm run features`")
    parser.add_argument("--functionals", type=Path, required=True, help="folder that `npm run functionals` wrote")
    parser.add_argument("--work", type=Path, required=True, help="folder for each fold's result")
    parser.add_argument("--out", type=Path, required=True, help="report to write (JSON)")
    parser.add_argument("--predictions", type=Path, help="folder for predictions per clip, for `npm run tables`")
    args = parser.parse_args(argv)
    args.work.mkdir(parents=True, exist_ok=True)
    windows = read_windows(args.features, args.functionals)
    runs = {name: [run_fold(windows, fold, name, args.work) for fold in range(N_FOLDS)] for name in ("svm", "forest")}
    if args.predictions:
        write_predictions(windows, runs, args.predictions)
    report = report_of(windows, runs, args.work)
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    recalls = {labels: {name: row["uar"] for name, row in rows.items()} for labels, rows in report["summary"].items()}
    print(json.dumps(recalls, indent=1))


if __name__ == "__main__":
    main()
