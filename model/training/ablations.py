"""What each part of the recipe is worth: short trainings, each with one thing changed.

    python3 -m training.ablations --features DIR --teacher DIR --clips CLIPS.csv --runs DIR --predictions DIR
                                  [--config configs/ablation.json] [--fold K] [--only NAME ...] [--machine TEXT]

Every run holds out the same fold of speakers and is trained, finished and scored like the shipped network, only smaller and
shorter (the configuration). What is there already is left as it is. Writes ablation-NAME*.csv.gz, ablations.json and
runs.json into --predictions, of which `npm run tables -- --only ablations` makes the table.
"""
import argparse
import copy
import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from training.networks.cnn_lstm import Network, NetworkShape, n_parameters
from training.data.levels import give_back

GROUPS = ("logMel", "mfcc", "chroma", "contrast", "zeroCrossingRate", "pitch", "voicing", "energy")
#: Pitch and voicing stand and fall together: one says where the other means something.
HEARD_TOGETHER = {"pitch": ("pitch", "voicing")}
SPOKEN = {"logMel": "log-mel", "mfcc": "MFCC", "zeroCrossingRate": "zero-crossing rate", "contrast": "spectral contrast"}
REFERENCE_SEEDS = (1, 2, 3)
#: All corpora but the one whose speech stands for speech that nobody labelled.
OTHERS = ["ravdess", "tess", "emodb", "ased", "urdu", "turev", "emospeech"]


@dataclass(frozen=True)
class Ablation:
    """One change; `settings` are dotted paths into the configuration and what stands there instead. With `own_levels` windows
    are as loud as they were recorded."""

    name: str
    group: str
    label: str
    changed: str
    settings: dict = field(default_factory=dict)
    teacher: bool = True
    own_levels: bool = False


def feature_ablations() -> list[Ablation]:
    """Every feature group left out, and alone."""
    out, alone = [], []
    for group in GROUPS:
        if group == "voicing":
            continue
        own = HEARD_TOGETHER.get(group, (group,))
        label = SPOKEN.get(group, group)
        rest = [g for g in GROUPS if g not in own]
        out.append(Ablation(f"without-{group}", "features left out", label, f"{label} hidden", {"hidden_features": list(own)}))
        alone.append(Ablation(f"only-{group}", "features alone", label, f"only {label} heard", {"hidden_features": rest}))
    return out + alone


def shape(**sizes) -> dict:
    """Paths of the network's sizes."""
    return {f"network.{name}": value for name, value in sizes.items()}


ABLATIONS = [
    *feature_ablations(),
    Ablation("own-levels", "level", "levels as recorded", "windows not brought to their speech level", own_levels=True),
    Ablation("ravdess-alone", "data", "RAVDESS alone", "one corpus instead of eight", {"corpora": ["ravdess"]}),
    Ablation("no-class-masks", "data", "no class masks", "emotions a corpus lacks count as wrong", {"class_masks": False}),
    Ablation("power-1", "data", "corpora by size", "drawn by their size, not its root", {"corpus_power": 1.0, "corpus_factors": {}}),
    Ablation("power-0", "data", "corpora alike", "every corpus drawn equally often", {"corpus_power": 0.0, "corpus_factors": {}}),
    Ablation("no-factors", "data", "no factors of corpora", "drawn by the root of their size alone", {"corpus_factors": {}}),
    Ablation("no-changed", "augmentation", "no rooms, noise, speed", "clips as they are, only", {"changed_share": 0.0}),
    Ablation("no-mixup", "augmentation", "no mixup", "clips one by one", {"mixup": 0.0}),
    Ablation("no-warp", "augmentation", "no other vocal tracts", "the spectrum unwarped", {"augment.warp": 0.0}),
    Ablation("no-colour", "augmentation", "no colour, no level", "responses and levels unchanged", {"augment.colour_db": 0.0, "augment.level_db": 0.0}),
    Ablation("no-band-masks", "augmentation", "no band masks", "all bands heard", {"augment.band_masks": 0}),
    Ablation("no-time-masks", "augmentation", "no time masks", "all frames heard", {"augment.time_masks": 0}),
    Ablation("no-teacher", "distillation", "no teacher", "labels only", teacher=False),
    Ablation("no-pooled", "distillation", "no pooled targets", "frames and soft labels", {"distil.pooled_weight": 0.0}),
    Ablation("no-frames", "distillation", "no frame targets", "pooled targets and soft labels", {"distil.steps_weight": 0.0}),
    Ablation("no-soft", "distillation", "no soft labels", "pooled and frame targets", {"distil.soft_weight": 0.0}),
    Ablation("soft-head", "distillation", "head with soft labels", "the last layers fitted to soft labels more than to labels", {"head.soft_share": 0.8}),
    Ablation("less-speech", "distillation", "nEMO left out", "neither its labels nor what the teacher hears in it", {"corpora": OTHERS}),
    Ablation("unlabelled", "distillation", "nEMO without labels", "what the teacher hears in it, without its labels", {"unlabelled": ["nemo"]}),
    Ablation("no-smoothing", "loss", "no label smoothing", "hard labels", {"label_smoothing": 0.0}),
    Ablation("trunk-head", "loss", "trunk's own head", "the last layers as the trunk learnt with them", {"head.count": 0}),
    Ablation("new-head", "loss", "new head", "the last layers fitted again, not averaged with the trunk's own", {"head.keep": False}),
    Ablation("no-recurrence", "recurrence", "none", "convolutions, then pooling", shape(lstm_units=[])),
    Ablation("one-way", "recurrence", "forward only", "LSTM instead of bidirectional LSTM", shape(bidirectional=False)),
    Ablation("no-residual", "recurrence", "no residual", "the second LSTM alone", shape(residual=False)),
    Ablation("mean-pooling", "pooling", "mean and deviation", "no attention", shape(attention_heads=0)),
    Ablation("one-attention", "pooling", "one attention head", "one instead of two", shape(attention_heads=1)),
    Ablation("size-quarter", "size", "a quarter as wide", "all widths divided by four", shape(mel_channels=[4, 8, 12], track_channels=[6, 6, 6], projection=32, lstm_units=[16, 16])),
    Ablation("size-half", "size", "half as wide", "all widths halved", shape(mel_channels=[8, 16, 24], track_channels=[12, 12, 12], projection=64, lstm_units=[32, 32])),
    Ablation("size-double", "size", "twice as wide", "all widths doubled", shape(mel_channels=[32, 64, 96], track_channels=[48, 48, 48], projection=256, lstm_units=[128, 128])),
    Ablation("size-triple", "size", "three times as wide", "all widths times three", shape(mel_channels=[48, 96, 144], track_channels=[72, 72, 72], projection=384, lstm_units=[192, 192])),
    Ablation("size-largest", "size", "three and a half times as wide", "all widths times three and a half", shape(mel_channels=[56, 112, 168], track_channels=[84, 84, 84], projection=448, lstm_units=[224, 224])),
]  # fmt: skip


