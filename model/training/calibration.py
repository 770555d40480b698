"""Makes confidences mean what they say, on speakers and corpora that the networks never heard.

An unknown voice's logits are divided by a temperature (Guo et al. 2017) that falls as their energy, ln sum exp, rises (Joy
et al. 2023 on temperatures of each sample; Liu et al. 2020 on energy, which is lower for what a network was not made for).
A voice that is known has a temperature of its own, and a bias for each emotion: re-centring moves a voice's windows towards the middle, where speech is neutral, and the
bias takes back what that adds to some emotions and takes from others. In between, where n windows are known of a voice,
the logits are mixed by n / (n + prior), as src/core/classifier/calibration.ts does. Seen as five emotions the answer has a
bias for each of them (src/core/classifier/labels.ts).
"""
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from scipy.optimize import minimize, minimize_scalar
from scipy.special import logsumexp

from .features import EMOTIONS
from .scoring import WindowLogits, clip_probabilities

#: Ways of knowing a voice, as held_out.py and the manifest name them.
WAYS = ("baseline", "running")
#: The five-emotion view: which emotions each of its places holds. Clips of other emotions are not in it.
FIVE = (("neutral", "calm"), ("happy",), ("sad",), ("angry",), ("fearful",))
#: What corpora that were left out count against 1 of held-out speakers: whoever opens the app is a speaker and a room
#: that no corpus holds. They are the harder ones, and would have their way at 1.
LEFT_OUT_WEIGHT = 0.4
#: Ridge of the slope, squared nats: where all windows have one energy it stays 0.
SLOPE_RIDGE = 1e-4
#: Ridge of the biases, in nats: an emotion that few clips have moves little.
BIAS_RIDGE = 0.03


@dataclass(frozen=True)
class Softening:
    """What logits are divided by where a voice is not known: temperature * exp(-slope * energy); the slope in 1 / nat."""

    temperature: float = 1.0
    slope: float = 0.0


@dataclass(frozen=True)
class Calibration:
    """What takes the temperature's place where a voice is known entirely, the slope as it is, and what is added to the divided
    logits; bias [labels]."""

    temperature: float
    bias: np.ndarray


@dataclass(frozen=True)
class Unheard:
    """What a network says of clips that it never heard: window logits [n_windows, labels] in one way of knowing a voice, how
    well the voice is known [n_windows] (0 .. 1), whose windows they are and how much of them is speech [n_windows], and the
    clips' labels and corpora [n_clips]."""

    logits: np.ndarray
    known: np.ndarray
    owner: np.ndarray
    n_speech: np.ndarray
    labels: np.ndarray
    corpora: np.ndarray

    def probabilities(self, logits: np.ndarray) -> np.ndarray:
        """Of the clips, [n_clips, labels], under logits that are calibrated already."""
        return clip_probabilities(WindowLogits(logits, self.owner, self.n_speech))


    def only(self, clips: np.ndarray) -> "Unheard":
        """The clips that are marked, bool [n_clips]."""
        windows = clips[self.owner]
        owner = (np.cumsum(clips) - 1)[self.owner[windows]]
        return Unheard(self.logits[windows], self.known[windows], owner, self.n_speech[windows], self.labels[clips], self.corpora[clips])


def read(path: Path, way: str | None, without: Collection[str] = ()) -> Unheard:
    """A file of held_out.py, the voices known in a way, or not at all, less some clips, named by their files."""
    part = np.load(path)
    logits = part["logits" if way is None else f"logits_{way}"].astype(np.float32)
    known = np.zeros(len(logits)) if way is None else part[f"known_{way}"].astype(float)
    of = Unheard(logits, known, *(part[name] for name in ("owner", "n_speech", "labels", "corpora")))
    return of.only(~np.isin(part["files"], list(without))) if without else of


def calibrated(of: Unheard, alone: Softening, way: Calibration | None) -> np.ndarray:
    """Logits [n_windows, labels] whose softmax is calibrated."""
    logits = of.logits * np.exp(alone.slope * logsumexp(of.logits, 1, keepdims=True))
    if way is None:
        return logits / alone.temperature
    known = of.known[:, None]
    return logits * ((1 - known) / alone.temperature + known / way.temperature) + known * way.bias


@dataclass(frozen=True)
class Kind:
    """Several files that count `weight` together."""

    weight: float
    files: list[Unheard]


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


