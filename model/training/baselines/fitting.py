"""Fits a baseline classifier. Tunes and calibrates it on training speakers held out from the fit."""

from collections.abc import Callable, Sequence

import numpy as np

from training.baselines.calibration import Calibration, fit_calibration
from training.baselines.classifiers import Forest, Svm
from training.baselines.windows import Windows, clip_means
from training.data.features import allowed_emotions
from training.scoring.clip_scores import unweighted_average_recall

Classifier = Svm | Forest
#: Creates a classifier, not yet fitted.
Factory = Callable[[], Classifier]
N_PARTS = 3
#: Number of clips for tuning. All of them would take much longer and lead to the same choice.
TUNING_CLIPS = 2500


def speaker_parts(windows: Windows, chosen: np.ndarray, seed: int) -> np.ndarray:
    """Assigns the chosen clips' speakers, shuffled within each corpus, to N_PARTS parts: [n_clips], -1 for other clips.

    A corpus with fewer speakers than parts is only used for training: -1 too.
    """
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


def fit(make: Factory, windows: Windows, train: np.ndarray) -> Classifier:
    """Trains a classifier on all windows of the clips in `train`."""
    inside = windows.of(train)
    return make().fit(windows.functionals[inside], windows.label[windows.owner[inside]], windows.weights(train))


def held_out_scores(make: Factory, windows: Windows, train: np.ndarray, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Cross-fitted scores [n_windows, n_scores] of the training clips, and the clips that have any, bool [n_clips].

    No classifier was trained on the speakers that it scores.
    """
    part = speaker_parts(windows, train, seed)
    found = []
    for k in range(N_PARTS):
        held = part == k
        found.append(fit(make, windows, train & ~held).scores(windows.functionals[windows.of(held)]))
    scores = np.zeros((len(windows.owner), found[0].shape[1]))
    for k, own in enumerate(found):
        scores[windows.of(part == k)] = own
    return scores, part >= 0


def calibrate(windows: Windows, scores: np.ndarray, scored: np.ndarray) -> Calibration:
    """Fits a softmax regression on held-out scores; arguments as returned by held_out_scores."""
    inside = windows.of(scored)
    owner = windows.owner[inside]
    allowed_of = allowed_emotions(windows.clips)
    allowed = np.stack([allowed_of[c.corpus] for c in windows.clips])
    return fit_calibration(scores[inside], windows.label[owner], allowed[owner], windows.weights(scored))


def mean_recall(p: np.ndarray, windows: Windows, chosen: np.ndarray) -> float:
    """Average recall of the chosen clips, averaged over corpora; p: probabilities of their windows."""
    recall = unweighted_average_recall(clip_means(p, windows, chosen), windows.clips, list(np.flatnonzero(chosen)))
    return float(np.mean(list(recall.values())))


def tune(candidates: Sequence[Factory], windows: Windows, train: np.ndarray, seed: int) -> tuple[int, list[float]]:
    """Index of the best candidate on held-out speakers, on a sample of the training clips; and all mean recalls."""
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
