"""Lists of clips that `npm run features` mixes: babble, and clips with background voices.

All voices of a mixture come from one fold. So the speech detector is never trained on babble of held-out speakers
(splits.noise_fold), and a training clip never contains a held-out voice.
"""

import numpy as np

from training.data.splits import N_FOLDS, folds

#: Separates the files of a mixture, as in model/training-data/blocks.ts.
SEPARATOR = " + "
#: Number of babbles per fold, and range of voices in each. With fewer than five, single voices stand out.
BABBLE_PER_FOLD = 60
BABBLE_VOICES = (5, 12)
#: Range of background voices in a clip.
BACKGROUND_VOICES = (2, 8)

#: A row of a clip list, by column.
Row = dict[str, str]


def files_by_speaker(clips: list[Row]) -> list[dict[str, list[str]]]:
    """Each speaker's files, per fold. Speakers in no fold are skipped."""
    fold_of = folds((clip["corpus"], clip["speaker"]) for clip in clips)
    found: list[dict[str, list[str]]] = [{} for _ in range(N_FOLDS)]
    for clip in sorted(clips, key=lambda clip: clip["speaker"]):
        fold = fold_of[clip["speaker"]]
        if fold is not None:
            found[fold].setdefault(clip["speaker"], []).append(clip["file"])
    return found


def mixture(files: dict[str, list[str]], n_voices: tuple[int, int], rng: np.random.Generator) -> str:
    """One clip each of a random number of speakers, joined by SEPARATOR; "" if there are too few speakers.

    files: by speaker; n_voices: minimum and maximum.
    """
    least, most = n_voices
    if len(files) < least:
        return ""
    count = rng.integers(least, min(most, len(files)), endpoint=True)
    return SEPARATOR.join(str(rng.choice(files[speaker])) for speaker in rng.choice(list(files), count, replace=False))


def babble_list(clips: list[Row], seed: int = 1) -> list[Row]:
    """Rows of a noise list."""
    rng = np.random.default_rng(seed)
    rows = []
    for fold, files in enumerate(files_by_speaker(clips)):
        for i in range(BABBLE_PER_FOLD):
            if file := mixture(files, BABBLE_VOICES, rng):
                rows.append({"file": file, "corpus": "noise", "speaker": f"voices:{fold}:{i}", "emotion": "none"})
    return rows


def with_background_voices(clips: list[Row], seed: int = 1) -> list[Row]:
    """The clips with a column `voices`: other speakers of the same fold.

    Clips are skipped if their speaker is in no fold, or in one with too few others.
    """
    rng = np.random.default_rng(seed)
    fold_with = {speaker: files for files in files_by_speaker(clips) for speaker in files}
    rows = []
    for clip in clips:
        own = clip["speaker"]
        others = {speaker: files for speaker, files in fold_with.get(own, {}).items() if speaker != own}
        if voices := mixture(others, BACKGROUND_VOICES, rng):
            rows.append({**clip, "voices": voices})
    return rows