def own_emotions(files: Sequence[Unheard]) -> dict[str, np.ndarray]:
    """The emotions that each corpus has, over all files together."""
    labels, corpora = (np.concatenate([getattr(of, name) for of in files]) for name in ("labels", "corpora"))
    return {corpus: np.unique(labels[corpora == corpus]) for corpus in np.unique(corpora)}


def allowed(of: Unheard, own: dict[str, np.ndarray]) -> np.ndarray:
    """1 for the emotions that a clip's corpus has, 0 for those that it cannot tell anything of: [n_clips, labels]."""
    marks = np.zeros((len(of.labels), of.logits.shape[1]))
    for i, corpus in enumerate(of.corpora):
        marks[i, own[corpus]] = 1
    return marks


def disbelief(kinds: list[Kind]) -> Callable[[Callable[[Unheard], np.ndarray]], float]:
    """The weighted negative log-likelihood of the labels, among the emotions that the clips' corpora have, under the calibrated
    logits that a function gives."""
    parts = [(kind.weight, [(of, allowed(of, own)) for of in kind.files]) for kind in kinds for own in [own_emotions(kind.files)]]

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


def fit_bias(kinds: list[Kind], n_labels: int, alone: Softening, temperature: float) -> np.ndarray:
    """Biases [n_labels] under which each emotion of each corpus, all of them counting alike, is likeliest among the emotions
    that the corpus has; zeros where there is nothing to learn from.

    alone: of a voice that is not known; temperature: of one that is known entirely.
    """
    if not kinds:
        return np.zeros(n_labels)
    whole = sum(kind.weight for kind in kinds)
    lessons = [(kind.weight / whole, bias_lessons(kind.files, alone, temperature)) for kind in kinds]
    bias = torch.zeros(n_labels, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([bias], max_iter=50, line_search_fn="strong_wolfe")

    def cost() -> torch.Tensor:
        optimiser.zero_grad()
        loss = BIAS_RIDGE * bias.pow(2).sum()
        for weight, parts in lessons:
            loss = loss + weight * sum(part.cost(bias) for part in parts)
        loss.backward()
        return loss

    optimiser.step(cost)
    return bias.detach().numpy()


@dataclass(frozen=True)
class BiasLesson:
    """One file's clips for the fitting of biases: window logits and how well their voice is known, how much of its clip each
    window is, the clips' labels, the emotions of their corpora [n_clips, labels], and what each clip counts."""

    logits: torch.Tensor
    known: torch.Tensor
    owner: torch.Tensor
    share: torch.Tensor
    labels: torch.Tensor
    allowed: torch.Tensor
    count: torch.Tensor

    def cost(self, bias: torch.Tensor) -> torch.Tensor:
        """Weighted negative log-likelihood."""
        p = torch.softmax(self.logits + self.known * bias, 1) * self.share
        clips = torch.zeros(len(self.labels), p.shape[1], dtype=p.dtype).index_add(0, self.owner, p) * self.allowed
        told = clips[torch.arange(len(clips)), self.labels] / clips.sum(1)
        return -(self.count * torch.log(told + 1e-9)).sum()


def bias_lessons(files: list[Unheard], alone: Softening, temperature: float) -> list[BiasLesson]:
    """Every emotion of every corpus counts alike, over all files together."""
    n_labels = files[0].logits.shape[1]
    labels, corpora = (np.concatenate([getattr(of, name) for of in files]) for name in ("labels", "corpora"))
    has = own_emotions(files)
    count = np.zeros(len(labels))
    for corpus, own in has.items():
        for label in own:
            same = (corpora == corpus) & (labels == label)
            count[same] = 1 / same.sum() / len(own) / len(has)
    parts, start = [], 0
    for of in files:
        owner = of.owner.astype(np.int64)
        share = of.n_speech + 1e-3
        share = share / np.bincount(owner, share, len(of.labels))[owner]
        at_temperature = calibrated(of, alone, Calibration(temperature, np.zeros(n_labels)))
        numbers = (at_temperature, of.known[:, None], share[:, None], allowed(of, has), count[start : start + len(of.labels)])
        logits, known, share, marks, counts = (torch.as_tensor(x, dtype=torch.float64) for x in numbers)
        parts.append(BiasLesson(logits, known, torch.as_tensor(owner), share, torch.as_tensor(of.labels.astype(np.int64)), marks, counts))
        start += len(of.labels)
    return parts
