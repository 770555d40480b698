"""Trains the CNN-LSTM on features that src/core wrote.

    python3 -m training.train --features DIR [--teacher DIR] --config configs/base.json --out DIR [--fold K] [--device cuda]

`--features` holds one folder per variant; `clean` is the clips as they are. `--teacher` is what training.teacher wrote,
and may be left out. With `--fold K` the speakers of fold K are held out (see splits.py) and scored after every epoch;
with `--without CORPUS` a whole corpus is; without either every clip is trained on. A checkpoint is written after every
epoch, and a run that was cut short goes on from it to the same weights. On several cards:

    torchrun --nproc_per_node N -m training.train --device cuda ...
"""
import argparse
import json
import math
import os
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# What torch's own threads begin with; set_num_threads alone leaves some of them several, and sums in another order.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import torch  # noqa: E402

from training.distillation import targets as distil  # noqa: E402
from training.networks import losses  # noqa: E402
from training.runs import memory  # noqa: E402
from training.data.features import EMOTIONS, hidden, normalisation, read_variants, without_labels  # noqa: E402
from training.networks.cnn_lstm import Network, NetworkShape, Teaching, n_parameters  # noqa: E402
from training.networks.precision import half_where_quick  # noqa: E402
from training.runs.distributed import average_gradients, average_statistics, join  # noqa: E402
from training.data.sampling import clip_weights  # noqa: E402
from training.runs.batches import Batches  # noqa: E402
from training.networks.saved import read_saved  # noqa: E402
from training.scoring.clip_scores import clip_probabilities, score_windows, unweighted_average_recall  # noqa: E402
from training.data.splits import held_out_clips  # noqa: E402
from training.embeddings.speaker_means import VoiceBank  # noqa: E402


class Average:
    """Exponential moving average of a network's weights and running statistics (Polyak & Juditsky 1992)."""

    def __init__(self, network: torch.nn.Module, decay: float):
        self.decay, self.n = decay, 0
        self.state = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def update(self, network: torch.nn.Module) -> None:
        self.n += 1
        decay = min(self.decay, (1 + self.n) / (10 + self.n))
        for k, v in network.state_dict().items():
            if v.dtype.is_floating_point:
                self.state[k].lerp_(v.detach(), 1 - decay)
            else:
                self.state[k].copy_(v)


def loss_of(network: Network, teaching: Teaching | None, voices: VoiceBank | None, batch: dict, settings: dict) -> torch.Tensor:
    """The whole loss of one batch."""
    shift = 0 if voices is None else voices.shift(batch["speaker"])
    share = 1.0
    x, mask, label, allowed = batch["x"], batch["mask"], batch["label"], batch["allowed"]
    if settings["mixup"] > 0:  # Zhang et al. 2018
        share = float(np.random.default_rng(int(batch["seed"])).beta(settings["mixup"], settings["mixup"]))
        share = max(share, 1 - share)
        x = share * x + (1 - share) * x.roll(1, 0)
        mask = torch.maximum(mask, mask.roll(1, 0))
        allowed = torch.maximum(allowed, allowed.roll(1, 0))
        label = share * label + (1 - share) * label.roll(1, 0)
        mixed = {k: share * batch[k] + (1 - share) * batch[k].roll(1, 0) for k in ("pooled", "steps", "soft") if k in batch}
        batch = {**batch, **mixed}
        shift = shift if voices is None else share * shift + (1 - share) * shift.roll(1, 0)
    # Losses stay in single precision.
    with half_where_quick(x.device.type, settings["bfloat16"]):
        out = network(x, mask)
        if voices is not None:
            # Half of the clips are judged as a voice that is known.
            known = (torch.arange(len(x), device=x.device) % 2 == 0).float()[:, None]
            out["logits"] = network.head(out["pooled"].float() + known * shift)
    out = {name: value.float() for name, value in out.items()}
    if voices is not None and share > 0.9:
        voices.update(out["pooled"], batch["speaker"])
    loss = losses.masked_cross_entropy(out["logits"], label, allowed, settings["label_smoothing"])
    if teaching is not None:
        d = settings["distil"]
        loss = loss + d["pooled_weight"] * (teaching.pooled(out["pooled"]) - batch["pooled"]).pow(2).mean()
        loss = loss + d["steps_weight"] * losses.step_regression(teaching.steps(out["steps"]), batch["steps"], batch["step_mask"])
        loss = loss + d["soft_weight"] * losses.soft_label_loss(out["logits"], batch["soft"], allowed)
    return loss


