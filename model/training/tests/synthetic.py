"""Synthetic clips with random windows, in the format of `npm run features`, and a small configuration."""

import csv
import json
from pathlib import Path

import numpy as np

from training.data.features import Clip

N_FRAMES, N_FEATURES = 304, 132
GROUPS = [
    ("logMel", 0, 64),
    ("mfcc", 64, 40),
    ("chroma", 104, 12),
    ("contrast", 116, 12),
    ("zeroCrossingRate", 128, 1),
    ("pitch", 129, 1),
    ("voicing", 130, 1),
    ("energy", 131, 1),
]
LABELS: dict[str, tuple[str, ...]] = {
    "ravdess": ("neutral", "calm", "angry"),
    "nemo": ("neutral", "happy", "angry"),
}


def write_variant(
    out: Path, clips_per_emotion: int = 4, seed: int = 0, labels: dict[str, tuple[str, ...]] = LABELS
) -> None:
    """Writes a variant: two corpora with five speakers each. Angry windows are louder, which can be learned."""
    rng = np.random.default_rng(seed)
    out.mkdir(parents=True)
    rows: list[list] = []
    windows: list[np.ndarray] = []
    for corpus, emotions in labels.items():
        for speaker in range(1, 6):
            for emotion in emotions:
                for k in range(clips_per_emotion):
                    n = 1 + k % 2
                    path = f"{corpus}/{speaker}-{emotion}-{k}.wav"
                    rows.append([path, corpus, f"{corpus}:{speaker:02d}", emotion, len(windows), n, 1.0])
                    mean = -8 if emotion == "angry" else -20
                    windows += [rng.normal(mean, 5, (N_FRAMES, N_FEATURES)).astype(np.float16) for _ in range(n)]
    np.stack(windows).tofile(out / "windows.f16")
    masks = np.ones((len(windows), N_FRAMES), np.uint8)
    masks[:, :60] = 0
    masks.tofile(out / "masks.u8")
    np.zeros(len(windows), np.int32).tofile(out / "starts.i32")
    np.arange(len(windows), dtype=np.float32).tofile(out / "levels.f32")
    with open(out / "clips.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "corpus", "speaker", "emotion", "first_window", "n_windows", "speed"])
        writer.writerows(rows)
    meta = {
        "nWindows": len(windows),
        "nFrames": N_FRAMES,
        "nFeatures": N_FEATURES,
        "groups": [{"name": n, "start": s, "size": z} for n, s, z in GROUPS],
        "dct": np.eye(40, 64).flatten().tolist(),
        "config": {"featureVersion": 1, "window": {"rangeDb": 60}, "mel": {"nBands": 64, "lowHz": 20, "highHz": 8000}},
    }
    (out / "meta.json").write_text(json.dumps(meta))


def write_teacher(folder: Path, n_clips: int, width: int = 16, seed: int = 0) -> None:
    """Writes random teacher targets for that many clips."""
    rng = np.random.default_rng(seed)
    folder.mkdir(parents=True)
    np.savez(
        folder / "block-000000.npz",
        pooled=rng.normal(size=(n_clips, width)).astype(np.float32),
        frames=rng.normal(size=(n_clips * 40, width)).astype(np.float16),
        n_steps=np.full(n_clips, 40, np.int32),
    )


def write_clip_list(path: Path, clips: list[Clip]) -> None:
    """Writes a clip list in the format of `npm run list`."""
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "corpus", "speaker", "emotion", "gender", "language"])
        writer.writerows([c.file, c.corpus, c.speaker, c.emotion, "f", "en"] for c in clips)


def settings(epochs: int = 2) -> dict:
    """A configuration that trains within a second."""
    return {
        "id": "synthetic",
        "seed": 3,
        "bfloat16": False,
        "recentred": False,
        "corpora": [],
        "unlabelled": [],
        "epochs": epochs,
        "clips_per_epoch": 64,
        "batch": 16,
        "learning_rate": 0.003,
        "second": {"epochs": 1, "learning_rate": 0.0},
        "weight_decay": 0.01,
        "average_decay": 0.9,
        "label_smoothing": 0.05,
        "mixup": 0.2,
        "changed_share": 0.5,
        "corpus_power": 0.5,
        "corpus_factors": {"nemo": 0.5},
        "class_masks": True,
        "hidden_features": [],
        "network": {
            "mel_channels": [4, 4, 4],
            "track_channels": [4, 4, 4],
            "projection": 8,
            "lstm_units": [4, 4],
            "attention_heads": 2,
            "embedding": 8,
            "dropout": 0.1,
        },
        "augment": {
            "warp": 0.1,
            "colour_db": 1.0,
            "level_db": 1.0,
            "band_masks": 1,
            "band_mask_width": 4,
            "time_masks": 1,
            "time_mask_width": 10,
        },
        "distil": {
            "pooled_weight": 1.0,
            "steps_weight": 1.0,
            "soft_weight": 1.0,
            "soft_temperature": 1.0,
            "probe_clips": 256,
            "step_components": 8,
        },
        "head": {
            "count": 1,
            "keep": True,
            "soft_share": 0.5,
            "epochs": 2,
            "windows_per_epoch": 128,
            "alone_share": 0.3,
            "baseline_share": 0.35,
            "dropout": 0.2,
            "noise": 0.3,
            "learning_rate": 0.003,
            "weight_decay": 0.001,
        },
        "recentring": {"baseline": {"strength": 0.8, "prior": 1}, "running": {"strength": 1, "prior": 4}},
        "speech": {"kept": 0.9, "memory": 0.5, "strength": 0.01, "emotions": {"angry": 2.0}},
    }
