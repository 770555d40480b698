"""Fits a yardstick as it is used: tuned and calibrated on speakers of the training part that it did not hear."""
from collections.abc import Callable, Sequence

import numpy as np

from training.data.features import allowed_emotions
from training.scoring.clip_scores import unweighted_average_recall
from training.baselines.calibration import Calibration, fit_calibration
from training.baselines.windows import Windows, clip_means
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings

Machine = Svm | Forest
Make = Callable[[], Machine]
N_PARTS = 3
#: Clips among which settings are chosen; all of them take long for no other answer.
TUNING_CLIPS = 2500


def parts(windows: Windows, chosen: np.ndarray, seed: int) -> np.ndarray:
    """Deals the chosen clips' speakers, shuffled within each corpus, to N_PARTS parts: a part per clip, -1 outside.

    A corpus of fewer speakers than parts is only trained on."""
    rng = np.random.default_rng(seed)
    part = np.full(len(windows.clips), -1)
    corpora = np.array([c.corpus for c in windows.clips])
    speakers = np.array([c.speaker for c in windows.clips])
    for corpus in np.unique(corpora[chosen]):
        names = np.unique(speakers[chosen & (corpora == corpus)])
        if len(names) < N_PARTS:
            continue
        for k, name in enumerate(rng.permutation(names)):
            part[chosen & (speakers == name)] = k % N_PARTS
    return part


def fit(make: Make, windows: Windows, train: np.ndarray) -> Machine:
    """The machine trained on all windows of the clips in `train`."""
    inside = windows.of(train)
    return make().fit(windows.functionals[inside], windows.label[windows.owner[inside]], windows.weights(train))


def held_out_scores(make: Make, windows: Windows, train: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Scores of the training clips by machines that did not hear their speakers, and which clips have some."""
    part = parts(windows, train, seed)
    scores = None
    for k in range(N_PARTS):
        held = part == k
        of = fit(make, windows, train & ~held).scores(windows.functionals[windows.of(held)])
        scores = np.zeros((len(windows.owner), of.shape[1])) if scores is None else scores
        scores[windows.of(held)] = of
    return scores, part >= 0


def calibrate(windows: Windows, scores: np.ndarray, scored: np.ndarray) -> Calibration:
    """The softmax regression of held-out scores."""
    inside = windows.of(scored)
    owner = windows.owner[inside]
    of = allowed_emotions(windows.clips)
    allowed = np.stack([of[c.corpus] for c in windows.clips])
    return fit_calibration(scores[inside], windows.label[owner], allowed[owner], windows.weights(scored))


def mean_recall(p: np.ndarray, windows: Windows, chosen: np.ndarray) -> float:
    """Mean over the corpora of the chosen clips' average recall; p: per window of theirs."""
    of = unweighted_average_recall(clip_means(p, windows, chosen), windows.clips, list(np.flatnonzero(chosen)))
    return float(np.mean(list(of.values())))


def tune(candidates: Sequence[Make], windows: Windows, train: np.ndarray, seed: int) -> tuple[int, list[float]]:
    """Which candidate does best on speakers it did not hear, among a sample of the training clips; and all their scores."""
    rng = np.random.default_rng(seed)
    indices = np.flatnonzero(train)
    sample = np.zeros(len(windows.clips), bool)
    sample[rng.choice(indices, min(TUNING_CLIPS, len(indices)), replace=False)] = True
    found = []
    for make in candidates:
        scores, scored = held_out_scores(make, windows, sample, seed)
        p = calibrate(windows, scores, scored)(scores[windows.of(scored)])
        found.append(mean_recall(p, windows, scored))
    return int(np.argmax(found)), found
