"""Writes a finished network as the manifest and the weights that src/core/classifier reads: kernels as whole numbers
with a scale per column, the rest in half floats.

    python3 -m training.export --model RUN/finished.pt [--held-out RUN/held-out.npz] [--left-out RUN/held-out.npz]
                               [--without CLIPS.csv] [--as-sure-as FIRST.npz MEAN.npz] [--metrics REPORT.json]
                               --corpora corpora.json --out DIR --id ID

`--held-out` (window logits of speakers that a run never saw; may be given several times) and `--left-out` (of whole
corpora) calibrate the answers (see calibration.py), less the clips of `--without`, which the model is to be tried on. Without
them the logits are taken as they are. The mean of several passes' weights is less sure of everything than networks of one pass, which
the calibration is fitted on: `--as-sure-as`, window logits of the same clips by one of them and by a mean, takes that back.
"""
import argparse
import csv
import datetime
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.scoring.calibration import WAYS, Sources, fit_five, fit_softening, fit_way
from training.embeddings.head import Centre
from training.networks.cnn_lstm import Network, NetworkShape, n_parameters
from training.networks.saved import read_saved
from training.scoring.logits import Calibration, Softening

#: Kernels keep this many steps to either side: six bits, which travel in six once compressed, and which cost no recall.
LEVELS = 31
#: Below this calibrated probability an answer is more often wrong than a person would forgive; it is shown as unsure.
UNSURE_BELOW = 0.4


def folded(conv: torch.nn.Module, norm: torch.nn.Module) -> tuple[np.ndarray, np.ndarray]:
    """A convolution and the batch normalisation after it as one kernel (torch's order) and bias."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    kernel = conv.weight * scale.view(-1, *[1] * (conv.weight.dim() - 1))
    return kernel.detach().numpy(), (norm.bias - norm.running_mean * scale).detach().numpy()


def tensors(network: Network) -> dict[str, np.ndarray]:
    """All weights under the names and in the layouts of src/core/classifier/network.ts."""
    named: dict[str, np.ndarray] = {}
    for i, block in enumerate(network.mel):
        kernel, named[f"mel.{i}.bias"] = folded(block[0], block[1])
        named[f"mel.{i}.kernel"] = kernel.transpose(2, 3, 1, 0)
    for i, block in enumerate(network.track):
        kernel, named[f"track.{i}.bias"] = folded(block[0], block[1])
        named[f"track.{i}.kernel"] = kernel.transpose(2, 1, 0)
    dense = {
        "projection": network.projection,
        "attention.hidden": network.attention_hidden,
        "attention.score": network.attention_score,
        "embedding": network.embedding,
        "output": network.output,
    }
    for name, layer in dense.items():
        named[f"{name}.kernel"] = layer.weight.detach().numpy().T
        named[f"{name}.bias"] = layer.bias.detach().numpy()
    for i, lstm in enumerate(network.lstm):
        for direction, end in (("forward", ""), ("backward", "_reverse")):
            of = {k: getattr(lstm, f"{k}_l0{end}").detach().numpy() for k in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
            named[f"lstm.{i}.{direction}.input"] = of["weight_ih"].T
            named[f"lstm.{i}.{direction}.recurrent"] = of["weight_hh"].T
            named[f"lstm.{i}.{direction}.bias"] = of["bias_ih"] + of["bias_hh"]
    return named


def extra_tensors(kept: dict) -> dict[str, np.ndarray]:
    """What training.finish added: the speech detector and the centres that voices are brought to."""
    named: dict[str, np.ndarray] = {}
    if "speech" in kept:
        named["speech.kernel"] = kept["speech"]["kernel"][:, None]
        named["speech.bias"] = np.array([kept["speech"]["bias"]])
    if "centres" in kept:
        named["recentring.neutral"], named["recentring.overall"] = kept["centres"].neutral.mean, kept["centres"].overall.mean
    return named


def rounded(biases: np.ndarray) -> list[float]:
    return [round(float(bias), 4) for bias in biases]


def recentring_rule(centre: Centre, calibration: Calibration) -> dict:
    """The manifest's entry for a way of knowing a voice."""
    told = {"temperature": round(calibration.temperature, 4), "bias": rounded(calibration.bias)}
    return {"strength": centre.strength, "prior": centre.prior, "calibration": told}


def extra_entries(kept: dict, ways: dict[str, Calibration]) -> dict:
    """The manifest's entries for extra_tensors."""
    entries: dict = {}
    if "speech" in kept:
        entries["speech"] = {"threshold": round(kept["speech"]["threshold"], 5), "memory": kept["speech"]["memory"]}
    if "centres" in kept:
        centres = {"baseline": kept["centres"].neutral, "running": kept["centres"].overall}
        entries["recentring"] = {way: recentring_rule(centres[way], ways[way]) for way in WAYS}
    return entries


def encoded(name: str, array: np.ndarray) -> tuple[dict, bytes]:
    """A tensor's entry in the manifest, less its offset, and its bytes."""
    entry: dict = {"name": name, "shape": list(array.shape)}
    # Voices' centres are sums of what the network computes, and as exact as that; kernels bear the coarser grain.
    if not name.endswith((".kernel", ".input", ".recurrent")) or name.startswith("speech."):
        return entry, np.ascontiguousarray(array, np.float16).tobytes()
    scale = (np.abs(array).reshape(-1, array.shape[-1]).max(0) / LEVELS + 1e-7).astype(np.float16)
    whole = np.clip(np.round(array / scale.astype(np.float32)), -LEVELS, LEVELS).astype(np.int8)
    return {**entry, "type": "int8"}, whole.tobytes() + scale.tobytes()