def learning_rate(step: int, n_steps: int, peak: float) -> float:
    """A short linear warm-up, then half a cosine down to a hundredth."""
    warm = max(1, n_steps // 20)
    if step < warm:
        return peak * (step + 1) / warm
    return peak * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, n_steps - warm))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--without", help="a corpus to leave out whole")
    parser.add_argument("--seed", type=int, help="instead of the configuration's")
    parser.add_argument("--epochs", type=int, help="instead of the configuration's")
    parser.add_argument("--after", type=Path, help="a whole run whose weights this one begins with; it learns as the configuration's `second` says")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    memory.keep_what_is_freed()
    torch.set_num_threads(args.threads)
    ranks = join(args.device)
    args.device = ranks.device
    settings = json.loads(args.config.read_text())
    settings |= settings["second"] if args.after else {}
    settings |= {name: value for name in ("seed", "epochs") if (value := getattr(args, name)) is not None}
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings["seed"])

    variants = read_variants(args.features)
    known = variants[0].clips
    clips = without_labels(known, settings["unlabelled"])
    split = {k: v for k, v in (("fold", args.fold), ("corpus", args.without)) if v is not None}
    usable = np.array([c.n_windows > 0 for c in clips])
    held_out = held_out_clips(clips, split)
    wanted = np.array([not settings["corpora"] or c.corpus in settings["corpora"] for c in clips])
    train = usable & wanted & ~held_out
    weigh = lambda chosen: clip_weights(clips, chosen, settings["corpus_power"], settings["corpus_factors"])  # noqa: E731
    before = read_saved(args.after / "model.pt", args.device) if args.after else None
    # A second pass keeps the scales that the weights it begins with were learnt in, whatever its own seed.
    if before:
        mean, deviation, scale_seed = before["mean"], before["deviation"], before["settings"]["seed"]
    else:
        mean, deviation = normalisation(variants[0], [c for c, t in zip(clips, train) if t], settings["seed"])
        deviation, scale_seed = hidden(deviation, variants[0].meta, settings["hidden_features"]), settings["seed"]
    targets = None
    if args.teacher:
        pooled, steps = distil.read_blocks(args.teacher, len(clips))
        soft = before["soft"] if before else distil.soft_labels(args.teacher, steps, clips, train, split, weigh, settings["distil"])
        targets = distil.targets(pooled, steps, soft, train, settings["distil"]["step_components"], scale_seed)
    batches = Batches(variants, clips, weigh(train), targets, mean, deviation, settings)

    sizes = {k: tuple(v) if isinstance(v, list) else v for k, v in settings["network"].items()}
    network = Network(NetworkShape(**sizes, n_features=variants[0].meta["nFeatures"])).to(args.device)
    network.mel.to(memory_format=torch.channels_last)
    modules = torch.nn.ModuleList([network])
    teaching = None
    if targets is not None:
        teaching = Teaching(network.n_pooled, network.step_width, targets.pooled.shape[1], targets.steps[0].shape[1]).to(args.device)
        modules.append(teaching)
    if before:
        modules.load_state_dict(read_saved(args.after / "checkpoint.pt", args.device)["modules"])
        network.load_state_dict(before["network"])
    voices = VoiceBank(batches.n_speakers, network.n_pooled, args.device) if settings["recentred"] else None
    optimiser = torch.optim.AdamW(modules.parameters(), settings["learning_rate"], weight_decay=settings["weight_decay"])
    average = Average(network, settings["average_decay"])
    n_steps = settings["epochs"] * (settings["clips_per_epoch"] // settings["batch"])
    curve: list[dict] = []
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = read_saved(checkpoint, args.device)
        modules.load_state_dict(saved["modules"])
        optimiser.load_state_dict(saved["optimiser"])
        average.state, average.n, curve = saved["average"], saved["average_n"], saved["curve"]
        if voices is not None:
            voices.load(saved["voices"])

    held = list(np.flatnonzero(held_out & usable))
    if ranks.writes:
        print(f"{n_parameters(network)} parameters, {train.sum()} clips to train on, {len(held)} held out", flush=True)
    for epoch in range(len(curve), settings["epochs"]):
        started, total, n = time.monotonic(), 0.0, 0
        modules.train()
        # Dropout draws from torch's own generator: seeding it per epoch makes a resumed run the same run.
        seed = settings["seed"] * 1000 + epoch
        torch.manual_seed(seed)
        for batch in batches.epoch(seed, ranks):
            for group in optimiser.param_groups:
                group["lr"] = learning_rate(average.n, n_steps, settings["learning_rate"])
            batch = {k: v.to(args.device) for k, v in batch.items()}
            batch["seed"] = average.n
            optimiser.zero_grad()
            loss = loss_of(network, teaching, voices, batch, settings)
            loss.backward()
            average_gradients(modules, ranks)
            torch.nn.utils.clip_grad_norm_(modules.parameters(), 5.0)
            optimiser.step()
            average_statistics(network, ranks)
            average.update(network)
            total, n = total + loss.item(), n + 1
        row: dict = {"epoch": epoch + 1, "loss": total / max(1, n), "seconds": time.monotonic() - started}
        last = epoch + 1 == settings["epochs"]
        if ranks.writes and held and (last or (epoch + 1) % 2 == 0):
            live = {k: v.clone() for k, v in network.state_dict().items()}
            network.load_state_dict(average.state)
            scored = score_windows(network, variants[0], held, mean, deviation, args.device)
            network.load_state_dict(live)
            row["held_out_uar"] = unweighted_average_recall(clip_probabilities(scored), known, held)
        curve.append(row)
        if not ranks.writes:
            continue
        print(json.dumps(row), flush=True)
        state = {"modules": modules.state_dict(), "optimiser": optimiser.state_dict(), "average": average.state}
        if voices is not None:
            state["voices"] = voices.state()
        torch.save({**state, "average_n": average.n, "curve": curve}, checkpoint.with_suffix(".part"))
        checkpoint.with_suffix(".part").replace(checkpoint)
    if not ranks.writes:
        return
    (args.out / "curve.json").write_text(json.dumps(curve, indent=1))
    kept = {"network": average.state, "settings": settings, "mean": mean, "deviation": deviation, "split": split}
    kept["soft"] = None if targets is None else targets.soft
    used = [{"corpus": c.corpus, "speaker": c.speaker} for c, t in zip(clips, train) if t]
    torch.save({**kept, "meta": variants[0].meta, "used": used, "labels": EMOTIONS}, args.out / "model.pt")


if __name__ == "__main__":
    main()
