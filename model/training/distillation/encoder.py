"""Targets from the output of a large speech encoder."""

import importlib.util
import subprocess
import tempfile
from pathlib import Path
from typing import Protocol

import numpy as np

SAMPLE_RATE_HZ = 16000
#: The encoder's 50 Hz -> 12.5 Hz, the network's own step rate.
ENCODER_FRAMES_PER_STEP = 4
POOLED_LAYERS = (3, 4, 5)
FRAME_LAYERS = (3, 4)


class Encoder(Protocol):
    """Interface of `encoder.py` in the teacher's folder."""

    def frames(self, samples: np.ndarray) -> list[np.ndarray]:
        """16 kHz samples -> per layer, [n_frames, width] at 50 Hz."""


def decode(paths: list[Path]) -> list[np.ndarray]:
    """Decodes recordings to mono float32 at 16 kHz, all with one ffmpeg, because starting it takes longer than a clip.

    Raises CalledProcessError if one of them cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        inputs = [part for path in paths for part in ("-i", str(path))]
        outputs = [Path(folder) / f"{i}.f32" for i in range(len(paths))]
        form = ("-ac", "1", "-ar", str(SAMPLE_RATE_HZ), "-f", "f32le")
        mapped = [part for i, out in enumerate(outputs) for part in ("-map", f"{i}:a", *form, str(out))]
        subprocess.run(["ffmpeg", "-v", "error", *inputs, *mapped], check=True)
        return [np.fromfile(out, np.float32) for out in outputs]


def load_encoder(folder: Path) -> Encoder:
    """Imports `encoder.py` from the teacher's folder and builds its Encoder.

    Raises FileNotFoundError if there is none.
    """
    spec = importlib.util.spec_from_file_location("teacher_encoder", folder / "encoder.py")
    assert spec is not None and spec.loader is not None, "a .py file always has a loader"
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Encoder()


def encoder_targets(encoder: Encoder, samples: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pooled target, float32 [width], and frame targets, float16 [n_steps, width], of one clip."""
    layers = encoder.frames(samples)
    pooled = np.mean([layers[i] for i in POOLED_LAYERS], axis=0).mean(axis=0).astype(np.float32)
    frames = np.mean([layers[i] for i in FRAME_LAYERS], axis=0)
    n_steps = max(1, len(frames) // ENCODER_FRAMES_PER_STEP)
    frames = frames[: n_steps * ENCODER_FRAMES_PER_STEP]
    if len(frames) == n_steps * ENCODER_FRAMES_PER_STEP:
        frames = frames.reshape(n_steps, ENCODER_FRAMES_PER_STEP, -1).mean(axis=1)
    else:  # a clip shorter than one step
        frames = frames.mean(axis=0, keepdims=True)
    return pooled, frames.astype(np.float16)
