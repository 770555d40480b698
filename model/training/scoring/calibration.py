"""Fits the calibration of confidences on held-out speakers and left-out corpora.

The logits of an unknown voice are divided by a temperature (Guo et al. 2017) that decreases with their energy, ln sum
exp (Joy et al. 2023 on temperatures per sample; Liu et al. 2020 on energy, which is lower out of distribution). A known
voice has its own temperature and a bias per emotion. Re-centring moves a voice's embeddings towards the average, where
speech is neutral, and the bias corrects for the emotions that gain or lose by it. With n known windows of a voice, the
two are mixed by n / (n + prior), as in src/core/classifier/calibration.ts. The five-emotion view has a bias for each of
its emotions (src/core/classifier/labels.ts).
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize, minimize_scalar

from training.data.features import EMOTIONS
from training.scoring.biases import fit_bias
from training.scoring.held_out_logits import (
    Group,
    HeldOutLogits,
    KnownVoice,
    UnknownVoice,
    allowed_labels,
    calibrated,
    corpus_emotions,
    read_held_out,
)

#: The five-emotion view: the emotions combined in each of its classes. Clips of other emotions are excluded.
FIVE = (("neutral", "calm"), ("happy",), ("sad",), ("angry",), ("fearful",))
#: Weight of left-out corpora, relative to 1 for held-out speakers. The app's users are new speakers in new rooms, which
#: left-out corpora represent best, but they are harder and would dominate at 1.
LEFT_OUT_WEIGHT = 0.43
#: Ridge penalty on the slope, in squared nats. It keeps the slope at 0 if all windows have the same energy.
SLOPE_RIDGE = 1e-4


@dataclass(frozen=True)
class Sources:
    """Files of held-out speakers and left-out corpora to fit on.

    without: clips to exclude, by file, because the calibration will be tested on them.
    """

    held_out: Sequence[Path] = ()
    left_out: Sequence[Path] = ()
    without: Collection[str] = ()

    def groups(self, profile: str | None) -> list[Group]:
        """The files for a voice profile, or for unknown voices, without empty ones."""
        weighted = ((1.0, self.held_out), (LEFT_OUT_WEIGHT, self.left_out))
        read = ((weight, [read_held_out(path, profile, self.without) for path in paths]) for weight, paths in weighted)
        filled = ((weight, [file for file in files if len(file.labels) > 0]) for weight, files in read)
        return [Group(weight, files) for weight, files in filled if files]


def negative_log_likelihood(groups: list[Group]) -> Callable[[Callable[[HeldOutLogits], np.ndarray]], float]:
    """A cost function: calibrated logits, as a function of a file -> weighted negative log-likelihood of the labels.

    Probabilities are among the emotions that a clip's corpus has.
    """
    emotions = [corpus_emotions(group.files) for group in groups]
    parts = [
        (group.weight, [(file, allowed_labels(file, own)) for file in group.files])
        for group, own in zip(groups, emotions)
    ]

    def log_likelihoods(file: HeldOutLogits, allowed: np.ndarray, logits: np.ndarray) -> np.ndarray:
        p = file.probabilities(logits) * allowed
        return np.log(p[np.arange(len(p)), file.labels] / p.sum(1) + 1e-9)

    def cost(logits_of: Callable[[HeldOutLogits], np.ndarray]) -> float:
        per_group = [
            (weight, np.concatenate([log_likelihoods(file, allowed, logits_of(file)) for file, allowed in files]))
            for weight, files in parts
        ]
        return -float(sum(weight * likelihoods.mean() for weight, likelihoods in per_group))

    return cost


def fit_unknown_voice(sources: Sources) -> UnknownVoice:
    """Fits the calibration of unknown voices; the identity if there are no clips to fit on."""
    groups = sources.groups(None)
    if not groups:
        return UnknownVoice()
    cost = negative_log_likelihood(groups)

    def calibration(x: np.ndarray) -> UnknownVoice:
        return UnknownVoice(float(np.exp(x[0])), float(x[1]))

    def cost_at(x: np.ndarray) -> float:
        return cost(lambda file: calibrated(file, calibration(x), None)) + SLOPE_RIDGE * float(x[1]) ** 2

    found = minimize(cost_at, (0.4, 0.0), method="Nelder-Mead", options={"xatol": 1e-3, "fatol": 1e-6})
    return calibration(found.x)


def fit_known_voice(sources: Sources, profile: str, unknown: UnknownVoice) -> KnownVoice:
    """Fits one of PROFILES; the identity if there are no clips to fit on. unknown: calibration of unknown voices."""
    zeros = np.zeros(len(EMOTIONS))
    groups = sources.groups(profile)
    if not groups:
        return KnownVoice(1.0, zeros)
    cost = negative_log_likelihood(groups)

    def cost_at(temperature: float) -> float:
        return cost(lambda file: calibrated(file, unknown, KnownVoice(temperature, zeros)))

    temperature = float(minimize_scalar(cost_at, bounds=(0.2, 10), method="bounded").x)
    return KnownVoice(temperature, fit_bias(groups, len(zeros), unknown, temperature))


def fit_five(sources: Sources, unknown: UnknownVoice) -> np.ndarray:
    """Fits the biases of the five-emotion view [5], in nats; unknown: calibration of unknown voices."""
    groups = [
        Group(group.weight, [seen_as_five(file, unknown) for file in group.files]) for group in sources.groups(None)
    ]
    return fit_bias(groups, len(FIVE), UnknownVoice(), 1.0)


def seen_as_five(file: HeldOutLogits, unknown: UnknownVoice) -> HeldOutLogits:
    """The file's clips as one window each, with logits [n_clips, 5] of the five-emotion view."""
    places = {EMOTIONS.index(name): place for place, names in enumerate(FIVE) for name in names}
    eight = file.probabilities(calibrated(file, unknown, None))
    five = np.stack([eight[:, [EMOTIONS.index(name) for name in names]].sum(1) for names in FIVE], 1) + 1e-9
    labels = np.array([places.get(label, -1) for label in file.labels], int)
    ones = np.ones(len(labels))
    logits = np.log(five / five.sum(1, keepdims=True))
    return HeldOutLogits(logits, ones, np.arange(len(labels)), ones, labels, file.corpora).only(labels >= 0)
