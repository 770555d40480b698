"""A small clip list with synthetic log-mel rows, as by `npm run encoder-features`, and a small configuration."""

import json
from pathlib import Path
from typing import Any

import numpy as np

N_MELS = 80
LABELS = {
    "ravdess": ("neutral", "calm", "angry"),
    "emodb": ("neutral", "happy", "angry"),
}
SETTINGS: dict[str, Any] = {
    "seed": 1,
    "encoder": {"width": 16, "heads": 2, "hidden": 32, "blocks": 2, "positions": 300},
    "head": {
        "width": 16,
        "layers": 2,
        "projection": 8,
        "lstm": 4,
        "attention": 4,
        "hidden": 8,
        "dropout": 0.1,
    },
    "epochs": 2,
    "clips_per_epoch": 32,
    "batch": 8,
    "train_from_block": 1,
    "bits": None,
    "corpus_power": 0.5,
    "corpus_factors": {"emodb": 2.0},
    "longest_rows": 304,
    "joined_share": 0.5,
    "joined_rows": 600,
    "changed_share": 0.3,
    "augmented_share": 0.7,
    "augment": {
        "warp_share": 0.5,
        "warp": 0.1,
        "room_share": 0.5,
        "microphone_share": 0.5,
        "microphone_db": 4,
        "gate_share": 0.3,
        "noise_share": 0.5,
        "snr_db": [0, 30],
        "time_masks": 2,
        "time_mask_rows": 24,
        "band_masks": 2,
        "band_mask_bands": 10,
    },
    "label_smoothing": 0.1,
    "dimensions_weight": 0.3,
    "encoder_rate": 1e-3,
    "block_decay": 0.8,
    "head_rate": 1e-2,
    "weight_decay": 0.01,
    "average_decay": 0.9,
    "recentring": {
        "baseline": {"strength": 0.75, "prior": 0.5},
        "running": {"strength": 0.75, "prior": 4},
    },
    "scale_batches": 2,
    "centre_clips": 10,
    "second": {
        "epochs": 1,
        "train_from_block": 0,
        "bits": 4,
        "encoder_rate": 1e-3,
        "head_rate": 1e-3,
    },
}


def write(
    folder: Path,
    names: tuple[str, ...] = ("clean", "changed", "noise"),
    n_blocks: int = 2,
) -> None:
    """Writes folder/NAME for each name: five speakers of two corpora. Angry clips are brighter, so there is something
    to learn."""
    rng = np.random.default_rng(0)
    for name in names:
        clips: list[dict] = []
        for corpus, emotions in {"noise": ("",)}.items() if name == "noise" else LABELS.items():
            for speaker in range(1, 6):
                for emotion in emotions:
                    for k in range(4 if corpus == "noise" else 2):
                        told = {
                            "file": f"{corpus}/{speaker}-{emotion}-{k}.{'opus' if corpus == 'noise' else 'wav'}",
                            "speaker": f"{corpus}:{speaker:02d}",
                        }
                        clips.append(
                            {
                                **told,
                                "corpus": corpus,
                                "emotion": emotion,
                                "nFrames": int(rng.integers(80, 330)),
                            }
                        )
        (folder / name).mkdir(parents=True)
        for block in range(n_blocks):
            part = clips[block::n_blocks]
            path = folder / name / f"block-{block:06d}"
            tilt = np.linspace(0, -2, N_MELS)
            rows = [
                rng.normal(0, 0.3, (c["nFrames"], N_MELS)) - 2 + (0 if c["emotion"] == "angry" else tilt) + rng.normal()
                for c in part
            ]
            np.concatenate(rows).astype(np.float16).tofile(path.with_suffix(".f16"))
            path.with_suffix(".json").write_text(json.dumps(part))


def write_teacher(folder: Path) -> None:
    """Writes random weights with Whisper's names and the sizes in SETTINGS."""
    folder.mkdir(parents=True)
    rng = np.random.default_rng(1)
    width, hidden = 16, 32
    shapes: dict[str, tuple[int, ...]] = {
        "embed_positions_weight": (400, width),
        "conv1_weight": (width, N_MELS, 3),
        "conv1_bias": (width,),
        "conv2_weight": (width, width, 3),
        "conv2_bias": (width,),
    }
    for i in range(3):
        dense = {f"self_attn_{c}_proj": (width, width) for c in ("q", "k", "v", "out")} | {
            "fc1": (hidden, width),
            "fc2": (width, hidden),
        }
        for name, shape in dense.items():
            shapes[f"layers_{i}_{name}_weight"] = shape
            if "k_proj" not in name:
                shapes[f"layers_{i}_{name}_bias"] = shape[:1]
        for name in ("self_attn_layer_norm", "final_layer_norm"):
            shapes |= {f"layers_{i}_{name}_{kind}": (width,) for kind in ("weight", "bias")}
    for name, sizes in shapes.items():
        np.save(
            folder / f"{name}_fp16.npy",
            rng.normal(float("norm_weight" in name), 0.2, sizes).astype(np.float16),
        )
