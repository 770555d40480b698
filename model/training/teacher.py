"""Runs a large speech encoder, the teacher, on every clip and writes the targets for distillation.

--teacher is a folder with an encoder.py, whose Encoder().frames(samples) returns a list of layers, each [n_frames at
50 Hz, width]. Undertone uses the audio encoder of Whisper-base (Radford et al. 2022, MIT licence). Written for each
clip, in the order of the clip list:

- pooled: mean over time of the mean of layers 3 to 5, float32 [width];
- frames: mean of layers 3 and 4, averaged over 80 ms (12.5 Hz), float16 [n_steps, width].

Each file has 100 clips. An interrupted run resumes after the last file.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.command_line import command_parser
from training.distillation.encoder import decode, encoder_targets, load_encoder
from training.networks.precision import half_where_quick

CLIPS_PER_BLOCK = 100


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("teacher", __doc__)
    parser.add_argument("--clips", type=Path, required=True, help="clip list (CSV)")
    parser.add_argument("--root", type=Path, required=True, help="folder that the clip list's paths are relative to")
    parser.add_argument("--teacher", type=Path, required=True, help="folder with encoder.py")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument(
        "--shard", default="0/1", help="I/N: take every N-th block, starting at the I-th (default: 0/1)"
    )
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
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
        # bfloat16 changes the targets by only 1 to 3 % of their standard deviation.
        with half_where_quick():
            pairs = [encoder_targets(encoder, sound) for sound in samples]
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
