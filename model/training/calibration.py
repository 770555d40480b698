"""Makes confidences mean what they say, on speakers and corpora that the networks never heard.

An unknown voice's logits are divided by a temperature (Guo et al. 2017). A voice that is known has a temperature of its
own, and a bias for each emotion: re-centring moves a voice's windows towards the middle, where speech is neutral, and the
bias takes back what that adds to some emotions and takes from others. In between, where n windows are known of a voice,
the logits are mixed by n / (n + prior), as src/core/classifier/calibration.ts does. Seen as five emotions the answer has a
bias for each of them (src/core/classifier/labels.ts).
"""
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from .features import EMOTIONS
from .scoring import WindowLogits, clip_probabilities

#: Ways of knowing a voice, as held_out.py and the manifest name them.
WAYS = ("baseline", "running")
#: The five-emotion view: which emotions each of its places holds. Clips of other emotions are not in it.
FIVE = (("neutral", "calm"), ("happy",), ("sad",), ("angry",), ("fearful",))
#: What corpora that were left out count against 1 of held-out speakers: whoever opens the app is a speaker and a room
#: that no corpus holds.
LEFT_OUT_WEIGHT = 2.0
#: Ridge of the biases, in nats: an emotion that few clips have moves little.
BIAS_RIDGE = 0.03


@dataclass(frozen=True)
class Calibration:
    """softmax(logits / temperature + bias); bias [labels]."""

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


def calibrated(of: Unheard, alone: float, way: Calibration | None) -> np.ndarray:
    """Logits [n_windows, labels] whose softmax is calibrated. alone: the temperature of a voice that is not known."""
    if way is None:
        return of.logits / alone
    known = of.known[:, None]
    return of.logits * ((1 - known) / alone + known / way.temperature) + known * way.bias


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


def likeliest_temperature(kinds: list[Kind], logits_at: Callable[[Unheard, float], np.ndarray]) -> float:
    """The temperature with the least negative log-likelihood of the labels, by golden-section search; 1 where there are none."""
    if not kinds:
        return 1.0

    def cost_of(files: list[Unheard], temperature: float) -> float:
        likelihoods = [of.probabilities(logits_at(of, temperature))[np.arange(len(of.labels)), of.labels] for of in files]
        return -float(np.log(np.concatenate(likelihoods) + 1e-9).mean())

    def cost(temperature: float) -> float:
        return sum(kind.weight * cost_of(kind.files, temperature) for kind in kinds)

    low, high = 0.2, 5.0
    for _ in range(40):
        a, b = high - (high - low) * 0.618, low + (high - low) * 0.618
        low, high = (low, b) if cost(a) < cost(b) else (a, high)
    return (low + high) / 2


def fit_temperature(sources: Sources) -> float:
    """Of a voice that is not known."""
    return likeliest_temperature(sources.kinds(None), lambda of, temperature: calibrated(of, temperature, None))


def fit_way(sources: Sources, way: str, alone: float) -> Calibration:
    """Of a voice that is known entirely, in one of WAYS; alone: the temperature of one that is not known."""
    none = np.zeros(len(EMOTIONS))
    kinds = sources.kinds(way)
    temperature = likeliest_temperature(kinds, lambda of, t: calibrated(of, alone, Calibration(t, none)))
    return Calibration(temperature, fit_bias(kinds, len(none), alone, temperature))


def fit_five(sources: Sources, alone: float) -> np.ndarray:
    """Biases of the five-emotion view, [5], in nats; alone: the temperature of a voice that is not known."""
    kinds = [Kind(kind.weight, [seen_as_five(of, alone) for of in kind.files]) for kind in sources.kinds(None)]
    return fit_bias(kinds, len(FIVE), 1.0, 1.0)


def seen_as_five(of: Unheard, alone: float) -> Unheard:
    """Clips as one window each, whose logits [n_clips, 5] are the logarithms of what the five-emotion view shows of them."""
    places = {EMOTIONS.index(name): place for place, names in enumerate(FIVE) for name in names}
    eight = of.probabilities(calibrated(of, alone, None))
    five = np.stack([eight[:, [EMOTIONS.index(name) for name in names]].sum(1) for names in FIVE], 1) + 1e-9
    labels = np.array([places.get(label, -1) for label in of.labels], int)
    ones = np.ones(len(labels))
    clips = Unheard(np.log(five / five.sum(1, keepdims=True)), ones, np.arange(len(labels)), ones, labels, of.corpora)
    return clips.only(labels >= 0)


def fit_bias(kinds: list[Kind], n_labels: int, alone: float, temperature: float) -> np.ndarray:
    """Biases [n_labels] under which each emotion of each corpus, all of them counting alike, is likeliest among the emotions
    that the corpus has; zeros where there is nothing to learn from.

    alone, temperature: of a voice that is not known, and of one that is known entirely.
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


def bias_lessons(files: list[Unheard], alone: float, temperature: float) -> list[BiasLesson]:
    """Every emotion of every corpus counts alike, over all files together."""
    n_labels = files[0].logits.shape[1]
    labels, corpora = (np.concatenate([getattr(of, name) for of in files]) for name in ("labels", "corpora"))
    has = {corpus: np.unique(labels[corpora == corpus]) for corpus in np.unique(corpora)}
    count = np.zeros(len(labels))
    for corpus, own in has.items():
        for label in own:
            same = (corpora == corpus) & (labels == label)
            count[same] = 1 / same.sum() / len(own) / len(has)
    parts, start = [], 0
    for of in files:
        allowed = np.zeros((len(of.labels), n_labels))
        for i, corpus in enumerate(of.corpora):
            allowed[i, has[corpus]] = 1
        owner = of.owner.astype(np.int64)
        share = of.n_speech + 1e-3
        share = share / np.bincount(owner, share, len(of.labels))[owner]
        at_temperature = calibrated(of, alone, Calibration(temperature, np.zeros(n_labels)))
        numbers = (at_temperature, of.known[:, None], share[:, None], allowed, count[start : start + len(of.labels)])
        logits, known, share, allowed, counts = (torch.as_tensor(x, dtype=torch.float64) for x in numbers)
        parts.append(BiasLesson(logits, known, torch.as_tensor(owner), share, torch.as_tensor(of.labels.astype(np.int64)), allowed, counts))
        start += len(of.labels)
    return parts
