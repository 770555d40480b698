"""The paper's own network (Sharma et al. 2026, Fig. 2 and listing) on RAVDESS: speakers unseen, beside a random split.

    python3 -m training.baselines.paper --features DIR/clean --work DIR --out reports/paper-network.json

What the paper gives: 40 MFCC x 174 frames, three seconds from 0.5 s on, convolution, LSTM, softmax, five emotions. What it
leaves open is read plainly: two 1-D convolutions (64 and 128 channels, 5 frames wide, ReLU), each with max-pooling by 2 and
dropout 0.3, an LSTM of 128 units, dropout 0.3, softmax; Adam at 0.001, batches of 32, 30 epochs, the last epoch's weights.
Its listing adds calm to the five; here calm counts as neutral, as in all figures of five emotions.

The MFCC are those that `npm run features` wrote, 100 frames a second, drawn together to 174 frames over the three seconds
(58 a second; librosa's usual hop of 512 at 22.05 kHz would give 130 frames, the rest padding). Each coefficient is
standardised over the training clips; frames after a clip's end are 0. `--work` keeps each run's result.
"""
import argparse
import json
import os
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import nn  # noqa: E402

from training.data.features import Clip, Variant, columns, read_variant  # noqa: E402
from training.data.splits import N_FOLDS, folds  # noqa: E402
from training.baselines.figures import FIVE, truth_in  # noqa: E402

N_FRAMES = 174
FRAMES_PER_S = 100
OFFSET_S, DURATION_S = 0.5, 3.0
SEEDS = (0, 1, 2)
EPOCHS = 30
BATCH = 32


class PaperNetwork(nn.Module):
    """x [batch, 40, 174] -> logits [batch, labels]"""

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
    """A clip's MFCC [174, 40] over the three seconds; rows after the clip's end are nan.

    Windows overlap and each is at its own level, which only moves the first coefficient: a later window is moved to meet
    the one before it.
    """
    mfcc = columns(variant.meta, "mfcc")
    wanted = np.arange(round(OFFSET_S * FRAMES_PER_S), round((OFFSET_S + DURATION_S) * FRAMES_PER_S))
    rows = np.full((len(wanted), mfcc.stop - mfcc.start), np.nan)
    for w in range(clip.first_window, clip.first_window + clip.n_windows):
        at = wanted - int(variant.starts[w])
        inside = (at >= 0) & (at < variant.windows.shape[1])
        # A window that begins before its clip is longer than it: as much is silence after the end.
        inside &= at < variant.windows.shape[1] + min(0, int(variant.starts[w]))
        new = np.asarray(variant.windows[w][at[inside], mfcc], np.float64)
        overlap = ~np.isnan(rows[inside, 0])
        if overlap.any():
            new[:, 0] += (rows[inside, 0] - new[:, 0])[overlap].mean()
        rows[inside] = np.where(overlap[:, None], rows[inside], new)
    place = (np.arange(N_FRAMES) + 0.5) * len(wanted) / N_FRAMES - 0.5
    return np.stack([np.interp(place, np.arange(len(wanted)), column) for column in rows.T], 1)


def random_parts(y: np.ndarray, seed: int) -> np.ndarray:
    """Deals clips to five parts at random, emotion by emotion, whoever speaks: what one must not do."""
    rng = np.random.default_rng(seed)
    part = np.zeros(len(y), int)
    for k in np.unique(y):
        inside = rng.permutation(np.flatnonzero(y == k))
        part[inside] = np.arange(len(inside)) % N_FOLDS
    return part


def run(x: np.ndarray, y: np.ndarray, held: np.ndarray, seed: int, epochs: int) -> dict:
    """Trains on the others and scores the held-out clips. x: [clips, 174, 40] with nan after the end."""
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
    """Runs by (fold, seed) -> mean over all, deviation over seeds (of the folds' mean) and over folds (of the seeds')."""
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    args = parser.parse_args()
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
        "command": "python3 -m training.baselines.paper --features DIR/clean --work DIR --out reports/paper-network.json",
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
