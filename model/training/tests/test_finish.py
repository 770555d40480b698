"""From a trained network to predictions, a manifest and a table of ablations."""

import csv
import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from scipy.special import logsumexp

from training import ablations
from training.data.features import Variant
from training.networks.saved import load_network
from training.runs.ablation_list import ABLATIONS, applied
from training.scoring.calibration import Sources, fit_unknown_voice, negative_log_likelihood
from training.scoring.held_out_logits import UnknownVoice, calibrated
from training.tests import synthetic
from training.tests.commands import run, train


def test_a_run_with_a_teacher_learns_and_can_be_exported(with_teacher: Path) -> None:
    folder = with_teacher
    train(folder, "run", 4, "--teacher", folder / "teacher", "--fold", 0)
    curve = json.loads((folder / "run" / "curve.json").read_text())
    assert curve[-1]["loss"] < curve[0]["loss"]
    assert set(curve[-1]["held_out_uar"]) == {"ravdess", "nemo"}
    run("finish", "--run", folder / "run", "--features", folder / "features")
    sources = Sources([folder / "run" / "held-out.npz"])
    unknown = fit_unknown_voice(sources)
    cost = negative_log_likelihood(sources.groups(None))
    fitted, uncalibrated = (cost(lambda file: calibrated(file, each, None)) for each in (unknown, UnknownVoice()))
    assert fitted < uncalibrated and unknown.slope != 0
    # `temperature` alone applies at an energy of 0, which no window has.
    energy = np.concatenate([logsumexp(file.logits, 1) for group in sources.groups(None) for file in group.files])
    assert 0.05 < np.median(unknown.temperature * np.exp(-unknown.slope * energy)) < 20
    (folder / "corpora.json").write_text("{}")
    arguments = ("--model", folder / "run" / "finished.pt", "--corpora", folder / "corpora.json")
    run("export", *arguments, "--id", "x", "--out", folder / "x")
    manifest = json.loads((folder / "x" / "manifest.json").read_text())
    assert manifest["weights"]["bytes"] == (folder / "x" / "weights.bin").stat().st_size
    assert {d["corpus"]: d["speakers"] for d in manifest["data"]} == {"ravdess": 3, "nemo": 4}


def test_a_finished_run_is_scored_in_every_mode_and_exported(two_variants: Path, clean: Variant) -> None:
    folder = two_variants
    noises = [folder / "noise", folder / "babble"]
    for seed, noise in enumerate(noises):
        synthetic.write_variant(noise, clips_per_emotion=1, seed=2 + seed)
    runs = [folder / f"run-{fold}" for fold in (0, 1)]
    for fold, path in enumerate(runs):
        before = train(folder, path.name, 2, "--fold", fold)
        run("finish", "--run", path, "--features", folder / "features", "--noise", *noises)
    network, _ = load_network(runs[1] / "finished.pt")
    assert not torch.equal(network.output.weight, before["network"]["output.weight"])
    assert torch.equal(network.projection.weight, before["network"]["projection.weight"])

    clips = folder / "clips.csv"
    synthetic.write_clip_list(clips, clean.clips)
    held_out = [path / "held-out.npz" for path in runs]
    run("predictions", *held_out, "--clips", clips, "--out", folder / "predictions")
    with gzip.open(folder / "predictions" / "run-1.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["mode"] for r in rows} == {"alone", "running", "baseline", "baseline-control"}
    assert all(abs(sum(float(v) for k, v in r.items() if k.startswith("p_")) - 1) < 1e-3 for r in rows)
    assert len({tuple(r[f"five_{e}"] for e in ("neutral", "happy", "sad", "angry", "fearful")) for r in rows}) == 1
    count = {mode: sum(r["mode"] == mode for r in rows) for mode in ("alone", "baseline", "baseline-control")}
    assert count["baseline"] == count["baseline-control"] == count["alone"] - 8, "four clips of each of two speakers"

    (folder / "corpora.json").write_text("{}")
    arguments = ("--model", runs[1] / "finished.pt", "--held-out", held_out[0], "--corpora", folder / "corpora.json")
    run("export", *arguments, "--without", clips, "--id", "y", "--out", folder / "y")
    manifest = json.loads((folder / "y" / "manifest.json").read_text())
    assert manifest["calibration"]["temperature"] == 1, "no clips are left to fit on"
    run("export", *arguments, "--id", "x", "--out", folder / "x")
    manifest = json.loads((folder / "x" / "manifest.json").read_text())
    names = {t["name"] for t in manifest["weights"]["tensors"]}
    assert {"speech.kernel", "speech.bias", "recentring.neutral", "recentring.overall"} <= names
    assert 0 < manifest["speech"]["threshold"] < 1
    profiles = manifest["recentring"]
    rules = {profile: (rule["strength"], rule["prior"]) for profile, rule in profiles.items()}
    assert rules == {"baseline": (0.8, 1), "running": (1, 4)}
    assert len(manifest["fiveBias"]) == 5
    assert all(len(rule["calibration"]["bias"]) == 8 for rule in profiles.values())
    assert all(rule["calibration"]["temperature"] > 0 for rule in profiles.values())


def test_every_ablation_changes_the_configuration_and_names_paths_that_exist() -> None:
    settings = synthetic.settings()
    for ablation in ABLATIONS:
        changed = applied(settings, ablation.settings)
        assert changed != settings or ablation.own_levels or not ablation.teacher, ablation.name
    with pytest.raises(KeyError):
        applied(settings, {"augment.colours": 1})
    assert len({a.name for a in ABLATIONS}) == len(ABLATIONS)


def test_ablations_are_run_once_and_described(
    with_teacher: Path, clean: Variant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ablations, "run", run)
    folder = with_teacher
    (folder / "config.json").write_text(json.dumps(synthetic.settings(1)))
    synthetic.write_clip_list(folder / "clips.csv", clean.clips)
    folders = [part for name in ("features", "teacher", "runs", "predictions") for part in (f"--{name}", folder / name)]
    inputs = ("--clips", folder / "clips.csv", "--config", folder / "config.json")
    run("ablations", *folders, *inputs, "--only", "no-teacher")
    written = folder / "predictions" / "ablation-no-teacher.csv.gz"
    with gzip.open(written, "rt", newline="") as file:
        assert {(row["run"], row["fold"]) for row in csv.DictReader(file)} == {("ablation-no-teacher", "1")}
    before = written.stat().st_mtime_ns
    run("ablations", *folders, *inputs, "--only", "no-teacher")
    assert written.stat().st_mtime_ns == before
    notes = json.loads((folder / "predictions" / "ablations.json").read_text())
    assert notes["no-teacher"]["group"] == "distillation"
    assert notes["size-double"]["parameters"] > notes["reference"]["parameters"] > 1000
    assert json.loads((folder / "predictions" / "runs.json").read_text())["ablation-no-teacher"]["seconds"] >= 0
