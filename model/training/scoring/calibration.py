"""Makes confidences mean what they say, on speakers and corpora that the networks never heard.

An unknown voice's logits are divided by a temperature (Guo et al. 2017) that falls as their energy, ln sum exp, rises (Joy
et al. 2023 on a temperature for each sample; Liu et al. 2020 on energy, which is lower for what a network was not made for).
A voice that is known has a temperature of its own, and a bias for each emotion: re-centring moves a voice's windows towards
the middle, where speech is neutral, and the bias takes back what that adds to some emotions and takes from others. In
between, where n windows are known of a voice, the logits are mixed by n / (n + prior), as
src/core/classifier/calibration.ts does. Seen as five emotions the answer has a bias for each of them
(src/core/classifier/labels.ts).
"""
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize, minimize_scalar

from training.scoring.biases import fit_bias
from training.data.features import EMOTIONS
from training.scoring.logits import Calibration, Kind, Softening, Unheard, allowed, calibrated, own_emotions, read

#: Ways of knowing a voice, as held_out.py and the manifest name them.
WAYS = ("baseline", "running")
#: The five-emotion view: which emotions each of its places holds. Clips of other emotions are not in it.
FIVE = (("neutral", "calm"), ("happy",), ("sad",), ("angry",), ("fearful",))
#: What corpora that were left out count against 1 of held-out speakers: whoever opens the app is a speaker and a room
#: that no corpus holds. They are the harder ones, and would have their way at 1.
LEFT_OUT_WEIGHT = 0.43
#: Ridge of the slope, squared nats: where all windows have one energy it stays 0.
SLOPE_RIDGE = 1e-4


@dataclass(frozen=True)
class Sources:
    """Files of held_out.py, of speakers and of corpora that the networks never heard, less the clips that a calibration is to
    be tried on: another network may have been asked about them too."""

    held_out: Sequence[Path] = ()
    left_out: Sequence[Path] = ()
    without: Collection[str] = ()

    def kinds(self, way: str | None) -> list[Kind]:
        """What counts together, the voices known in a way, or not at all."""
        weighted = ((1.0, self.held_out), (LEFT_OUT_WEIGHT, self.left_out))
        read_all = ((weight, [read(path, way, self.without) for path in paths]) for weight, paths in weighted)
        filled = ((weight, [of for of in files if len(of.labels) > 0]) for weight, files in read_all)
        return [Kind(weight, files) for weight, files in filled if files]


def disbelief(kinds: list[Kind]) -> Callable[[Callable[[Unheard], np.ndarray]], float]:
    """The weighted negative log-likelihood of the labels, among the emotions that the clips' corpora have, under the calibrated
    logits that a function gives."""
    owns = [own_emotions(kind.files) for kind in kinds]
    parts = [(kind.weight, [(of, allowed(of, own)) for of in kind.files]) for kind, own in zip(kinds, owns)]

    def of_clips(of: Unheard, marks: np.ndarray, logits: np.ndarray) -> np.ndarray:
        p = of.probabilities(logits) * marks
        return np.log(p[np.arange(len(p)), of.labels] / p.sum(1) + 1e-9)

    def cost(logits_of: Callable[[Unheard], np.ndarray]) -> float:
        told = [(weight, np.concatenate([of_clips(of, marks, logits_of(of)) for of, marks in files])) for weight, files in parts]
        return -float(sum(weight * likelihoods.mean() for weight, likelihoods in told))

    return cost


def fit_softening(sources: Sources) -> Softening:
    """Of a voice that is not known; changes nothing where there is nothing to learn from."""
    kinds = sources.kinds(None)
    if not kinds:
        return Softening()
    cost = disbelief(kinds)

    def softening(x: np.ndarray) -> Softening:
        return Softening(float(np.exp(x[0])), float(x[1]))

    def at(x: np.ndarray) -> float:
        return cost(lambda of: calibrated(of, softening(x), None)) + SLOPE_RIDGE * float(x[1]) ** 2

    return softening(minimize(at, (0.4, 0.0), method="Nelder-Mead", options={"xatol": 1e-3, "fatol": 1e-6}).x)


def fit_way(sources: Sources, way: str, alone: Softening) -> Calibration:
    """Of a voice that is known entirely, in one of WAYS; alone: of one that is not known."""
    none = np.zeros(len(EMOTIONS))
    kinds = sources.kinds(way)
    if not kinds:
        return Calibration(1.0, none)
    cost = disbelief(kinds)

    def at(temperature: float) -> float:
        return cost(lambda of: calibrated(of, alone, Calibration(temperature, none)))

    temperature = float(minimize_scalar(at, bounds=(0.2, 10), method="bounded").x)
    return Calibration(temperature, fit_bias(kinds, len(none), alone, temperature))


def fit_five(sources: Sources, alone: Softening) -> np.ndarray:
    """Biases of the five-emotion view, [5], in nats; alone: of a voice that is not known."""
    kinds = [Kind(kind.weight, [seen_as_five(of, alone) for of in kind.files]) for kind in sources.kinds(None)]
    return fit_bias(kinds, len(FIVE), Softening(), 1.0)


def seen_as_five(of: Unheard, alone: Softening) -> Unheard:
    """Clips as one window each, whose logits [n_clips, 5] are the logarithms of what the five-emotion view shows of them."""
    places = {EMOTIONS.index(name): place for place, names in enumerate(FIVE) for name in names}
    eight = of.probabilities(calibrated(of, alone, None))
    five = np.stack([eight[:, [EMOTIONS.index(name) for name in names]].sum(1) for names in FIVE], 1) + 1e-9
    labels = np.array([places.get(label, -1) for label in of.labels], int)
    ones = np.ones(len(labels))
    clips = Unheard(np.log(five / five.sum(1, keepdims=True)), ones, np.arange(len(labels)), ones, labels, of.corpora)
    return clips.only(labels >= 0)
