r"""Fine-tunes the encoder together with its head.

    python3 -m training.accurate.train --rows DIR --teacher DIR --config configs/accurate.json --out RUN \
        [--fold K] [--without CORPUS]
    python3 -m training.accurate.train --rows DIR --after RUN --config configs/accurate.json --out RUN-2

--rows has `clean` and optionally `changed` and `noise`, written by `npm run encoder-features`, and --teacher has
Whisper-base's weights. The first pass trains the upper blocks and the head. The second (--after) trains everything,
with rounded weights and the same held-out speakers. A checkpoint is written after every epoch, and an interrupted run
continues from it to the same weights.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import argparse
import json
import math
import time
from dataclasses import asdict
from itertools import islice
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.accurate.data import Batches, Split
from training.accurate.encoder import EncoderShape, whisper_tensors
from training.accurate.head import HeadShape
from training.accurate.network import Accurate, loss_of
from training.accurate.quantise import round_all
from training.accurate.rows import Rows
from training.command_line import command_parser
from training.networks.precision import has_bfloat16
from training.networks.saved import read_saved
from training.runs.memory import keep_freed_memory


def read_variants(folder: Path) -> tuple[list[Rows], Rows | None]:
    """The original clips, then augmented ones if there are any, and noise recordings or None."""
    variants = [Rows(folder / "clean")] + [Rows(path) for path in sorted(folder.glob("changed*"))]
    for variant in variants[1:]:
        if [c.file for c in variant.clips] != [c.file for c in variants[0].clips]:
            raise ValueError("the changed clips are not those that are clean")
    return variants, Rows(folder / "noise") if (folder / "noise").exists() else None


def network_of(settings: dict) -> Accurate:
    """A new network of the configured sizes."""
    return Accurate(EncoderShape(**settings["encoder"]), HeadShape(**settings["head"]))


def parameter_groups(network: Accurate, settings: dict) -> list[dict]:
    """Parameter groups with their peak learning rates. Lower blocks learn more slowly. Biases and gains can learn
    faster, because they are stored as half floats, in which a small step would be lost."""
    groups = []
    top = len(network.encoder.blocks) - 1
    parts: list[tuple[float, list]] = [
        (
            settings["encoder_rate"] * settings["block_decay"] ** (top - i),
            list(block.parameters()),
        )
        for i, block in enumerate(network.encoder.blocks)
    ]
    stem = [p for name, p in network.encoder.named_parameters() if not name.startswith("blocks.")]
    parts.append((settings["encoder_rate"] * settings["block_decay"] ** (top + 1), stem))
    parts.append((settings["head_rate"], list(network.head.parameters())))
    for rate, parameters in parts:
        trained = [p for p in parameters if p.requires_grad]
        for wanted, factor in ((False, 1), (True, settings.get("vector_factor", 1))):
            some = [p for p in trained if (p.dim() == 1) == wanted]
            if some:
                groups.append({"params": some, "lr": rate * factor, "peak": rate * factor})
    return groups


def share_of_rate(step: int, n_steps: int) -> float:
    """Learning-rate schedule: a short linear warm-up, then cosine decay to a hundredth."""
    rise = max(1, n_steps // 10)
    if step < rise:
        return (step + 1) / rise
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - rise) / max(1, n_steps - rise)))


class Average:
    """Exponential moving average of the trained weights."""

    def __init__(self, network: torch.nn.Module, decay: float):
        self.decay, self.n = decay, 0
        self.trained = [name for name, p in network.named_parameters() if p.requires_grad]
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def update(self, network: torch.nn.Module) -> None:
        """Adds the weights of one step."""
        self.n += 1
        decay = min(self.decay, (1 + self.n) / (10 + self.n))
        state = network.state_dict()
        for name in self.trained:
            self.state[name].lerp_(state[name].detach(), 1 - decay)


@torch.no_grad()
def learn_scale(network: Accurate, batches: Batches, settings: dict) -> None:
    """Measures the scale of the encoder's channels on a few batches."""
    some = islice(batches.epoch(settings["seed"]), settings["scale_batches"])
    network.head.learn_scale([network.encoder(batch["mel"]) for batch in some])


