"""Writes manifest.json and weights.bin (src/core/classifier/manifest.ts)."""

import datetime
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.embeddings.recentring import Centre
from training.exporting.tensors import encode_all, finished_tensors, network_tensors
from training.networks.cnn_lstm import Network, n_parameters
from training.scoring.calibration import Sources, fit_five, fit_known_voice, fit_unknown_voice
from training.scoring.held_out_logits import PROFILES, KnownVoice, UnknownVoice

#: Results with a calibrated probability below this are shown as unsure.
UNSURE_BELOW = 0.4


@dataclass(frozen=True)
class Calibration:
    """The results of calibration.py: for unknown voices, for each of PROFILES, and the five-emotion biases [5]."""

    unknown: UnknownVoice
    known: dict[str, KnownVoice]
    five: np.ndarray


def fit_calibration(sources: Sources) -> Calibration:
    unknown = fit_unknown_voice(sources)
    known = {profile: fit_known_voice(sources, profile, unknown) for profile in PROFILES}
    return Calibration(unknown, known, fit_five(sources, unknown))


def rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 4) for value in values]


def recentring_entry(centre: Centre, known: KnownVoice) -> dict:
    """The manifest's entry for a voice profile."""
    calibration = {"temperature": round(known.temperature, 4), "bias": rounded(known.bias)}
    return {"strength": centre.strength, "prior": centre.prior, "calibration": calibration}


def finished_entries(saved: dict, known: dict[str, KnownVoice]) -> dict:
    """The manifest's entries for the speech detector and re-centring, if training.finish added them."""
    entries: dict = {}
    if "speech" in saved:
        entries["speech"] = {"threshold": round(saved["speech"]["threshold"], 5), "memory": saved["speech"]["memory"]}
    if "centres" in saved:
        centres = {"baseline": saved["centres"].neutral, "running": saved["centres"].overall}
        entries["recentring"] = {profile: recentring_entry(centres[profile], known[profile]) for profile in PROFILES}
    return entries


def data_entries(used: list[dict[str, str]], licences: dict[str, str]) -> list[dict]:
    """Clips, speakers and licence of each corpus; used: corpus and speaker of each training clip."""
    clips = Counter(clip["corpus"] for clip in used)
    speakers = {corpus: len({clip["speaker"] for clip in used if clip["corpus"] == corpus}) for corpus in clips}
    return [
        {
            "corpus": corpus,
            "clips": clips[corpus],
            "speakers": speakers[corpus],
            "licence": licences.get(corpus, "not stated"),
        }
        for corpus in sorted(clips)
    ]


def write_model(
    network: Network,
    saved: dict,
    out: Path,
    model_id: str,
    calibration: Calibration,
    licences: dict[str, str],
    metrics: dict,
) -> dict:
    """Writes weights.bin and manifest.json into `out` and returns the manifest.

    saved: returned by load_network with the network; licences: by corpus; metrics: see report_summary.
    """
    out.mkdir(parents=True, exist_ok=True)
    entries, weights = encode_all({**network_tensors(network), **finished_tensors(saved)})
    (out / "weights.bin").write_bytes(weights)
    shape = network.shape
    manifest = {
        "schema": 2,
        "id": model_id,
        "created": datetime.date.today().isoformat(),
        "labels": list(saved["labels"]),
        "featureVersion": saved["meta"]["config"]["featureVersion"],
        "config": saved["meta"]["config"],
        "normalisation": {name: [round(float(v), 5) for v in saved[name]] for name in ("mean", "deviation")},
        "network": {
            "melChannels": list(shape.mel_channels),
            "trackChannels": list(shape.track_channels),
            "projection": shape.projection,
            "lstmUnits": list(shape.lstm_units),
            "attentionHeads": shape.attention_heads,
            "embedding": shape.embedding,
        },
        "calibration": {
            "temperature": round(calibration.unknown.temperature, 4),
            "slope": round(calibration.unknown.slope, 4),
        },
        "fiveBias": rounded(calibration.five),
        "unsureBelow": UNSURE_BELOW,
        **finished_entries(saved, calibration.known),
        "weights": {
            "file": "weights.bin",
            "bytes": len(weights),
            "sha256": hashlib.sha256(weights).hexdigest(),
            "tensors": entries,
        },
        "nParameters": n_parameters(network),
        "metrics": metrics,
        "data": data_entries(saved["used"], licences),
        "licence": "CC-BY-NC-SA-4.0",
    }
    (out / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return manifest


def report_summary(report: dict) -> dict:
    """The part of a report by `npm run evaluate` on held-out speakers that the manifest quotes."""
    rows = [*report["corpora"], {**report["overall"], "corpus": "all clips"}]
    return {
        "clips held out": report["overall"]["nClips"],
        "speakers held out": report["overall"]["nSpeakers"],
        "average recall": {row["corpus"]: row["masked"]["uar"] for row in rows},
        "calibration error": {row["corpus"]: row["masked"]["ece"] for row in rows},
    }
