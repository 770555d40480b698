"""Exports a finished run as the manifest and weights for the app.

    python3 -m training.accurate.export --run RUN --rows DIR --teacher DIR [--held-out HELD-OUT.npz ...]
        [--left-out HELD-OUT.npz ...] [--without HELD-OUT.npz] --corpora corpora.json --id ID --out DIR

Kernels are packed integers of a few bits with a scale per group, the rest are half floats. --teacher is the folder of
the weights that training started from; the export fails if a tensor of the encoder still equals one of these. The
calibration is fitted on --held-out and --left-out, without the clips of --without.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import datetime
import hashlib
import json
from dataclasses import asdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from training.accurate.data import EMOTIONS
from training.accurate.encoder import whisper_tensors
from training.accurate.network import Accurate
from training.accurate.quantise import (
    FINE_BITS,
    GROUP,
    Rounding,
    is_fine,
    packed,
    whole_numbers,
)
from training.accurate.rows import FLOOR, LEVEL_BANDS, N_MELS, ROWS_PER_STEP
from training.accurate.score import (
    CHUNK_ROWS,
    WINDOW_HOP_STEPS,
    WINDOW_STEPS,
    centres_of,
    load,
)
from training.accurate.train import read_variants
from training.command_line import command_parser
from training.embeddings.recentring import Centres
from training.exporting.manifest import (
    UNSURE_BELOW,
    Calibration,
    data_entries,
    fit_calibration,
    recentring_entry,
    rounded,
)
from training.scoring.calibration import Sources
from training.scoring.held_out_logits import PROFILES


class Untrained(ValueError):
    """A tensor was not changed by training."""


def refuse_originals(network: Accurate, originals: dict[str, torch.Tensor]) -> None:
    """Raises Untrained if a tensor of the encoder equals the original, in single or in half precision."""
    state = network.encoder.state_dict()
    same = [name for name, was in originals.items() if torch.equal(state[name].half(), was.half())]
    if same:
        raise Untrained(f"not trained: {', '.join(same)}")


def entries_of(network: Accurate, centre: Centres) -> tuple[list[dict], bytes]:
    """The manifest's entries of all tensors, and their concatenated bytes.

    Layouts are PyTorch's: dense [outputs, inputs], convolutions [outputs, inputs, width], recurrent [4 * units, inputs]
    with the gates in the order input, forget, cell, output.
    """
    layers = {f"{name}.weight": module for name, module in network.named_modules() if isinstance(module, Rounding)}
    entries: list[dict] = []
    blobs: list[bytes] = []

    def add(entry: dict, blob: bytes) -> None:
        entries.append({**entry, "offset": sum(map(len, blobs))})
        blobs.append(blob)

    for name, tensor in network.state_dict().items():
        entry: dict = {"name": name, "shape": list(tensor.shape)}
        layer = layers.get(name)
        bits = FINE_BITS if is_fine(name) else layer.bits if layer is not None else None
        if bits:
            whole, scale = whole_numbers(tensor, bits, layer.scale if layer is not None else None)
            add(
                {**entry, "bits": bits, "group": GROUP},
                packed(whole, bits) + scale.astype("<f2").tobytes(),
            )
        else:
            add(entry, tensor.numpy().astype("<f2").tobytes())
    for name, mean in (
        ("recentring.neutral", centre.neutral.mean),
        ("recentring.overall", centre.overall.mean),
    ):
        add({"name": name, "shape": list(mean.shape)}, mean.astype("<f2").tobytes())
    return entries, b"".join(blobs)


def export(
    network: Accurate,
    kept: dict,
    centre: Centres,
    fitted: Calibration,
    corpora: dict,
    model_id: str,
    out: Path,
) -> dict:
    """Writes weights.bin and manifest.json into `out` and returns the manifest."""
    out.mkdir(parents=True, exist_ok=True)
    entries, weights = entries_of(network, centre)
    (out / "weights.bin").write_bytes(weights)
    rules = {"baseline": centre.neutral, "running": centre.overall}
    manifest = {
        "schema": 1,
        "kind": "accurate",
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "labels": list(EMOTIONS),
        "input": {
            "bands": N_MELS,
            "levelBands": [LEVEL_BANDS.start, LEVEL_BANDS.stop],
            "floor": FLOOR,
            "rowsPerStep": ROWS_PER_STEP,
            "chunkRows": CHUNK_ROWS,
            "windowSteps": WINDOW_STEPS,
            "windowHopSteps": WINDOW_HOP_STEPS,
        },
        "encoder": asdict(network.encoder.shape),
        "head": asdict(network.head.shape),
        "calibration": {
            "temperature": round(fitted.unknown.temperature, 4),
            "slope": round(fitted.unknown.slope, 4),
        },
        "fiveBias": rounded(fitted.five),
        "unsureBelow": UNSURE_BELOW,
        "recentring": {way: recentring_entry(rules[way], fitted.known[way]) for way in PROFILES},
        "weights": {
            "file": "weights.bin",
            "bytes": len(weights),
            "sha256": hashlib.sha256(weights).hexdigest(),
            "tensors": entries,
        },
        "nParameters": sum(p.numel() for p in network.parameters()),
        "began": "the first blocks of Whisper-base's audio encoder (Radford et al. 2022, MIT), all trained further",
        "data": data_entries(kept["used"], corpora),
        "licence": "CC-BY-NC-SA-4.0",
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("accurate.export", __doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--held-out", type=Path, nargs="*", default=[])
    parser.add_argument("--left-out", type=Path, nargs="*", default=[])
    parser.add_argument("--without", type=Path)
    parser.add_argument("--corpora", type=Path, required=True, help="JSON: corpus -> licence")
    parser.add_argument("--id", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    network, kept = load(args.run)
    refuse_originals(network, whisper_tensors(args.teacher, network.encoder.shape))
    centre = centres_of(network, read_variants(args.rows)[0][0], kept)
    without = set(np.load(args.without)["files"].tolist()) if args.without else set()
    fitted = fit_calibration(Sources(args.held_out, args.left_out, without))
    manifest = export(
        network,
        kept,
        centre,
        fitted,
        json.loads(args.corpora.read_text()),
        args.id,
        args.out,
    )
    print(f"{args.out}: {manifest['nParameters']} parameters, {manifest['weights']['bytes']} bytes")


if __name__ == "__main__":
    main()
