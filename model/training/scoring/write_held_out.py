"""Writes a network's logits for held-out speakers, with and without each voice profile."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.data.features import EMOTIONS, Clip
from training.embeddings.recentring import Centres, Embeddings, baseline_windows, known_share, shift_of, voices_of
from training.networks.cnn_lstm import Network


@dataclass(frozen=True)
class Recentred:
    """Re-centred embeddings [n_windows, width], and how well each window's voice is known, 0 to 1 [n_windows]."""

    vectors: np.ndarray
    known: np.ndarray


def with_running_profiles(
    embeddings: Embeddings, windows: dict[str, np.ndarray], centres: Centres, rng: np.random.Generator
) -> Recentred:
    """Each speaker's clips in random order, each re-centred on everything up to its end. Uses no labels."""
    out, known = embeddings.vectors.copy(), np.zeros(len(embeddings.owner))
    for own in windows.values():
        heard = np.empty(0, int)
        for clip in rng.permutation(np.unique(embeddings.owner[own])):
            new = own[embeddings.owner[own] == clip]
            heard = np.concatenate([heard, new])
            out[new] += shift_of(embeddings, heard, centres.overall)
            known[new] = known_share(embeddings, heard, centres.overall)
    return Recentred(out, known)


def with_baseline_profiles(
    embeddings: Embeddings, clips: list[Clip], centres: Centres, rng: np.random.Generator
) -> tuple[Recentred, np.ndarray]:
    """Each speaker re-centred on four neutral clips. The second result marks these clips, bool [n_clips]."""
    out, known, used = embeddings.vectors.copy(), np.zeros(len(embeddings.owner)), np.zeros(len(clips), bool)
    voices = voices_of(clips, embeddings.owner)
    for speaker, own in voices.windows.items():
        heard = baseline_windows(embeddings, voices.neutral[speaker], rng)
        used[embeddings.owner[heard]] = True
        out[own] += shift_of(embeddings, heard, centres.neutral)
        known[own] = known_share(embeddings, heard, centres.neutral)
    return Recentred(out, known), used


@torch.no_grad()
def logits_of(network: Network, vectors: np.ndarray) -> np.ndarray:
    """[n_windows, labels]."""
    network.eval()
    return network.head(torch.as_tensor(vectors)).numpy()


def write_held_out(
    path: Path, network: Network, embeddings: Embeddings, clips: list[Clip], centres: Centres, split: dict, seed: int
) -> None:
    """Writes window logits, in half precision, and everything that calibration needs.

    split: what was held out, {"fold": K} or {"corpus": NAME}.
    """
    rng = np.random.default_rng(seed)
    baseline, used = with_baseline_profiles(embeddings, clips, centres, rng)
    running = with_running_profiles(embeddings, voices_of(clips, embeddings.owner).windows, centres, rng)
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        path,
        split=json.dumps(split),
        seed=seed,
        logits=logits_of(network, embeddings.vectors).astype(np.float16),
        logits_running=logits_of(network, running.vectors).astype(np.float16),
        known_running=running.known.astype(np.float16),
        logits_baseline=logits_of(network, baseline.vectors).astype(np.float16),
        known_baseline=baseline.known.astype(np.float16),
        baseline_clips=used,
        owner=embeddings.owner.astype(np.int32),
        n_speech=embeddings.n_speech.astype(np.int16),
        files=[c.file for c in clips],
        corpora=[c.corpus for c in clips],
        labels=[EMOTIONS.index(c.emotion) for c in clips],
    )
