"""Who is trained on and who is tested on: always whole speakers.

RAVDESS keeps the five folds of the literature, less the actors a clip list lacks; the speakers of every other corpus
are dealt round-robin, in order of their names, to five folds of their own.
"""
import zlib
from collections.abc import Iterable

import numpy as np

from training.data.features import Clip

RAVDESS_FOLDS = ((2, 5, 14, 15, 16), (3, 6, 7, 13, 18), (10, 11, 12, 19, 20), (8, 17, 21, 23, 24), (1, 4, 9, 22))
N_FOLDS = 5
#: Two speakers only: always trained on, never tested on.
TRAIN_ONLY = ("tess",)


def folds(speakers: Iterable[tuple[str, str]]) -> dict[str, int | None]:
    """(corpus, speaker) pairs -> fold of each speaker, None for those who are only trained on."""
    of: dict[str, int | None] = {}
    by_corpus: dict[str, list[str]] = {}
    for corpus, speaker in sorted(set(speakers)):
        by_corpus.setdefault(corpus, []).append(speaker)
    for corpus, names in by_corpus.items():
        for i, name in enumerate(names):
            if corpus in TRAIN_ONLY:
                of[name] = None
            elif corpus == "ravdess":
                actor = int(name.split(":")[1])
                of[name] = next(k for k, actors in enumerate(RAVDESS_FOLDS) if actor in actors)
            else:
                of[name] = i % N_FOLDS
    return of


def held_out_clips(clips: list[Clip], split: dict) -> np.ndarray:
    """Which clips a run never hears, bool [n_clips]; split: {"fold": K}, {"corpus": NAME}, both, or {} for none."""
    fold = folds((c.corpus, c.speaker) for c in clips)
    wanted = split.get("fold"), split.get("corpus")
    return np.array([(wanted[0] is not None and fold[c.speaker] == wanted[0]) or c.corpus == wanted[1] for c in clips])


def noise_fold(recording: str) -> int:
    """The fold of a noise, by the recording that it was cut from; of babble, the fold of its speakers."""
    if recording.startswith("voices:"):
        return int(recording.split(":")[1])
    return zlib.crc32(recording.encode()) % N_FOLDS
