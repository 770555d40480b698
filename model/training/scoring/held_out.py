"""What a finished network says of speakers it never heard, in each way of knowing their voice."""
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.data.features import EMOTIONS, Clip
from training.embeddings.head import Centres, Pooled, known_share, neutral_windows, shift_by, voices_of
from training.networks.cnn_lstm import Network


@dataclass(frozen=True)
class Recentred:
    """Pooled vectors [n_windows, width] of voices that are known, and how well they are [n_windows], 0 .. 1."""

    vectors: np.ndarray
    known: np.ndarray


def running(pooled: Pooled, windows: dict[str, np.ndarray], centre: Centres, rng: np.random.Generator) -> Recentred:
    """Each speaker's clips in a random order, every clip re-centred on what was heard up to its end; no label is used."""
    out, known = pooled.vectors.copy(), np.zeros(len(pooled.owner))
    for own in windows.values():
        heard = np.empty(0, int)
        for clip in rng.permutation(np.unique(pooled.owner[own])):
            new = own[pooled.owner[own] == clip]
            heard = np.concatenate([heard, new])
            out[new] += shift_by(pooled, heard, centre.overall)
            known[new] = known_share(pooled, heard, centre.overall)
    return Recentred(out, known)


def baseline(pooled: Pooled, clips: list[Clip], centre: Centres, rng: np.random.Generator) -> tuple[Recentred, np.ndarray]:
    """Each speaker re-centred on four neutral clips; the second result tells which clips those were, bool [n_clips]."""
    out, known, used = pooled.vectors.copy(), np.zeros(len(pooled.owner)), np.zeros(len(clips), bool)
    voices = voices_of(clips, pooled.owner)
    for speaker, own in voices.windows.items():
        heard = neutral_windows(pooled, voices.neutral[speaker], rng)
        used[pooled.owner[heard]] = True
        out[own] += shift_by(pooled, heard, centre.neutral)
        known[own] = known_share(pooled, heard, centre.neutral)
    return Recentred(out, known), used


@torch.no_grad()
def logits_of(network: Network, vectors: np.ndarray) -> np.ndarray:
    """[n_windows, labels]."""
    network.eval()
    return network.head(torch.as_tensor(vectors)).numpy()


def write(path: Path, network: Network, pooled: Pooled, clips: list[Clip], centre: Centres, split: dict, seed: int) -> None:
    """Writes window logits alone, running and on a baseline, with all that calibration.py needs beside them, in half precision.

    split: what was held out, {"fold": K} or {"corpus": NAME}; it is written as JSON.
    """
    rng = np.random.default_rng(seed)
    on_baseline, used = baseline(pooled, clips, centre, rng)
    heard = running(pooled, voices_of(clips, pooled.owner).windows, centre, rng)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        split=json.dumps(split),
        seed=seed,
        logits=logits_of(network, pooled.vectors).astype(np.float16),
        logits_running=logits_of(network, heard.vectors).astype(np.float16),
        known_running=heard.known.astype(np.float16),
        logits_baseline=logits_of(network, on_baseline.vectors).astype(np.float16),
        known_baseline=on_baseline.known.astype(np.float16),
        baseline_clips=used,
        owner=pooled.owner.astype(np.int32),
        n_speech=pooled.n_speech.astype(np.int16),
        files=[c.file for c in clips],
        corpora=[c.corpus for c in clips],
        labels=[EMOTIONS.index(c.emotion) for c in clips],
    )
