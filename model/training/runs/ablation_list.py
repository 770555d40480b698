"""The ablations, as changes to a configuration."""

import copy
from dataclasses import dataclass, field

GROUPS = ("logMel", "mfcc", "chroma", "contrast", "zeroCrossingRate", "pitch", "voicing", "energy")
#: Groups that are hidden together, because voicing says in which frames pitch is meaningful.
HIDDEN_TOGETHER = {"pitch": ("pitch", "voicing")}
LABELS = {
    "logMel": "log-mel",
    "mfcc": "MFCC",
    "zeroCrossingRate": "zero-crossing rate",
    "contrast": "spectral contrast",
}
#: All corpora but nEMO, which serves as unlabelled speech.
OTHERS = ["ravdess", "tess", "emodb", "ased", "urdu", "turev", "emospeech"]


@dataclass(frozen=True)
class Ablation:
    """A change to the configuration.

    group, label, changed: texts in the table
    settings: dotted paths into the configuration -> new values
    own_levels: windows keep their recorded level
    """

    name: str
    group: str
    label: str
    changed: str
    settings: dict = field(default_factory=dict)
    teacher: bool = True
    own_levels: bool = False


def feature_ablations() -> list[Ablation]:
    """Without each feature group, and with each alone."""
    out, alone = [], []
    for group in GROUPS:
        if group == "voicing":
            continue
        own = HIDDEN_TOGETHER.get(group, (group,))
        label = LABELS.get(group, group)
        rest = [g for g in GROUPS if g not in own]
        out.append(
            Ablation(f"without-{group}", "features left out", label, f"{label} hidden", {"hidden_features": list(own)})
        )
        alone.append(
            Ablation(f"only-{group}", "features alone", label, f"only {label} heard", {"hidden_features": rest})
        )
    return out + alone


def shape(**sizes: object) -> dict:
    """Settings for the network's sizes."""
    return {f"network.{name}": value for name, value in sizes.items()}


def widths(factor: float) -> dict:
    """All widths of the ablations' network, times a factor."""

    def scaled(*sizes: int) -> list[int]:
        return [round(factor * size) for size in sizes]

    mel, track, lstm = scaled(16, 32, 48), scaled(24, 24, 24), scaled(64, 64)
    return shape(mel_channels=mel, track_channels=track, projection=round(factor * 128), lstm_units=lstm)


ABLATIONS = [
    *feature_ablations(),
    Ablation("own-levels", "level", "levels as recorded", "windows not brought to their speech level", own_levels=True),
    Ablation("ravdess-alone", "data", "RAVDESS alone", "one corpus instead of eight", {"corpora": ["ravdess"]}),
    Ablation(
        "no-class-masks", "data", "no class masks", "emotions a corpus lacks count as wrong", {"class_masks": False}
    ),
    Ablation(
        "power-1",
        "data",
        "corpora by size",
        "drawn by their size, not its root",
        {"corpus_power": 1.0, "corpus_factors": {}},
    ),
    Ablation(
        "power-0",
        "data",
        "corpora alike",
        "every corpus drawn equally often",
        {"corpus_power": 0.0, "corpus_factors": {}},
    ),
    Ablation(
        "no-factors", "data", "no factors of corpora", "drawn by the root of their size alone", {"corpus_factors": {}}
    ),
    Ablation("no-changed", "augmentation", "no rooms, noise, speed", "clips as they are, only", {"changed_share": 0.0}),
    Ablation("no-mixup", "augmentation", "no mixup", "clips one by one", {"mixup": 0.0}),
    Ablation("no-warp", "augmentation", "no other vocal tracts", "the spectrum unwarped", {"augment.warp": 0.0}),
    Ablation(
        "no-colour",
        "augmentation",
        "no colour, no level",
        "responses and levels unchanged",
        {"augment.colour_db": 0.0, "augment.level_db": 0.0},
    ),
    Ablation("no-band-masks", "augmentation", "no band masks", "all bands heard", {"augment.band_masks": 0}),
    Ablation("no-time-masks", "augmentation", "no time masks", "all frames heard", {"augment.time_masks": 0}),
    Ablation("no-teacher", "distillation", "no teacher", "labels only", teacher=False),
    Ablation("no-pooled", "distillation", "no pooled targets", "frames and soft labels", {"distil.pooled_weight": 0.0}),
    Ablation(
        "no-frames", "distillation", "no frame targets", "pooled targets and soft labels", {"distil.steps_weight": 0.0}
    ),
    Ablation("no-soft", "distillation", "no soft labels", "pooled and frame targets", {"distil.soft_weight": 0.0}),
    Ablation(
        "soft-head",
        "distillation",
        "head with soft labels",
        "the last layers fitted to soft labels more than to labels",
        {"head.soft_share": 0.8},
    ),
    Ablation(
        "less-speech",
        "distillation",
        "nEMO left out",
        "neither its labels nor what the teacher hears in it",
        {"corpora": OTHERS},
    ),
    Ablation(
        "unlabelled",
        "distillation",
        "nEMO without labels",
        "what the teacher hears in it, without its labels",
        {"unlabelled": ["nemo"]},
    ),
    Ablation("no-smoothing", "loss", "no label smoothing", "hard labels", {"label_smoothing": 0.0}),
    Ablation(
        "trunk-head", "loss", "trunk's own head", "the last layers as the trunk learnt with them", {"head.count": 0}
    ),
    Ablation(
        "new-head",
        "loss",
        "new head",
        "the last layers fitted again, not averaged with the trunk's own",
        {"head.keep": False},
    ),
    Ablation("no-recurrence", "recurrence", "none", "convolutions, then pooling", shape(lstm_units=[])),
    Ablation("one-way", "recurrence", "forward only", "LSTM instead of bidirectional LSTM", shape(bidirectional=False)),
    Ablation("no-residual", "recurrence", "no residual", "the second LSTM alone", shape(residual=False)),
    Ablation("mean-pooling", "pooling", "mean and deviation", "no attention", shape(attention_heads=0)),
    Ablation("one-attention", "pooling", "one attention head", "one instead of two", shape(attention_heads=1)),
    Ablation("size-quarter", "size", "a quarter as wide", "all widths divided by four", widths(0.25)),
    Ablation("size-half", "size", "half as wide", "all widths halved", widths(0.5)),
    Ablation("size-double", "size", "twice as wide", "all widths doubled", widths(2)),
    Ablation("size-triple", "size", "three times as wide", "all widths times three", widths(3)),
    Ablation(
        "size-largest", "size", "three and a half times as wide", "all widths times three and a half", widths(3.5)
    ),
]


def applied(settings: dict, change: dict) -> dict:
    """A copy of a configuration with some values replaced.

    change: dotted paths -> values. Raises KeyError for a path that does not exist, except for network sizes, which
        have defaults.
    """
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
