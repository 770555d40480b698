"""Figures of held-out clips per corpus, for eight or five emotions, computed as in model/commands/evaluate.ts."""

import numpy as np

from training.data.features import EMOTIONS, Clip

FIVE = ("neutral", "happy", "sad", "angry", "fearful")
SETS = {"eight": EMOTIONS, "five": FIVE}
N_BINS = 15


def project(p: np.ndarray, labels: tuple[str, ...]) -> np.ndarray:
    """Probabilities of eight emotions -> of a label set, in which calm counts as neutral. Rows sum to 1."""
    if labels == EMOTIONS:
        return p
    kept = p[:, [EMOTIONS.index(e) for e in labels]]
    kept[:, 0] += p[:, EMOTIONS.index("calm")]
    return kept / np.maximum(kept.sum(1, keepdims=True), 1e-12)


def truth_in(emotion: str, labels: tuple[str, ...]) -> int:
    """An emotion's index in a label set; -1 if it is not in the set."""
    if emotion == "calm" and "calm" not in labels:
        emotion = "neutral"
    return labels.index(emotion) if emotion in labels else -1


def figures(p: np.ndarray, clips: list[Clip], labels: tuple[str, ...]) -> dict[str, dict[str, float]]:
    """Clips, average recall, accuracy and calibration error per corpus. Emotions that a corpus lacks are masked.

    p: probabilities over eight emotions [n_clips, 8].
    """
    truth = np.array([truth_in(c.emotion, labels) for c in clips])
    corpora = np.array([c.corpus for c in clips])
    seen = project(p, labels)
    found: dict[str, dict[str, float]] = {}
    for corpus in np.unique(corpora):
        inside = (corpora == corpus) & (truth >= 0)
        present = np.unique(truth[inside])
        if len(present) == 0:
            continue
        masked = seen[inside][:, present] + 1e-12
        masked /= masked.sum(1, keepdims=True)
        right = present[masked.argmax(1)] == truth[inside]
        recalls = [right[truth[inside] == k].mean() for k in present]
        found[str(corpus)] = {
            "clips": int(inside.sum()),
            "uar": float(np.mean(recalls)),
            "accuracy": float(right.mean()),
            "ece": calibration_error(masked.max(1), right),
        }
    return found


def calibration_error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error over N_BINS bins of equal width (Guo et al. 2017)."""
    bins = np.clip(np.ceil(confidence * N_BINS).astype(int) - 1, 0, N_BINS - 1)
    gaps = [abs(confidence[bins == b].sum() - right[bins == b].sum()) for b in np.unique(bins)]
    return float(sum(gaps) / len(confidence))


def spread(per_fold: list[dict[str, dict[str, float]]], key: str) -> dict[str, dict[str, float]]:
    """Mean and standard deviation of a figure over folds, per corpus and for the mean of the corpora."""
    corpora = sorted({c for fold in per_fold for c in fold})
    values = {c: [fold[c][key] for fold in per_fold if c in fold] for c in corpora}
    values["mean of the corpora"] = [float(np.mean([fold[c][key] for c in fold])) for fold in per_fold]
    return {
        c: {"mean": round(float(np.mean(v)), 4), "deviation": round(float(np.std(v)), 4)} for c, v in values.items()
    }
