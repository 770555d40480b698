"""Trains the CNN-LSTM on the features from `npm run features`.

--fold holds out the speakers of a fold (see data/splits.py) and --without a whole corpus; held-out clips are scored
every other epoch. Without either, all clips are used for training. A checkpoint is written after every epoch, and an
interrupted run continues from it to the same weights. On several GPUs:

    torchrun --nproc_per_node N -m training.train --device cuda ...
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.command_line import command_parser
from training.data.features import EMOTIONS, Clip, Variant, hidden, normalisation, read_variants, without_labels
from training.data.sampling import clip_weights
from training.data.splits import held_out_clips
from training.distillation.targets import Targets, build_targets, read_blocks, soft_labels
from training.networks.cnn_lstm import DistillationHeads, Network, n_parameters, shape_from
from training.networks.saved import read_saved
from training.runs.batches import Batches
from training.runs.distributed import join, leave
from training.runs.memory import keep_freed_memory
from training.runs.trainer import Trainer


def scales(
    variant: Variant, clips: list[Clip], settings: dict, before: dict | None
) -> tuple[tuple[np.ndarray, np.ndarray], int]:
    """Mean and deviation of the features for normalisation, and the seed of all scales.

    clips: those to train on; before: the first pass, whose scales a second pass keeps regardless of its own seed.
    """
    if before:
        return (before["mean"], before["deviation"]), before["settings"]["seed"]
    mean, deviation = normalisation(variant, clips, settings["seed"])
    return (mean, hidden(deviation, variant.meta, settings["hidden_features"])), settings["seed"]


def teacher_targets(
    teacher: Path, clips: list[Clip], train: np.ndarray, split: dict, settings: dict, seed: int, before: dict | None
) -> Targets:
    """Targets from the teacher. A second pass keeps the soft labels of the first, `before`."""
    pooled, steps = read_blocks(teacher, len(clips))
    distil = settings["distil"]

    def weigh(chosen: np.ndarray) -> np.ndarray:
        return clip_weights(clips, chosen, settings["corpus_power"], settings["corpus_factors"])

    soft = before["soft"] if before else soft_labels(teacher, steps, clips, train, split, weigh, distil)
    return build_targets(pooled, steps, soft, train, distil["step_components"], seed)


def build_modules(settings: dict, n_features: int, targets: Targets | None, device: str) -> torch.nn.ModuleList:
    """The network and, with targets, the distillation heads."""
    network = Network(shape_from(settings["network"], n_features)).to(device)
    network.mel.to(memory_format=torch.channels_last)
    modules = torch.nn.ModuleList([network])
    if targets is not None:
        widths = targets.pooled.shape[1], targets.steps[0].shape[1]
        modules.append(DistillationHeads(network.n_pooled, network.step_width, *widths).to(device))
    return modules


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("train", __doc__)
    parser.add_argument(
        "--features", type=Path, required=True, help="folder with one folder per variant, one of them `clean`"
    )
    parser.add_argument("--teacher", type=Path, help="folder that training.teacher wrote")
    parser.add_argument("--config", type=Path, required=True, help="configuration (JSON), such as configs/base.json")
    parser.add_argument("--out", type=Path, required=True, help="folder to write")
    parser.add_argument("--fold", type=int, help="fold of speakers to hold out, 0 to 4")
    parser.add_argument("--without", metavar="CORPUS", help="corpus to hold out")
    parser.add_argument("--seed", type=int, help="replaces the configuration's")
    parser.add_argument("--epochs", type=int, help="replaces the configuration's")
    parser.add_argument(
        "--after", type=Path, help="first pass: start from its weights, with the configuration's `second` settings"
    )
    parser.add_argument("--device", default="cpu", help="cpu or cuda (default: cpu)")
    parser.add_argument("--threads", type=int, default=1, help="threads on the CPU (default: 1)")
    args = parser.parse_args(argv)
    keep_freed_memory()
    torch.set_num_threads(args.threads)
    ranks = join(args.device)
    settings = json.loads(args.config.read_text())
    settings |= settings["second"] if args.after else {}
    settings |= {name: value for name in ("seed", "epochs") if (value := getattr(args, name)) is not None}
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(settings["seed"])

    variants = read_variants(args.features)
    labelled = variants[0].clips
    clips = without_labels(labelled, settings["unlabelled"])
    split = {k: v for k, v in (("fold", args.fold), ("corpus", args.without)) if v is not None}
    usable = np.array([c.n_windows > 0 for c in clips])
    held_out = held_out_clips(clips, split)
    included = np.array([not settings["corpora"] or c.corpus in settings["corpora"] for c in clips])
    train = usable & included & ~held_out
    before = read_saved(args.after / "model.pt", ranks.device) if args.after else None
    norm, scale_seed = scales(variants[0], [c for c, t in zip(clips, train) if t], settings, before)
    targets = None
    if args.teacher:
        targets = teacher_targets(args.teacher, clips, train, split, settings, scale_seed, before)
    weights = clip_weights(clips, train, settings["corpus_power"], settings["corpus_factors"])
    batches = Batches(variants, clips, weights, targets, norm, settings)

    modules = build_modules(settings, variants[0].meta["nFeatures"], targets, ranks.device)
    if before:
        modules.load_state_dict(read_saved(args.after / "checkpoint.pt", ranks.device)["modules"])
        modules[0].load_state_dict(before["network"])
    trainer = Trainer(modules, batches, settings, ranks)
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        trainer.load_checkpoint(checkpoint)
    scored = list(np.flatnonzero(held_out & usable))
    if ranks.writes:
        n = n_parameters(trainer.network)
        print(f"{n} parameters, {train.sum()} clips to train on, {len(scored)} held out", flush=True)
    while (epoch := len(trainer.curve) + 1) <= settings["epochs"]:
        row = trainer.train_epoch()
        if ranks.writes and scored and (epoch == settings["epochs"] or epoch % 2 == 0):
            row["held_out_uar"] = trainer.held_out_recall(variants[0], labelled, scored)
        trainer.curve.append(row)
        if ranks.writes:
            print(json.dumps(row), flush=True)
            trainer.save_checkpoint(checkpoint)
    if ranks.writes:
        (args.out / "curve.json").write_text(json.dumps(trainer.curve, indent=1))
        torch.save({**trainer.result(clips, train), "split": split, "labels": EMOTIONS}, args.out / "model.pt")
    leave(ranks)


if __name__ == "__main__":
    main()