def applied(settings: dict, change: dict) -> dict:
    """A configuration with some of its entries replaced; a path that is not there is a mistake."""
    out = copy.deepcopy(settings)
    for path, value in change.items():
        *parents, last = path.split(".")
        place = out
        for parent in parents:
            place = place[parent]
        if last not in place and parents != ["network"]:
            raise KeyError(path)
        place[last] = value
    return out


def note(ablation: Ablation, settings: dict) -> dict:
    """What the table says of a row besides its figures."""
    sizes = applied(settings, ablation.settings)["network"]
    network = Network(NetworkShape(**{k: tuple(v) if isinstance(v, list) else v for k, v in sizes.items()}))
    about = {"group": ablation.group, "label": ablation.label, "changed": ablation.changed}
    return {**about, "parameters": n_parameters(network)} if ablation.group in ("size", "reference") else about


def with_own_levels(features: Path, out: Path) -> Path:
    """The same variants, as loud as they were recorded."""
    for folder in sorted(path.parent for path in features.glob("*/meta.json")):
        if not (out / folder.name / "meta.json").exists():
            give_back(folder, out / folder.name)
    return out


def run(module: str, *args: object) -> None:
    """Runs a part of this package, and stops where it does."""
    subprocess.run([sys.executable, "-m", f"training.{module}", *map(str, args)], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("features", "teacher", "clips", "runs", "predictions"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=Path(__file__).parent.parent / "configs" / "ablation.json")
    parser.add_argument("--fold", type=int, default=1)
    parser.add_argument("--only", nargs="*", help="the ablations to run; the seeds of the reference are reference-1 and on")
    parser.add_argument("--machine", default="one core", help="what the times in the table were taken on")
    args = parser.parse_args()
    settings = json.loads(args.config.read_text())
    jobs = [(f"reference-{seed}", Ablation("reference", "reference", "reference", "nothing"), seed) for seed in REFERENCE_SEEDS]
    jobs += [(a.name, a, REFERENCE_SEEDS[0]) for a in ABLATIONS]
    args.predictions.mkdir(parents=True, exist_ok=True)
    notes = {a.name: note(a, settings) for _, a, _ in jobs}
    (args.predictions / "ablations.json").write_text(json.dumps(notes, indent=1))
    for name, ablation, seed in jobs:
        out = args.runs / f"ablation-{name}"
        if (args.only and name not in args.only) or (args.predictions / f"{out.name}.csv.gz").exists():
            continue
        out.mkdir(parents=True, exist_ok=True)
        (out / "config.json").write_text(json.dumps(applied(settings, ablation.settings), indent=1))
        teacher = ("--teacher", args.teacher) if ablation.teacher else ()
        features = with_own_levels(args.features, out / "features") if ablation.own_levels else args.features
        started = time.monotonic()
        run("train", "--features", features, *teacher, "--config", out / "config.json", "--out", out, "--fold", args.fold, "--seed", seed)
        run("finish", "--run", out, "--features", features)
        run("predictions", "--clips", args.clips, "--out", args.predictions, "--name", f"ablation-{ablation.name}", out / "held-out.npz")
        seconds = round(time.monotonic() - started)
        known = args.predictions / "runs.json"
        runs = json.loads(known.read_text()) if known.exists() else {}
        runs[f"ablation-{ablation.name}"] = {"command": "python3 -m training.ablations", "seconds": seconds, "machine": args.machine}
        known.write_text(json.dumps(runs, indent=1))


if __name__ == "__main__":
    main()
