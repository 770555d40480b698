"""Reads the log-mel rows from model/commands/encoder-features.ts, and makes input chunks for the
encoder."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

N_MELS = 80
#: Rows (10 ms) per step of the head.
ROWS_PER_STEP = 8
#: As in src/core/features/encoder-log-mel.ts.
LEVEL_BANDS = slice(2, 62)
FLOOR = 1e-6
LOWEST_POWER = 1e-16
LOWEST_LEVEL = -7.0
#: Value of digital silence.
SILENCE = (np.log10(FLOOR) + 3) / 4


@dataclass(frozen=True)
class Clip:
    """A clip of a variant."""

    file: str
    corpus: str
    speaker: str
    emotion: str
    first: int
    n_rows: int


class Rows:
    """A variant of all clips: log10 of power, float16 [rows of all clips, 80], and the position of each clip."""

    def __init__(self, folder: Path):
        blocks = sorted(folder.glob("block-*.json"))
        self.clips: list[Clip] = []
        first = 0
        for block in blocks:
            for entry in json.loads(block.read_text()):
                fields = {name: entry[name] for name in ("file", "corpus", "speaker", "emotion")}
                self.clips.append(Clip(**fields, first=first, n_rows=entry["nFrames"]))
                first += entry["nFrames"]
        self.rows = np.empty((first, N_MELS), np.float16)
        at = 0
        for block in blocks:
            part = np.fromfile(block.with_suffix(".f16"), np.float16).reshape(-1, N_MELS)
            self.rows[at : at + len(part)] = part
            at += len(part)

    def power(self, clip: int, start: int = 0, stop: int | None = None) -> np.ndarray:
        """Power of a clip's rows from start to stop, float32 [rows, 80]."""
        of = self.clips[clip]
        stop = of.n_rows if stop is None else min(stop, of.n_rows)
        return 10.0 ** self.rows[of.first + start : of.first + stop].astype(np.float32)


def speech_level(power: np.ndarray) -> float:
    """Speech level of a chunk, log10 of power: the mean of its rows' levels, weighted by amplitude; -7 or
    more."""
    of_rows = power[:, LEVEL_BANDS].mean(1)
    amplitude = np.sqrt(of_rows)
    return max(LOWEST_LEVEL, float((amplitude * np.log10(of_rows)).sum() / amplitude.sum()))


def levelled(power: np.ndarray) -> np.ndarray:
    """Encoder input for a chunk's power [rows, 80]: relative to its level, with white noise 60 dB below it;
    float32."""
    level = np.float32(10 ** -speech_level(power))
    return (np.log10(np.maximum(power, LOWEST_POWER) * level + np.float32(FLOOR)) + 3) / 4
