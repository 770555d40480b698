"""The network of the paper (Sharma et al. 2026, Fig. 2, listing) on RAVDESS: held-out speakers and a random split.

The paper specifies 40 MFCC x 174 frames, three seconds from 0.5 s on, convolution, LSTM, softmax and five emotions. The
rest is our choice: two 1-D convolutions (64 and 128 channels, 5 frames wide, ReLU), each with max-pooling by 2 and
dropout 0.3, an LSTM of 128 units, dropout 0.3, softmax; Adam at 0.001, batches of 32, 30 epochs, the last epoch's
weights. The listing adds calm to the five emotions; here calm counts as neutral, as in all figures for five emotions.

MFCC come from `npm run features`, at 100 frames per second, resampled to 174 frames over the three seconds (58 per
second; librosa's default hop of 512 at 22.05 kHz would give 130 frames, and padding). Each coefficient is z-scored over
the training clips; frames after the end of a clip are 0. --work keeps each run's result, so an interrupted run resumes.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.baselines.figures import FIVE, truth_in
from training.command_line import command_parser
from training.data.features import Clip, Variant, columns, read_variant
from training.data.splits import N_FOLDS, folds

N_FRAMES = 174
FRAMES_PER_S = 100
OFFSET_S, DURATION_S = 0.5, 3.0
SEEDS = (0, 1, 2)
EPOCHS = 30
BATCH = 32
COMMAND = "python3 -m training.baselines.paper --features DIR/clean --work DIR --out reports/paper-network.json"


class PaperNetwork(nn.Module):
    """x [batch, 40, 174] -> logits [batch, labels]."""

    def __init__(self, n_coefficients: int = 40, n_labels: int = len(FIVE)):
        super().__init__()
        channels = (n_coefficients, 64, 128)
        self.convolutions = nn.Sequential(
            *(
                layer
                for i, o in zip(channels, channels[1:])
                for layer in (nn.Conv1d(i, o, 5, padding=2), nn.ReLU(), nn.MaxPool1d(2), nn.Dropout(0.3))
            )
        )
        self.lstm = nn.LSTM(channels[-1], 128, batch_first=True)
        self.output = nn.Sequential(nn.Dropout(0.3), nn.Linear(128, n_labels))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        _, (last, _) = self.lstm(self.convolutions(x).transpose(1, 2))
        return self.output(last[0])


def clip_mfcc(variant: Variant, clip: Clip) -> np.ndarray:
    """A clip's MFCC [174, 40] over the three seconds; nan after the end of the clip.

    Windows overlap, and each has its own level, which adds a constant to the first coefficient. A later window is
    shifted to agree with the one before it.
    """
    mfcc = columns(variant.meta, "mfcc")
    frames = np.arange(round(OFFSET_S * FRAMES_PER_S), round((OFFSET_S + DURATION_S) * FRAMES_PER_S))
    rows = np.full((len(frames), mfcc.stop - mfcc.start), np.nan)
    for w in range(clip.first_window, clip.first_window + clip.n_windows):
        at = frames - int(variant.starts[w])
        inside = (at >= 0) & (at < variant.windows.shape[1])
        # A window that starts before its clip is longer than the clip, and has the same silence at the end.
        inside &= at < variant.windows.shape[1] + min(0, int(variant.starts[w]))
        new = np.asarray(variant.windows[w][at[inside], mfcc], np.float64)
        overlap = ~np.isnan(rows[inside, 0])
        if overlap.any():
            new[:, 0] += (rows[inside, 0] - new[:, 0])[overlap].mean()
        rows[inside] = np.where(overlap[:, None], rows[inside], new)
    place = (np.arange(N_FRAMES) + 0.5) * len(frames) / N_FRAMES - 0.5
    return np.stack([np.interp(place, np.arange(len(frames)), column) for column in rows.T], 1)


def random_parts(y: np.ndarray, seed: int) -> np.ndarray:
    """Assigns clips to five parts at random within each emotion, ignoring speakers: the common mistake."""
    rng = np.random.default_rng(seed)
    part = np.zeros(len(y), int)
    for k in np.unique(y):
        inside = rng.permutation(np.flatnonzero(y == k))
        part[inside] = np.arange(len(inside)) % N_FOLDS
    return part


def run(x: np.ndarray, y: np.ndarray, held: np.ndarray, seed: int, epochs: int) -> dict:
    """Average recall and accuracy on the held-out clips, of a network trained on the others.

    x: [n_clips, 174, 40], nan after the end; y: labels [n_clips]; held: bool [n_clips].
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    flat = x[~held].reshape(-1, x.shape[2])
    mean, deviation = np.nanmean(flat, 0), np.nanstd(flat, 0) + 1e-6
    data = torch.as_tensor(np.nan_to_num((x - mean) / deviation).transpose(0, 2, 1).astype(np.float32))
    target = torch.as_tensor(y)
    network = PaperNetwork(x.shape[2])
    optimiser = torch.optim.Adam(network.parameters(), 1e-3)
    train = np.flatnonzero(~held)
    for _ in range(epochs):
        order = rng.permutation(train)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            optimiser.zero_grad()
            nn.functional.cross_entropy(network(data[batch]), target[batch]).backward()
            optimiser.step()
    network.eval()
    with torch.no_grad():
        guess = network(data[held]).argmax(1).numpy()
    right = guess == y[held]
    recalls = [right[y[held] == k].mean() for k in np.unique(y[held])]
    return {"uar": float(np.mean(recalls)), "accuracy": float(right.mean())}