def train(args: argparse.Namespace, settings: dict) -> None:
    """Runs the whole training."""
    before = read_saved(args.after / "model.pt") if args.after else None
    split = Split(**before["split"]) if before else Split(args.fold, args.without)
    variants, noises = read_variants(args.rows)
    batches = Batches(variants, noises, split, settings)
    torch.manual_seed(settings["seed"])
    network = network_of(settings)
    if before:
        network.load_state_dict(before["network"])
    else:
        network.encoder.load_state_dict(whisper_tensors(args.teacher, network.encoder.shape))
    network.encoder.freeze_below(settings["train_from_block"])
    if has_bfloat16("cpu"):
        network.encoder.dtype = torch.bfloat16
    if not before:
        learn_scale(network, batches, settings)
    round_all(network, settings["bits"])
    optimiser = torch.optim.AdamW(parameter_groups(network, settings), weight_decay=settings["weight_decay"])
    average = Average(network, settings["average_decay"])
    n_steps = settings["epochs"] * (settings["clips_per_epoch"] // settings["batch"])
    curve: list[dict] = []
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = read_saved(checkpoint)
        network.load_state_dict(saved["network"])
        optimiser.load_state_dict(saved["optimiser"])
        average.state, average.n, curve = (
            saved["average"],
            saved["average_n"],
            saved["curve"],
        )
        # The scales stay those of the initial weights.
        scales = saved["scales"]
        for name, module in network.named_modules():
            if name in scales:
                module.scale = scales[name]
    print(
        f"{sum(p.numel() for p in network.parameters())} parameters, {batches.train.sum()} clips to train on",
        flush=True,
    )
    for epoch in range(len(curve), settings["epochs"]):
        started, total, right, n = time.monotonic(), 0.0, 0.0, 0
        network.train()
        seed = settings["seed"] * 1000 + epoch + (500 if before else 0)
        torch.manual_seed(seed)
        for batch in batches.epoch(seed):
            for group in optimiser.param_groups:
                group["lr"] = group["peak"] * share_of_rate(average.n, n_steps)
            optimiser.zero_grad(set_to_none=True)
            out = network(batch)
            loss = loss_of(out, batch, settings)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            average.update(network)
            guess = out["emotion"].detach().masked_fill(batch["allowed"] == 0, -1e9).argmax(1)
            total, right, n = (
                total + loss.item(),
                right + (guess == batch["label"]).float().mean().item(),
                n + 1,
            )
            if n % 20 == 0:
                pace = (time.monotonic() - started) / n
                progress = f"loss {total / n:.3f}, right {right / n:.3f}, {pace:.2f} s a step"
                print(f"  step {average.n} of {n_steps}, {progress}", flush=True)
        curve.append(
            {
                "epoch": epoch + 1,
                "loss": total / n,
                "right": right / n,
                "seconds": time.monotonic() - started,
            }
        )
        print(json.dumps(curve[-1]), flush=True)
        scales = {name: m.scale for name, m in network.named_modules() if getattr(m, "scale", None) is not None}
        state = {
            "network": network.state_dict(),
            "optimiser": optimiser.state_dict(),
            "average": average.state,
        }
        torch.save(
            {**state, "average_n": average.n, "curve": curve, "scales": scales},
            checkpoint.with_suffix(".part"),
        )
        checkpoint.with_suffix(".part").replace(checkpoint)
    (args.out / "curve.json").write_text(json.dumps(curve, indent=1))
    used = [{"corpus": c.corpus, "speaker": c.speaker} for c, t in zip(batches.clips, batches.train) if t]
    scales = {name: m.scale for name, m in network.named_modules() if getattr(m, "scale", None) is not None}
    kept = {
        "network": average.state,
        "scales": scales,
        "settings": settings,
        "split": asdict(split),
        "used": used,
    }
    torch.save(kept, args.out / "model.part")
    (args.out / "model.part").replace(args.out / "model.pt")


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("accurate.train", __doc__)
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--teacher", type=Path, help="Whisper-base's weights to start from")
    start.add_argument("--after", type=Path, help="run of the first pass to continue")
    parser.add_argument("--fold", type=int)
    parser.add_argument("--without", help="corpus to hold out")
    parser.add_argument("--seed", type=int, help="replaces the configuration's")
    parser.add_argument("--epochs", type=int, help="replaces the configuration's")
    parser.add_argument("--bits", type=int, help="replaces the configuration's")
    args = parser.parse_args(argv)
    keep_freed_memory()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    settings = json.loads(args.config.read_text())
    settings |= settings["second"] if args.after else {}
    settings |= {name: value for name in ("seed", "epochs", "bits") if (value := getattr(args, name)) is not None}
    args.out.mkdir(parents=True, exist_ok=True)
    np.seterr(all="raise", under="ignore")
    train(args, settings)


if __name__ == "__main__":
    main()
