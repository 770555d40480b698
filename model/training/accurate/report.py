"""Figures of runs on speakers and corpora that they never heard, from what `score` wrote.

    python3 -m training.accurate.report --out REPORT.json HELD-OUT.npz [HELD-OUT.npz ...]

For each corpus: average recall among the emotions it has (and its interval of 95 % over speakers), the same with the
voice re-centred as it is heard, the recall of high and low activation, and calibration error. Where there are several
files, each is calibrated on the others; where there is one, each half of its speakers on the other half.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from training.accurate.data import ACTIVATION, EMOTIONS
from training.command_line import command_parser
from training.scoring.calibration import Sources, fit_known_voice, fit_unknown_voice
from training.scoring.held_out_logits import HeldOutLogits, calibrated, read_held_out

N_RESAMPLES = 1000
N_BINS = 15


def recall(truth: np.ndarray, guess: np.ndarray) -> float:
    """Unweighted average recall over the classes that are there."""
    return float(np.mean([(guess[truth == k] == k).mean() for k in np.unique(truth)]))


def interval(truth: np.ndarray, guess: np.ndarray, speaker: np.ndarray) -> list[float]:
    """95 % of the recalls over resamples of the speakers."""
    rng = np.random.default_rng(1)
    names, of = np.unique(speaker, return_inverse=True)
    clips = [np.flatnonzero(of == k) for k in range(len(names))]
    drawn = []
    for _ in range(N_RESAMPLES):
        chosen = np.concatenate([clips[k] for k in rng.integers(len(names), size=len(names))])
        drawn.append(recall(truth[chosen], guess[chosen]))
    return [round(float(x), 4) for x in np.quantile(drawn, (0.025, 0.975))]


def calibration_error(p: np.ndarray, truth: np.ndarray) -> float:
    """Expected calibration error of the most probable emotion, in 15 bins."""
    confidence, right = p.max(1), p.argmax(1) == truth
    bins = np.minimum((confidence * N_BINS).astype(int), N_BINS - 1)
    gaps = [abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in np.unique(bins)]
    return float(np.sum(gaps))


def halves(files: np.ndarray, speaker: np.ndarray) -> list[set[str]]:
    """The files of every second speaker, and of the others."""
    names = np.unique(speaker)
    return [set(files[np.isin(speaker, names[k::2])].tolist()) for k in (0, 1)]


def probabilities(path: Path, others: list[Path], way: str | None) -> np.ndarray:
    """Calibrated probabilities [clips, 8] of a file's clips, all emotions open."""
    part = np.load(path)
    of = read_held_out(path, way)

    def under(sources: Sources) -> np.ndarray:
        alone = fit_unknown_voice(sources)
        return of.probabilities(calibrated(of, alone, fit_known_voice(sources, way, alone) if way else None))

    if others:
        return under(Sources(others, (), set(part["files"].tolist())))
    speaker = more(path)["speakers"]
    p = np.zeros((len(part["files"]), len(EMOTIONS)))
    for own in halves(part["files"], speaker):
        inside = np.isin(part["files"], list(own))
        p[inside] = under(Sources([path], (), own))[inside]
    return p


def more(path: Path) -> np.lib.npyio.NpzFile:
    """What `score` wrote beside a file."""
    return np.load(path.with_name(f"{path.stem}-more.npz"))


def activation_of(path: Path, of: HeldOutLogits) -> np.ndarray:
    """How likely each clip's activation is high [clips]: the mean over its windows, weighted by how much of them is
    speech."""
    logits = more(path)["dimensions"][:, 0].astype(np.float64)
    weight = of.n_speech + 1e-3
    sums = np.zeros((len(of.labels), 2))
    np.add.at(sums, of.owner, np.stack([weight / (1 + np.exp(-logits)), weight], 1))
    return sums[:, 0] / sums[:, 1]


def figures(path: Path, others: list[Path]) -> dict:
    """All figures of one file."""
    part, of = np.load(path), read_held_out(path, None)
    speaker, truth = more(path)["speakers"], of.labels
    alone, running = probabilities(path, others, None), probabilities(path, others, "running")
    high = activation_of(path, of)
    wanted = ACTIVATION[truth]
    rows: dict[str, dict[str, Any]] = {}
    masked = {"alone": alone.copy(), "running": running.copy()}
    for corpus in np.unique(of.corpora):
        inside = of.corpora == corpus
        lacks = ~np.isin(np.arange(len(EMOTIONS)), truth[inside])
        for p in masked.values():
            p[np.ix_(inside, lacks)] = 0
            p[inside] /= p[inside].sum(1, keepdims=True)
        felt = inside & ~np.isnan(wanted)
        guess, heard = masked["alone"][inside].argmax(1), masked["running"][inside].argmax(1)
        rows[str(corpus)] = {
            "clips": int(inside.sum()),
            "speakers": len(np.unique(speaker[inside])),
            "emotions": int((~lacks).sum()),
            "recall": round(recall(truth[inside], guess), 4),
            "interval": interval(truth[inside], guess, speaker[inside]),
            "recallOfEach": {
                EMOTIONS[k]: round(float((guess[truth[inside] == k] == k).mean()), 4) for k in np.unique(truth[inside])
            },
            "openRecall": round(recall(truth[inside], alone[inside].argmax(1)), 4),
            "runningRecall": round(recall(truth[inside], heard), 4),
            "runningInterval": interval(truth[inside], heard, speaker[inside]),
            "activationRecall": round(recall(wanted[felt], (high[felt] > 0.5).astype(float)), 4),
            "calibrationError": round(calibration_error(masked["alone"][inside], truth[inside]), 4),
        }
    mean = {
        name: round(float(np.mean([row[name] for row in rows.values()])), 4)
        for name in ("recall", "runningRecall", "activationRecall")
    }
    other = [row for corpus, row in rows.items() if corpus != "ravdess"]
    if other and len(other) < len(rows):
        mean |= {
            f"{name}OfOthers": round(float(np.mean([row[name] for row in other])), 4)
            for name in ("recall", "runningRecall")
        }
    return {
        "split": json.loads(str(part["split"])),
        "seed": int(part["seed"]),
        "corpora": rows,
        "mean": mean,
        "calibrationError": round(calibration_error(masked["alone"], truth), 4),
        "calibrationErrorAllOpen": round(calibration_error(alone, truth), 4),
    }


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("accurate.report", __doc__)
    parser.add_argument("held_out", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    report = {path.stem: figures(path, [other for other in args.held_out if other != path]) for path in args.held_out}
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    for name, of in report.items():
        print(
            name,
            json.dumps(of["mean"]),
            {c: row["recall"] for c, row in of["corpora"].items()},
        )


if __name__ == "__main__":
    main()
