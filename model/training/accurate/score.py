"""Scores a finished run on its held-out clips, as the app does.

    python3 -m training.accurate.score --run RUN --rows DIR --out HELD-OUT.npz [--bits N]

The encoder processes chunks of up to 6 s, the head windows of up to 3 s, one per second. A clip's probabilities are the
mean over its windows, weighted by speech. Writes the same format as write_held_out for the light model, so that
calibration, predictions and tables can read both, and HELD-OUT-more.npz with activation and valence of each window and
the clips' speakers. With --bits, the weights are rounded first, regardless of how the run was trained.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.accurate.data import Split
from training.accurate.head import stretches
from training.accurate.network import Accurate
from training.accurate.quantise import round_all, round_fine
from training.accurate.rows import (
    LEVEL_BANDS,
    LOWEST_POWER,
    N_MELS,
    ROWS_PER_STEP,
    Rows,
    levelled,
    speech_level,
)
from training.accurate.train import network_of, read_variants
from training.command_line import command_parser
from training.data.features import Clip as KnownClip
from training.embeddings.recentring import Centres, Embeddings, fit_centres
from training.networks.precision import has_bfloat16
from training.networks.saved import read_saved
from training.runs.memory import keep_freed_memory
from training.scoring.write_held_out import write_held_out

#: Rows in the longest chunk, and between the starts of chunks.
CHUNK_ROWS, CHUNK_HOP_ROWS = 600, 400
#: Steps of the head in a window, and between the starts of windows: 3.04 s and 0.96 s.
WINDOW_STEPS, WINDOW_HOP_STEPS = 38, 12
#: Rows this far below the speech level are not speech.
SPEECH_DB = 30


def spread_starts(length: int, window: int, hop: int) -> list[int]:
    """Starts of windows: one every hop, and one that ends with the recording."""
    if length <= window:
        return [0]
    starts = list(range(0, length - window, hop))
    return [*starts, length - window]


@torch.no_grad()
def windows_of(network: Accurate, power: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pooled vectors of the windows of a recording's power [rows, 80], logits of activation and valence, and numbers
    of speech rows."""
    pooled, dimensions, n_speech = [], [], []
    missing = -len(power) % ROWS_PER_STEP
    power = np.concatenate([power, np.full((missing, N_MELS), LOWEST_POWER, np.float32)])
    for first in spread_starts(len(power), CHUNK_ROWS, CHUNK_HOP_ROWS):
        chunk = power[first : first + CHUNK_ROWS]
        steps = network.head.steps(network.encoder(torch.as_tensor(levelled(chunk)[None], dtype=torch.float32)))
        n_steps = steps.shape[1]
        starts = torch.as_tensor(spread_starts(n_steps, WINDOW_STEPS, WINDOW_HOP_STEPS))
        length = torch.full_like(starts, min(n_steps, WINDOW_STEPS))
        inside, mask = stretches(steps, torch.zeros_like(starts), starts, length)
        vectors = network.head.pooled(inside, mask)
        pooled.append(vectors.numpy())
        dimensions.append(network.head.outputs(vectors)[1].numpy())
        loud = np.log10(chunk[:, LEVEL_BANDS].mean(1)) > speech_level(chunk) - SPEECH_DB / 10
        n_speech += [
            int(loud[s * ROWS_PER_STEP : (s + n) * ROWS_PER_STEP].sum())
            for s, n in zip(starts.tolist(), length.tolist())
        ]
    return np.concatenate(pooled), np.concatenate(dimensions), np.array(n_speech)


def ask(network: Accurate, rows: Rows, chosen: list[int]) -> tuple[Embeddings, np.ndarray]:
    """All windows of the chosen clips, and logits of their activation and valence [windows, 2]."""
    network.eval()
    vectors, dimensions, owner, n_speech = [], [], [], []
    for k, clip in enumerate(chosen):
        pooled, clip_dimensions, speech_rows = windows_of(network, rows.power(clip))
        vectors.append(pooled)
        dimensions.append(clip_dimensions)
        # The windows of a clip without any speech count equally, or its mean would be undefined.
        n_speech.append(speech_rows if speech_rows.any() else np.ones_like(speech_rows))
        owner.append(np.full(len(pooled), k))
    return Embeddings(np.concatenate(vectors), np.concatenate(owner), np.concatenate(n_speech)), np.concatenate(
        dimensions
    )


def load(run: Path, bits: int | None = None) -> tuple[Accurate, dict]:
    """A finished run's network, quantised as in training or to `bits`, and its other data."""
    kept = read_saved(run / "model.pt")
    network = network_of(kept["settings"])
    network.load_state_dict(kept["network"])
    round_all(network, bits or kept["settings"]["bits"])
    if bits in (None, kept["settings"]["bits"]):
        for name, module in network.named_modules():
            if name in kept["scales"]:
                module.scale = kept["scales"][name]
    if bits or kept["settings"]["bits"]:
        round_fine(network)
    return network.eval(), kept


def known_clips(rows: Rows, chosen: list[int]) -> list[KnownClip]:
    """The chosen clips in the format shared by both models, with one window each."""
    of = (rows.clips[i] for i in chosen)
    return [KnownClip(c.file, c.corpus, c.speaker, c.emotion, k, 1, 1.0) for k, c in enumerate(of)]


def centres_of(network: Accurate, rows: Rows, kept: dict) -> Centres:
    """Centres for re-centring: means over a sample of the training clips, with equal weight per corpus."""
    settings = kept["settings"]
    rng = np.random.default_rng(settings["seed"])
    train = ~Split(**kept["split"]).held_out(rows.clips) & np.array([c.n_rows > 0 for c in rows.clips])
    sample: list[int] = []
    for corpus in sorted({c.corpus for c in rows.clips}):
        own = [i for i, c in enumerate(rows.clips) if c.corpus == corpus and train[i]]
        if own:
            sample += rng.choice(own, min(len(own), settings["centre_clips"]), replace=False).tolist()
    return fit_centres(ask(network, rows, sample)[0], known_clips(rows, sample), settings["recentring"])


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("accurate.score", __doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--bits", type=int)
    parser.add_argument(
        "--quick",
        action="store_true",
        help="the encoder computes in bfloat16, as in training",
    )
    args = parser.parse_args(argv)
    keep_freed_memory()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    network, kept = load(args.run, args.bits)
    if args.quick and has_bfloat16("cpu"):
        network.encoder.dtype = torch.bfloat16
    rows = read_variants(args.rows)[0][0]
    centre = centres_of(network, rows, kept)
    split = Split(**kept["split"])
    chosen = split.scored(rows.clips).tolist()
    pooled, dimensions = ask(network, rows, chosen)
    held_out = {name: value for name, value in kept["split"].items() if value is not None}
    clips = known_clips(rows, chosen)
    write_held_out(args.out, network, pooled, clips, centre, held_out, kept["settings"]["seed"])
    np.savez_compressed(
        args.out.with_name(f"{args.out.stem}-more.npz"),
        dimensions=dimensions.astype(np.float16),
        speakers=np.array([c.speaker for c in clips]),
    )


if __name__ == "__main__":
    main()