@dataclass(frozen=True)
class Fitted:
    """What calibration.py fits: the softening of a voice that is not known, the calibration of one that is, for each of WAYS,
    and the biases of the five-emotion view."""

    alone: Softening
    ways: dict[str, Calibration]
    five: np.ndarray


def fit(sources: Sources) -> Fitted:
    alone = fit_softening(sources)
    return Fitted(alone, {way: fit_way(sources, way, alone) for way in WAYS}, fit_five(sources, alone))


def export(
    network: Network, kept: dict, out: Path, model_id: str, fitted: Fitted, corpora: dict, metrics: dict
) -> dict:
    """Writes weights.bin and manifest.json into `out` and returns the manifest."""
    out.mkdir(parents=True, exist_ok=True)
    entries, blobs, offset = [], [], 0
    for name, array in {**tensors(network), **extra_tensors(kept)}.items():
        entry, blob = encoded(name, array)
        entries.append({**entry, "offset": offset})
        blobs.append(blob)
        offset += len(blob)
    weights = b"".join(blobs)
    (out / "weights.bin").write_bytes(weights)
    clips = Counter(u["corpus"] for u in kept["used"])
    speakers = {c: len({u["speaker"] for u in kept["used"] if u["corpus"] == c}) for c in clips}
    shape = network.shape
    manifest = {
        "schema": 2,
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "labels": list(kept["labels"]),
        "featureVersion": kept["meta"]["config"]["featureVersion"],
        "config": kept["meta"]["config"],
        "normalisation": {name: [round(float(v), 5) for v in kept[name]] for name in ("mean", "deviation")},
        "network": {
            "melChannels": list(shape.mel_channels),
            "trackChannels": list(shape.track_channels),
            "projection": shape.projection,
            "lstmUnits": list(shape.lstm_units),
            "attentionHeads": shape.attention_heads,
            "embedding": shape.embedding,
        },
        "calibration": {"temperature": round(fitted.alone.temperature, 4), "slope": round(fitted.alone.slope, 4)},
        "fiveBias": rounded(fitted.five),
        "unsureBelow": UNSURE_BELOW,
        **extra_entries(kept, fitted.ways),
        "weights": {
            "file": "weights.bin",
            "bytes": len(weights),
            "sha256": hashlib.sha256(weights).hexdigest(),
            "tensors": entries,
        },
        "nParameters": n_parameters(network),
        "metrics": metrics,
        "data": [
            {"corpus": c, "clips": clips[c], "speakers": speakers[c], "licence": corpora.get(c, "not stated")}
            for c in sorted(clips)
        ],
        "licence": "CC-BY-NC-SA-4.0",
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


def spread_ratio(first: Path, mean: Path) -> float:
    """How many times as far apart the first file's logits are as the second's, as standard deviations about each window's mean.

    Needs no labels. Raises ValueError where the files are not of the same clips.
    """
    with np.load(first) as one, np.load(mean) as other:
        if not np.array_equal(one["files"], other["files"]) or one["logits"].shape != other["logits"].shape:
            raise ValueError(f"{first} and {mean} are not of the same clips")
        spreads = [float((x - x.mean(1, keepdims=True)).std()) for x in (f["logits"].astype(np.float64) for f in (one, other))]
    return spreads[0] / spreads[1]


@torch.no_grad()
def scale_logits(network: Network, factor: float) -> None:
    """Multiplies what the network says, in place."""
    network.output.weight.mul_(factor)
    network.output.bias.mul_(factor)


def summary(report: dict) -> dict:
    """What the manifest carries of an evaluator's report: figures on speakers that the evaluated model never heard."""
    rows = [*report["corpora"], {**report["overall"], "corpus": "all clips"}]
    return {
        "clips held out": report["overall"]["nClips"],
        "speakers held out": report["overall"]["nSpeakers"],
        "average recall": {row["corpus"]: row["masked"]["uar"] for row in rows},
        "calibration error": {row["corpus"]: row["masked"]["ece"] for row in rows},
    }


def load(path: Path) -> tuple[Network, dict]:
    """A finished run's network in evaluation mode, and what was kept beside it."""
    kept = read_saved(path)
    sizes = {k: tuple(v) if isinstance(v, list) else v for k, v in kept["settings"]["network"].items()}
    network = Network(NetworkShape(**sizes, n_features=kept["meta"]["nFeatures"]))
    network.load_state_dict(kept["network"])
    return network.eval(), kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--held-out", type=Path, action="append", default=[])
    parser.add_argument("--left-out", type=Path, action="append", default=[])
    parser.add_argument("--without", type=Path)
    parser.add_argument("--as-sure-as", type=Path, nargs=2, metavar=("FIRST", "MEAN"))
    parser.add_argument("--corpora", type=Path, required=True, help="JSON: corpus -> licence")
    parser.add_argument("--metrics", type=Path, help="a report of npm run evaluate, summed up in the manifest")
    parser.add_argument("--id", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    network, kept = load(args.model)
    if args.as_sure_as:
        scale_logits(network, spread_ratio(*args.as_sure_as))
    without: set[str] = set()
    if args.without:
        with open(args.without, newline="") as file:
            without = {row["file"] for row in csv.DictReader(file)}
    fitted = fit(Sources(args.held_out, args.left_out, without))
    metrics = summary(json.loads(args.metrics.read_text())) if args.metrics else {}
    manifest = export(network, kept, args.out, args.id, fitted, json.loads(args.corpora.read_text()), metrics)
    told = ", ".join(f"{name} {t:.3f}" for name, t in [("alone", fitted.alone.temperature), *((w, c.temperature) for w, c in fitted.ways.items())])
    print(f"{args.out}: {manifest['nParameters']} parameters, {manifest['weights']['bytes']} bytes, temperatures: {told}")


if __name__ == "__main__":
    main()