def collect(found: dict[tuple[int, int], dict]) -> dict:
    """Runs by (fold, seed) -> mean, and standard deviations over seeds (of fold means) and folds (of seed means)."""
    made: dict = {}
    for key in ("uar", "accuracy"):
        table = np.array([[found[fold, seed][key] for seed in SEEDS] for fold in range(N_FOLDS)])
        made[key] = {
            "mean": round(float(table.mean()), 4),
            "deviationOverSeeds": round(float(table.mean(0).std()), 4),
            "deviationOverFolds": round(float(table.mean(1).std()), 4),
        }
    made["folds"] = [round(float(np.mean([found[fold, seed]["uar"] for seed in SEEDS])), 4) for fold in range(N_FOLDS)]
    return made


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("baselines.paper", __doc__)
    parser.add_argument("--features", type=Path, required=True, help="the `clean` variant of `npm run features`")
    parser.add_argument("--work", type=Path, required=True, help="folder for each run's result")
    parser.add_argument("--out", type=Path, required=True, help="report to write (JSON)")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help=f"epochs of each run (default: {EPOCHS})")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    args.work.mkdir(parents=True, exist_ok=True)
    variant = read_variant(args.features)
    clips = [c for c in variant.clips if c.corpus == "ravdess" and c.n_windows > 0 and truth_in(c.emotion, FIVE) >= 0]
    x = np.stack([clip_mfcc(variant, c) for c in clips])
    y = np.array([truth_in(c.emotion, FIVE) for c in clips])
    of = folds((c.corpus, c.speaker) for c in clips)
    speakers_apart = np.array([of[c.speaker] for c in clips])
    splits: dict[str, dict] = {"speakersUnseen": {}, "randomClips": {}}
    seconds = 0.0
    for seed in SEEDS:
        for name, found in splits.items():
            part = speakers_apart if name == "speakersUnseen" else random_parts(y, seed)
            for fold in range(N_FOLDS):
                path = args.work / f"{name}-{fold}-{seed}.json"
                if not path.exists():
                    started = time.process_time()
                    result = run(x, y, part == fold, seed, args.epochs)
                    path.write_text(json.dumps({**result, "seconds": time.process_time() - started}))
                    print(path.stem, result, flush=True)
                found[fold, seed] = json.loads(path.read_text())
                seconds += found[fold, seed]["seconds"]
    report = {
        "kind": "paper-network",
        "note": "RAVDESS, five emotions, calm counted as neutral; five folds and three seeds each.",
        "command": COMMAND,
        "processorSeconds": round(seconds),
        "clips": len(clips),
        "speakers": len(of),
        "parameters": sum(p.numel() for p in PaperNetwork().parameters()),
        "epochs": args.epochs,
        "seeds": len(SEEDS),
        **{name: collect(found) for name, found in splits.items()},
    }
    args.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
