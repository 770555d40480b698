"""Training runs on synthetic clips."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from training.data.features import Variant, read_variants
from training.networks.saved import read_saved
from training.runs.batches import Batches
from training.runs.trainer import Trainer
from training.tests import synthetic
from training.tests.commands import MODEL, run, train


def test_a_clip_without_speech_in_an_augmented_variant_comes_from_the_clean_one(folder: Path, variants: Path) -> None:
    changed_folder = folder / "features" / "changed"
    changed_folder.mkdir()
    for file in (variants / "changed").iterdir():
        if file.name != "clips.csv":
            (changed_folder / file.name).symlink_to(file)
    rows = (variants / "changed" / "clips.csv").read_text().splitlines()
    no_windows = ",".join([*rows[1].split(",")[:5], "0", "1.0"])
    (changed_folder / "clips.csv").write_text("\n".join([rows[0], no_windows, rows[2], *rows[4:]]))
    clean, changed = read_variants(folder / "features")
    assert [clip.file for clip in changed.clips] == [
        clip.file for clip in clean.clips
    ], "a missing clip keeps its place"
    weights = np.full(len(clean.clips), 1 / len(clean.clips))
    settings = {**synthetic.settings(), "changed_share": 1.0}
    scales = np.zeros(132, np.float32), np.ones(132, np.float32)
    batches = Batches([clean, changed], clean.clips, weights, None, scales, settings)
    x = batches.batch(np.array([0, 1, 2]), np.random.default_rng(0), None)["x"].numpy()
    assert np.array_equal(x[0], clean.windows[0].astype(np.float32))
    assert np.array_equal(x[2], clean.windows[clean.clips[2].first_window].astype(np.float32))
    first = changed.clips[1].first_window
    assert any(np.array_equal(x[1], changed.windows[first + k].astype(np.float32)) for k in range(2))


def test_a_second_pass_starts_from_the_weights_of_the_first(with_teacher: Path) -> None:
    folder = with_teacher
    teacher = ("--teacher", folder / "teacher")
    first = train(folder, "first", 2, *teacher)
    for probe in (folder / "teacher").glob("probe-*"):
        probe.unlink()
    second = train(folder, "second", 2, *teacher, "--after", folder / "first")
    curve = json.loads((folder / "second" / "curve.json").read_text())
    assert len(curve) == synthetic.settings()["second"]["epochs"]
    weights = [name for name in first["network"] if not any(part in name for part in ("running", "batches"))]
    assert all(torch.allclose(first["network"][name], second["network"][name]) for name in weights), "learning rate 0"
    assert np.array_equal(first["soft"], second["soft"]) and not list((folder / "teacher").glob("probe-*"))
    other = train(folder, "other", 2, *teacher, "--after", folder / "first", "--seed", 7)
    assert all(np.array_equal(first[name], other[name]) for name in ("mean", "deviation")), "whatever its seed"


def test_average_writes_the_mean_weights_of_equally_configured_runs_only(folder: Path) -> None:
    passes = [train(folder, f"pass-{seed}", 1, "--seed", seed) for seed in (1, 2)]
    run("average", "--runs", folder / "pass-1", folder / "pass-2", "--out", folder / "mean")
    mean = read_saved(folder / "mean" / "model.pt")
    for name, value in mean["network"].items():
        a, b = (one["network"][name] for one in passes)
        assert torch.allclose(value, (a + b) / 2) if value.is_floating_point() else torch.equal(value, a)
    assert mean["settings"] == passes[0]["settings"]
    passes[1]["settings"]["epochs"] = 2
    torch.save(passes[1], folder / "pass-2" / "model.pt")
    with pytest.raises(SystemExit, match="differs .* epochs"):
        run("average", "--runs", folder / "pass-1", folder / "pass-2", "--out", folder / "mean")


def test_an_interrupted_run_resumes_to_the_same_weights(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = train(folder, "whole", 2)
    save = Trainer.save_checkpoint

    def save_and_stop(trainer: Trainer, path: Path) -> None:
        save(trainer, path)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Trainer, "save_checkpoint", save_and_stop)
        train(folder, "cut", 2)
    assert (folder / "cut" / "checkpoint.pt").exists() and not (folder / "cut" / "model.pt").exists()
    torch.randn(7), np.random.random(7)
    resumed = train(folder, "cut", 2)
    for name, value in whole["network"].items():
        assert torch.equal(value, resumed["network"][name]), name


def test_arguments_take_precedence_over_the_configuration(folder: Path) -> None:
    settings = train(folder, "short", 3, "--epochs", 1, "--seed", 9)["settings"]
    assert (settings["epochs"], settings["seed"]) == (1, 9)
    assert len(json.loads((folder / "short" / "curve.json").read_text())) == 1


@pytest.mark.parametrize("unlabelled", [True, False])
def test_labels_of_an_unlabelled_corpus_have_no_effect(
    tmp_path: Path, variants: Path, clean: Variant, unlabelled: bool
) -> None:
    networks = []
    index = (variants / "clean" / "clips.csv").read_text()
    for name, emotion in (("as-labelled", "happy"), ("otherwise", "sad")):
        folder = tmp_path / name
        (folder / "features" / "clean").mkdir(parents=True)
        for file in (variants / "clean").iterdir():
            if file.name != "clips.csv":
                (folder / "features" / "clean" / file.name).symlink_to(file)
        (folder / "features" / "clean" / "clips.csv").write_text(index.replace(",happy,", f",{emotion},"))
        synthetic.write_teacher(folder / "teacher", len(clean.clips))
        settings = {**synthetic.settings(1), "unlabelled": ["nemo"] if unlabelled else []}
        config = folder / "config.json"
        config.write_text(json.dumps(settings))
        inputs = ("--features", folder / "features")
        run("train", *inputs, "--teacher", folder / "teacher", "--config", config, "--out", folder / "run")
        run("finish", *inputs, "--run", folder / "run")
        networks.append(read_saved(folder / "run" / "finished.pt")["network"])
    assert all(torch.equal(networks[0][key], networks[1][key]) for key in networks[0]) == unlabelled


def test_two_processes_train_one_network(folder: Path) -> None:
    """Sets up processes like torchrun, because Debian's torchrun does not run on its Python 3.11."""
    (folder / "config.json").write_text(json.dumps(synthetic.settings(1)))
    paths = {"features": folder / "features", "config": folder / "config.json", "out": folder / "both"}
    arguments = [str(part) for name, path in paths.items() for part in (f"--{name}", path)]
    command = [sys.executable, "-m", "training.train", *arguments]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shared = {**os.environ, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "WORLD_SIZE": "2"}
    both = [subprocess.Popen(command, cwd=MODEL, env={**shared, "RANK": str(rank)}) for rank in (0, 1)]
    single = train(folder, "single", 1)["network"]
    assert [process.wait(timeout=300) for process in both] == [0, 0]
    trained = read_saved(folder / "both" / "model.pt")["network"]
    assert trained.keys() == single.keys()
    assert all(torch.isfinite(value.float()).all() for value in trained.values())
    # The same clips with different augmentation: similar to a single process, but not equal.
    distance = max(float((trained[k] - single[k]).abs().max()) for k in trained if trained[k].dtype.is_floating_point)
    assert 0 < distance < 0.5
