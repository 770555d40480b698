"""Folds of speakers, so that no speaker is in both training and test data.

RAVDESS has the five folds of the literature. The speakers of every other corpus are assigned to five folds round-robin,
sorted by name.
"""

import zlib
from collections.abc import Iterable

import numpy as np

from training.data.features import Clip

RAVDESS_FOLDS = ((2, 5, 14, 15, 16), (3, 6, 7, 13, 18), (10, 11, 12, 19, 20), (8, 17, 21, 23, 24), (1, 4, 9, 22))
N_FOLDS = 5
#: Has only two speakers, so it is used for training only.
TRAIN_ONLY = ("tess",)


def folds(speakers: Iterable[tuple[str, str]]) -> dict[str, int | None]:
    """(corpus, speaker) pairs -> fold of each speaker; None for those used for training only."""
    fold_of: dict[str, int | None] = {}
    by_corpus: dict[str, list[str]] = {}
    for corpus, speaker in sorted(set(speakers)):
        by_corpus.setdefault(corpus, []).append(speaker)
    for corpus, names in by_corpus.items():
        for i, name in enumerate(names):
            if corpus in TRAIN_ONLY:
                fold_of[name] = None
            elif corpus == "ravdess":
                actor = int(name.split(":")[1])
                fold_of[name] = next(k for k, actors in enumerate(RAVDESS_FOLDS) if actor in actors)
            else:
                fold_of[name] = i % N_FOLDS
    return fold_of


def held_out_clips(clips: list[Clip], split: dict) -> np.ndarray:
    """Clips held out from a run, bool [n_clips]; split: {"fold": K}, {"corpus": NAME}, both, or {} for none."""
    fold_of = folds((c.corpus, c.speaker) for c in clips)
    fold, corpus = split.get("fold"), split.get("corpus")
    return np.array([(fold is not None and fold_of[c.speaker] == fold) or c.corpus == corpus for c in clips])


def noise_fold(recording: str) -> int:
    """The fold of a noise, by the recording it was cut from; of babble, the fold of its speakers.

    model/acoustics/noise-files.ts has the same rule.
    """
    if recording.startswith("voices:"):
        return int(recording.split(":")[1])
    return zlib.crc32(recording.encode()) % N_FOLDS
