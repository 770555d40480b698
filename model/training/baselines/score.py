"""How well the yardsticks do on speakers that they never heard: all five folds, every corpus, eight emotions and five.

    python3 -m training.baselines.score --features DIR/clean --functionals DIR --work DIR --out reports/yardsticks.json
                                         [--predictions DIR]

In each fold the settings are chosen, and the probabilities calibrated, on speakers of the training part alone. The forest
runs with several seeds. `--work` keeps what each fold gave, so that a run cut short goes on; `--predictions` is where what
they say of each clip goes, for `npm run tables` to lay beside the network's. Needs scikit-learn.
"""
import argparse
import json
import os
import time
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402

from training.predictions import prediction_file  # noqa: E402
from training.data.splits import N_FOLDS  # noqa: E402
from training.baselines import fitting, windows as data  # noqa: E402
from training.baselines.figures import SETS, figures, spread  # noqa: E402
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings  # noqa: E402

SVM_CHOICES = [SvmSettings(cost=c, gamma=g) for g in (0.5, 1.0) for c in (1.0, 3.0, 10.0)]
FOREST_CHOICES = [ForestSettings(min_leaf=n) for n in (2, 6, 16)]
#: The forest is chosen with fewer trees than it then has; that ranks the choices alike.
TUNING_TREES = 25
SEEDS = (0, 1, 2)
#: What the machine is also tried with, to show what fewer principal components cost; the last are all there are.
COMPONENTS = (50, 100, 200, None)


def tune_svm(windows: data.Windows, train: np.ndarray) -> tuple[SvmSettings, list[float]]:
    best, scores = fitting.tune([lambda s=s: Svm(s) for s in SVM_CHOICES], windows, train, seed=0)
    return SVM_CHOICES[best], scores


def tune_forest(windows: data.Windows, train: np.ndarray) -> tuple[ForestSettings, list[float]]:
    small = [ForestSettings(**{**asdict(s), "n_trees": TUNING_TREES}) for s in FOREST_CHOICES]
    best, scores = fitting.tune([lambda s=s: Forest(s, 0) for s in small], windows, train, seed=0)
    return FOREST_CHOICES[best], scores


def held_out_probabilities(makes: list[fitting.Make], windows: data.Windows, train: np.ndarray, held: np.ndarray) -> np.ndarray:
    """Calibrated probabilities of the held-out clips [n_makes, n_held, labels]; makes differ in their seed alone.

    The first of them is calibrated; the others, which differ by chance only, take its calibration."""
    scores, scored = fitting.held_out_scores(makes[0], windows, train, seed=0)
    calibration = fitting.calibrate(windows, scores, scored)
    x = windows.functionals[windows.of(held)]
    return np.stack([data.clip_means(calibration(fitting.fit(make, windows, train).scores(x)), windows, held) for make in makes])


def run_fold(windows: data.Windows, fold: int, name: str, work: Path) -> dict:
    """One yardstick in one fold, from `work` if it is there: its settings and, per seed, the held-out probabilities."""
    path = work / f"{name}-{fold}.npz"
    if not path.exists():
        started = time.process_time()
        held = windows.fold == fold
        settings, scores = (tune_svm if name == "svm" else tune_forest)(windows, ~held)
        makes = [lambda: Svm(settings)] if name == "svm" else [lambda s=s: Forest(settings, s) for s in SEEDS]
        p = held_out_probabilities(makes, windows, ~held, held)
        kept = {"settings": asdict(settings), "tuning": [round(s, 4) for s in scores], "seconds": round(time.process_time() - started)}
        np.savez(path, p=p, kept=json.dumps(kept))
        print(name, fold, kept, flush=True)
    saved = np.load(path)
    return {**json.loads(str(saved["kept"])), "p": saved["p"]}


def try_components(windows: data.Windows, work: Path) -> dict[str, float]:
    """Mean recall by number of principal components, among the training speakers of fold 0."""
    path = work / "components.json"
    if not path.exists():
        sizes = [n or windows.functionals.shape[1] for n in COMPONENTS]
        makes = [lambda n=n: Svm(SvmSettings(n_components=n)) for n in sizes]
        _, scores = fitting.tune(makes, windows, windows.fold != 0, seed=0)
        path.write_text(json.dumps({str(n): round(s, 4) for n, s in zip(sizes, scores)}))
    return json.loads(path.read_text())


