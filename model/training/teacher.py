"""Runs a large speech encoder over every clip and keeps what the student learns from.

    python3 -m training.teacher --clips CLIPS.csv --root DIR --teacher DIR --out DIR [--shard 0/2]

The teacher is a folder with an `encoder.py` that offers `Encoder().frames(samples) -> list of [n_frames at 50 Hz, width]`
(here: the audio encoder of Whisper-base, Radford et al. 2022, MIT licence). Two targets are written for each clip, in
the order of the clip list:

- pooled: mean over time of the mean of layers 3 to 5, float32 [width];
- frames: mean of layers 3 and 4, averaged over 80 ms (12.5 Hz), float16 [n_steps, width].

A run that was cut short goes on where it stopped: every finished block of clips is a file of its own.
"""
import argparse
import csv
import importlib.util
import os
import subprocess
import tempfile
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402  (the thread count has to be set first)
import torch  # noqa: E402

from training.networks.precision import half_where_quick  # noqa: E402

SAMPLE_RATE_HZ = 16000
FRAMES_PER_STEP = 4  # 50 Hz -> 12.5 Hz, the student's own step
POOLED_LAYERS = (3, 4, 5)
FRAME_LAYERS = (3, 4)
CLIPS_PER_BLOCK = 100


def decode(paths: list[Path]) -> list[np.ndarray]:
    """Recordings as mono float32 at 16 kHz. One ffmpeg reads them all, since starting one takes longer than a clip.

    Raises CalledProcessError if one of them cannot be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        inputs = [part for path in paths for part in ("-i", str(path))]
        outputs = [Path(folder) / f"{i}.f32" for i in range(len(paths))]
        form = ("-ac", "1", "-ar", str(SAMPLE_RATE_HZ), "-f", "f32le")
        mapped = [part for i, out in enumerate(outputs) for part in ("-map", f"{i}:a", *form, str(out))]
        subprocess.run(["ffmpeg", "-v", "error", *inputs, *mapped], check=True)
        return [np.fromfile(out, np.float32) for out in outputs]


def load_encoder(folder: Path):
    """Imports `encoder.py` from the teacher's folder and builds its encoder."""
    spec = importlib.util.spec_from_file_location("teacher_encoder", folder / "encoder.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Encoder()


def targets(encoder, samples: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pooled target [width] and frame targets [n_steps, width] of one clip."""
    layers = encoder.frames(samples)
    pooled = np.mean([layers[i] for i in POOLED_LAYERS], axis=0).mean(axis=0).astype(np.float32)
    frames = np.mean([layers[i] for i in FRAME_LAYERS], axis=0)
    n_steps = max(1, len(frames) // FRAMES_PER_STEP)
    frames = frames[: n_steps * FRAMES_PER_STEP]
    if len(frames) == n_steps * FRAMES_PER_STEP:
        frames = frames.reshape(n_steps, FRAMES_PER_STEP, -1).mean(axis=1)
    else:  # a clip shorter than one step
        frames = frames.mean(axis=0, keepdims=True)
    return pooled, frames.astype(np.float16)


def main() -> None:
    torch.set_num_threads(1)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clips", type=Path, required=True)
    parser.add_argument("--root", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--shard", default="0/1", help="i/n: this process takes every n-th block, starting at the i-th")
    args = parser.parse_args()
    shard, n_shards = map(int, args.shard.split("/"))
    args.out.mkdir(parents=True, exist_ok=True)
    with open(args.clips, newline="") as file:
        clips = [row["file"] for row in csv.DictReader(file)]
    encoder = load_encoder(args.teacher)
    blocks = range(0, len(clips), CLIPS_PER_BLOCK)
    for i, start in enumerate(blocks):
        out = args.out / f"block-{start:06d}.npz"
        if i % n_shards != shard or out.exists():
            continue
        samples = decode([args.root / name for name in clips[start : start + CLIPS_PER_BLOCK]])
        # Half precision moves the targets by 1 to 3 % of their spread.
        with half_where_quick():
            pairs = [targets(encoder, sound) for sound in samples]
        part = out.with_suffix(".part.npz")
        np.savez(
            part,
            pooled=np.stack([p for p, _ in pairs]),
            frames=np.concatenate([f for _, f in pairs]),
            n_steps=np.array([len(f) for _, f in pairs], np.int32),
        )
        part.rename(out)
        print(f"{out.name}: {min(start + CLIPS_PER_BLOCK, len(clips))} of {len(clips)} clips", flush=True)


if __name__ == "__main__":
    main()
