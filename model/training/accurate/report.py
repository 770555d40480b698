"""Compares the accurate model with the light one on speakers and corpora unseen by both, from stored logits.

    python3 -m training.accurate.report --light held-out/logits --out reports/models.json HELD-OUT.npz [...]

HELD-OUT.npz are files written by `score`, each for the speakers of a fold or for a left-out corpus. The light model's
logits of the same splits are in the folder --light. Both models are scored on the clips that both have. For each
corpus, the report has the average recall among its emotions (with a 95 % interval over speakers), the same with
re-centring on the running mean, the recall of high and low activation, and the calibration error. Each file is
calibrated on the model's other files; if there is only one, each half of its speakers on the other half.
"""

import json
import shlex
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from training.accurate.data import ACTIVATION, EMOTIONS
from training.baselines.figures import calibration_error
from training.command_line import command_parser
from training.scoring.calibration import Sources, fit_known_voice, fit_unknown_voice
from training.scoring.held_out_logits import calibrated, read_held_out

N_RESAMPLES = 1000


@dataclass(frozen=True)
class Answers:
    """A model's calibrated clip probabilities, alone and re-centred [clips, 8]. The other fields are [clips]."""

    files: np.ndarray
    corpora: np.ndarray
    truth: np.ndarray
    alone: np.ndarray
    running: np.ndarray

    def of(self, files: Sequence[str]) -> "Answers":
        """Selects clips, in this order."""
        at = {file: i for i, file in enumerate(self.files.tolist())}
        chosen = np.array([at[file] for file in files])
        return Answers(*(getattr(self, field.name)[chosen] for field in fields(self)))


def joined(parts: Sequence[Answers]) -> Answers:
    """Concatenates the clips."""
    return Answers(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Answers)))


def recall(truth: np.ndarray, guess: np.ndarray) -> float:
    """Unweighted average recall over the classes that occur."""
    return float(np.mean([(guess[truth == k] == k).mean() for k in np.unique(truth)]))


def interval(truth: np.ndarray, guess: np.ndarray, speaker: np.ndarray) -> list[float] | None:
    """95 % bootstrap interval of the recall over speakers; None for a single speaker."""
    rng = np.random.default_rng(1)
    names, of = np.unique(speaker, return_inverse=True)
    if len(names) < 2:
        return None
    clips = [np.flatnonzero(of == k) for k in range(len(names))]
    drawn = []
    for _ in range(N_RESAMPLES):
        chosen = np.concatenate([clips[k] for k in rng.integers(len(names), size=len(names))])
        drawn.append(recall(truth[chosen], guess[chosen]))
    return [round(float(x), 4) for x in np.quantile(drawn, (0.025, 0.975))]


def halves(files: np.ndarray, speaker: np.ndarray) -> list[set[str]]:
    """The files of every second speaker, and the files of the others."""
    names = np.unique(speaker)
    return [set(files[np.isin(speaker, names[k::2])].tolist()) for k in (0, 1)]


def answers_of(path: Path, others: Sequence[Path], speaker_of: dict[str, str]) -> Answers:
    """The predictions in a file, calibrated without its clips. Clips of unknown speakers are skipped."""
    files = np.load(path)["files"]
    known = np.isin(files, list(speaker_of))
    speaker = np.array([speaker_of.get(file, "") for file in files.tolist()])
    shared = [set(files.tolist())] if others else halves(files, speaker)
    p: dict[str | None, np.ndarray] = {way: np.zeros((len(files), len(EMOTIONS))) for way in (None, "running")}
    of = read_held_out(path, None)
    for own in shared:
        # Fits on all files, without the clips to be calibrated.
        sources = Sources([path, *others], (), own)
        alone = fit_unknown_voice(sources)
        inside = np.isin(files, list(own))
        for way, values in p.items():
            asked = read_held_out(path, way)
            voice = fit_known_voice(sources, way, alone) if way else None
            values[inside] = asked.probabilities(calibrated(asked, alone, voice))[inside]
    return Answers(files[known], of.corpora[known], of.labels[known], p[None][known], p["running"][known])


def activation(p: np.ndarray) -> np.ndarray:
    """Probability [clips] of high activation, among the emotions with high or low activation."""
    high, low = p[:, ACTIVATION == 1].sum(1), p[:, ACTIVATION == 0].sum(1)
    return high / (high + low)