def summary(windows: data.Windows, runs: dict[str, list[dict]]) -> dict:
    """Per label set and yardstick: mean and deviation over folds (means of the seeds), per corpus."""
    made: dict = {}
    for labels_name, labels in SETS.items():
        for name, folds in runs.items():
            of = []
            for fold, run in enumerate(folds):
                clips = [c for c, f in zip(windows.clips, windows.fold) if f == fold]
                seeds = [figures(p, clips, labels) for p in run["p"]]
                of.append({c: {k: float(np.mean([s[c][k] for s in seeds])) for k in seeds[0][c]} for c in seeds[0]})
            row = {key: spread(of, key) for key in ("uar", "accuracy", "ece")}
            row["folds"] = [{c: round(v["uar"], 4) for c, v in run.items()} for run in of]
            made.setdefault(labels_name, {})[name] = row
    return made


def seed_spread(windows: data.Windows, runs: list[dict]) -> float:
    """Deviation over seeds of the mean over folds of the mean over corpora, eight emotions."""
    n_seeds = len(runs[0]["p"])
    of = []
    for seed in range(n_seeds):
        per_fold = []
        for fold, run in enumerate(runs):
            clips = [c for c, f in zip(windows.clips, windows.fold) if f == fold]
            per_fold.append(np.mean([v["uar"] for v in figures(run["p"][seed], clips, SETS["eight"]).values()]))
        of.append(np.mean(per_fold))
    return round(float(np.std(of)), 4)


def write_predictions(windows: data.Windows, runs: dict[str, list[dict]], out: Path) -> None:
    """yardstick-NAME.csv.gz for each; of gender and language nothing is said."""
    out.mkdir(parents=True, exist_ok=True)
    for name, folds in runs.items():
        with prediction_file(out / f"yardstick-{name}.csv.gz") as writer:
            for fold, run in enumerate(folds):
                clips = [c for c, f in zip(windows.clips, windows.fold) if f == fold]
                for seed, p in enumerate(run["p"]):
                    for clip, own in zip(clips, p):
                        about = [clip.file, clip.corpus, clip.speaker, "", "", clip.emotion, f"yardstick-{name}", seed, fold, "alone"]
                        writer.writerow([*about, *(f"{x:.4f}" for x in own)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--functionals", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--predictions", type=Path)
    args = parser.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)
    windows = data.read(args.features, args.functionals)
    runs: dict[str, list[dict]] = {"svm": [], "forest": []}
    for name, folds in runs.items():
        folds += [run_fold(windows, fold, name, args.work) for fold in range(N_FOLDS)]
    if args.predictions:
        write_predictions(windows, runs, args.predictions)
    # What is shipped is trained on every clip, with the settings chosen most often.
    chosen = {name: [json.dumps(run["settings"]) for run in folds] for name, folds in runs.items()}
    shipped = {name: json.loads(max(sorted(set(of)), key=of.count)) for name, of in chosen.items()}
    report = {
        "kind": "yardsticks",
        "note": "Five folds of whole speakers; the spread is the deviation over folds. Emotions that a corpus lacks are ruled out.",
        "command": "python3 -m training.baselines.score --features DIR/clean --functionals DIR --work DIR --out reports/yardsticks.json",
        "processorSeconds": {name: sum(run["seconds"] for run in folds) for name, folds in runs.items()},
        "clips": int((windows.fold >= 0).sum()),
        "seeds": {"svm": 1, "forest": len(SEEDS)},
        "deviationOverSeeds": {"forest": seed_spread(windows, runs["forest"])},
        "choices": {"svm": [asdict(s) for s in SVM_CHOICES], "forest": [asdict(s) for s in FOREST_CHOICES]},
        "tuning": {name: [{"settings": r["settings"], "scores": r["tuning"]} for r in folds] for name, folds in runs.items()},
        "components": try_components(windows, args.work),
        "shipped": shipped,
        "summary": summary(windows, runs),
    }
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps({s: {n: r["uar"] for n, r in of.items()} for s, of in report["summary"].items()}, indent=1))


if __name__ == "__main__":
    main()