def row_of(answers: Answers, speaker: np.ndarray) -> dict:
    """A model's figures for the clips of a corpus."""
    lacks = ~np.isin(np.arange(len(EMOTIONS)), answers.truth)
    masked = []
    for p in (answers.alone, answers.running):
        p = np.where(lacks, 0, p)
        masked.append(p / p.sum(1, keepdims=True))
    alone, running = masked
    truth, guess, heard = answers.truth, alone.argmax(1), running.argmax(1)
    wanted = ACTIVATION[truth]
    felt = ~np.isnan(wanted)
    return {
        "recall": round(recall(truth, guess), 4),
        "interval": interval(truth, guess, speaker),
        "recallOfEach": {EMOTIONS[k]: round(float((guess[truth == k] == k).mean()), 4) for k in np.unique(truth)},
        "runningRecall": round(recall(truth, heard), 4),
        "runningInterval": interval(truth, heard, speaker),
        "activationRecall": round(
            recall(wanted[felt], (activation(answers.alone)[felt] > 0.5).astype(np.float32)),
            4,
        ),
        "calibrationError": round(calibration_error(alone.max(1), truth == guess), 4),
    }


def light_file(folder: Path, split: dict, seed: int) -> Path:
    """Path of the light model's logits of a split."""
    name = f"without-{split['corpus']}" if split.get("corpus") else f"f{split['fold']}"
    return folder / f"{name}-s{seed}.npz"


def compare(paths: Sequence[Path], light: Path) -> dict:
    """The figures of both models for files of one kind: folds or left-out corpora."""
    speakers: dict[str, str] = {}
    for path in paths:
        more = np.load(path.with_name(f"{path.stem}-more.npz"))
        speakers |= dict(zip(np.load(path)["files"].tolist(), more["speakers"].tolist()))
    splits = [json.loads(str(np.load(path)["split"])) for path in paths]
    ways = {
        "accurate": list(paths),
        "light": [light_file(light, split, int(np.load(path)["seed"])) for split, path in zip(splits, paths)],
    }
    answers = {
        name: joined([answers_of(path, [other for other in own if other != path], speakers) for path in own])
        for name, own in ways.items()
    }
    shared = sorted(set.intersection(*(set(each.files.tolist()) for each in answers.values())))
    answers = {name: each.of(shared) for name, each in answers.items()}
    corpora = answers["light"].corpora
    rows = []
    for corpus in np.unique(corpora):
        files = [file for file, of in zip(shared, corpora) if of == corpus]
        own = {name: each.of(files) for name, each in answers.items()}
        speaker = np.array([speakers[file] for file in files])
        rows.append(
            {
                "corpus": str(corpus),
                "clips": len(files),
                "speakers": len(np.unique(speaker)),
                "emotions": len(np.unique(own["light"].truth)),
                **{name: row_of(each, speaker) for name, each in own.items()},
            }
        )
    return {
        "splits": splits,
        "rows": rows,
        "calibrationError": {
            name: round(calibration_error(each.alone.max(1), each.alone.argmax(1) == each.truth), 4)
            for name, each in answers.items()
        },
    }


def main(argv: Sequence[str] | None = None) -> None:
    started = time.monotonic()
    parser = command_parser("accurate.report", __doc__)
    parser.add_argument("held_out", type=Path, nargs="+")
    parser.add_argument("--light", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    left_out = [path for path in args.held_out if json.loads(str(np.load(path)["split"])).get("corpus")]
    kinds = {"speakers": [path for path in args.held_out if path not in left_out], "corpora": left_out}
    arguments = " ".join(map(shlex.quote, argv if argv is not None else sys.argv[1:]))
    compared = {kind: compare(paths, args.light) if paths else None for kind, paths in kinds.items()}
    report = {
        "kind": "models",
        "command": f"python3 -m training.accurate.report {arguments}",
        "seconds": round(time.monotonic() - started, 1),
        **compared,
    }
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    for kind, of in compared.items():
        for row in of["rows"] if of else ():
            figures = ", ".join(
                f"{name} {row[name]['recall']:.3f} (re-centred {row[name]['runningRecall']:.3f},"
                f" activation {row[name]['activationRecall']:.3f})"
                for name in ("light", "accurate")
            )
            print(f"{kind} {row['corpus']}: {figures}")


if __name__ == "__main__":
    main()
