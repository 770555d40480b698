"""What comes after the trunk, on made-up data: voices, the head, the speech detector, predictions, several processes."""
import csv
import gzip
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from training.embeddings import speech_detector as speech
from training.babble import BEHIND, SEPARATOR, VOICES, babbles, with_voices_behind
from training.export import encoded, load, scale_logits, spread_ratio
from training.networks.cnn_lstm import Network, NetworkShape
from training.networks.saved import read_saved
from training.embeddings.head import Centre, Pooled, centres, known_share, recentred_at_random, shift_by, voices_of
from training.scoring.held_out import running
from training.data.features import Clip, read_variant
from training.data.splits import folds, held_out_clips, noise_fold
from training.tests import synthetic
from training.tests.test_training import MODEL, run, train
from training.embeddings.speaker_means import VoiceBank


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    synthetic.write(tmp_path / "features")
    return tmp_path


def two_voices() -> tuple[Pooled, list[Clip]]:
    """Two speakers whose vectors differ by a constant, four clips of one window each."""
    clips = [Clip(f"{s}{k}.wav", "a", s, e, 0, 1, 1.0) for s in "xy" for k, e in enumerate(("neutral", "neutral", "happy", "sad"))]
    vectors = np.array([[k + 10.0 * (c.speaker == "y")] for c in clips for k in [int(c.file[1])]], np.float32)
    return Pooled(vectors, np.arange(8), np.full(8, 304)), clips


def rules(prior: float) -> dict[str, dict[str, float]]:
    """The same for both ways of knowing a voice."""
    return {mode: {"strength": 1, "prior": prior} for mode in ("baseline", "running")}


def test_a_voice_known_well_is_brought_to_the_centre_and_one_unheard_is_left_alone() -> None:
    pooled, _ = two_voices()
    middle = np.array([7.0])
    assert np.allclose(pooled.vectors[:4].mean(0) + shift_by(pooled, np.arange(4), Centre(middle, 1, prior=0)), middle)
    assert np.all(shift_by(pooled, np.arange(0), Centre(middle, 1, prior=4)) == 0)
    assert np.allclose(shift_by(pooled, np.arange(4), Centre(middle, 1, prior=4)), (7 - 1.5) / 2)
    assert np.allclose(shift_by(pooled, np.arange(4), Centre(middle, 0.5, prior=4)), (7 - 1.5) / 4)
    assert known_share(pooled, np.arange(4), Centre(middle, 0.5, prior=4)) == 0.5, "strength says how far, not how well"
    assert known_share(pooled, np.arange(0), Centre(middle, 1, prior=0)) == 0


def test_centres_are_means_over_neutral_and_over_all_windows() -> None:
    pooled, clips = two_voices()
    made = centres(pooled, clips, rules(prior=4))
    assert np.allclose(made.neutral.mean, np.mean([0, 1, 10, 11]))
    assert np.allclose(made.overall.mean, pooled.vectors.mean())
    assert list(voices_of(clips, pooled.owner).neutral["y"]) == [4, 5]


def test_running_means_look_back_only() -> None:
    pooled, clips = two_voices()
    centre = centres(pooled, clips, rules(prior=0))
    moved = running(pooled, {"x": np.arange(4)}, centre, np.random.default_rng(0))
    assert np.allclose(moved.vectors[4:], pooled.vectors[4:])
    first = np.isclose(moved.vectors[:4], centre.overall.mean).sum()
    assert first >= 1, "the first clip heard is its own mean"
    half = running(pooled, {"x": np.arange(4)}, centres(pooled, clips, rules(prior=1)), np.random.default_rng(0))
    assert np.allclose(np.sort(half.known[:4]), [1 / 2, 2 / 3, 3 / 4, 4 / 5]) and not half.known[4:].any()


def test_re_centring_at_random_keeps_the_share_that_is_left_alone() -> None:
    pooled, clips = two_voices()
    made = centres(pooled, clips, rules(prior=4))
    alone = recentred_at_random(pooled, voices_of(clips, pooled.owner), made, (1.0, 0.0), np.random.default_rng(0))
    assert np.array_equal(alone, pooled.vectors)
    moved = recentred_at_random(pooled, voices_of(clips, pooled.owner), made, (0.0, 1.0), np.random.default_rng(0))
    assert np.abs(moved[:4].mean() - moved[4:].mean()) < np.abs(pooled.vectors[:4].mean() - pooled.vectors[4:].mean())


def test_the_speech_detector_tells_two_clouds_apart_and_its_threshold_keeps_the_share_asked_for() -> None:
    rng = np.random.default_rng(0)
    talk, noise = rng.normal(1, 1, (400, 8)), rng.normal(-1, 1, (100, 8))
    kernel, bias = speech.fit(talk, noise, np.ones(400), 0.01)
    assert ((talk @ kernel + bias) > 0).mean() > 0.95
    assert ((noise @ kernel + bias) < 0).mean() > 0.95
    stays = 1 / (1 + np.exp(-(talk @ kernel + bias))) >= speech.threshold(talk @ kernel + bias, np.ones(400), kept=0.9)
    assert abs(stays.mean() - 0.9) < 0.01
    corpus = np.repeat(["large", "small"], [360, 40])
    weight = speech.alike(corpus)
    assert np.isclose(weight[:360].sum(), weight[360:].sum())
    hard = np.where(corpus == "small", -3.0, 0.0) + talk @ kernel + bias
    kept = 1 / (1 + np.exp(-hard)) >= speech.threshold(hard, weight, kept=0.9)
    assert abs((kept[:360].mean() + kept[360:].mean()) / 2 - 0.9) < 0.02, "both corpora count alike"
    means = speech.along(np.array([2.0, 0.0, 4.0, 4.0]), np.array([0, 0, 1, 1]), 0.75)
    assert np.allclose(means, [2, 1.5, 4, 4]), "the mean of a sound begins with its first window"
    odd = talk[:, 0] < 0
    firmer, shift = speech.fit(talk, noise, np.where(odd, 20.0, 1.0), 0.01)
    assert (talk[odd] @ firmer + shift).mean() > (talk[odd] @ kernel + bias).mean(), "what counts more is kept more surely"


def test_the_bank_of_voices_shifts_only_those_it_has_heard_enough_of() -> None:
    bank = VoiceBank(2, 1, "cpu", min_clips=2)
    bank.update(torch.tensor([[4.0], [4.0], [8.0]]), torch.tensor([0, 0, 1]))
    assert bank.shift(torch.tensor([0, 1])).flatten().tolist() == [0.0, 0.0]
    bank.update(torch.tensor([[8.0]]), torch.tensor([1]))
    assert torch.allclose(bank.shift(torch.tensor([0, 1])), torch.tensor([[2.0], [-2.0]]))


def test_eight_bits_with_a_scale_per_column_lose_less_than_half_a_step() -> None:
    array = np.random.default_rng(0).normal(size=(20, 3)).astype(np.float32) * [1, 10, 0.01]
    entry, blob = encoded("projection.kernel", array)
    assert entry["type"] == "int8" and len(blob) == 60 + 6
    scale = np.frombuffer(blob[60:], np.float16).astype(np.float32)
    back = np.frombuffer(blob[:60], np.int8).reshape(20, 3) * scale
    assert np.all(np.abs(back - array) <= 0.51 * scale)
    assert "type" not in encoded("projection.bias", array[0])[0]


def test_a_corpus_left_out_is_left_out_whole_and_noises_of_one_recording_share_a_fold(folder: Path) -> None:
    clips = read_variant(folder / "features" / "clean").clips
    held = held_out_clips(clips, {"corpus": "nemo"})
    assert {c.corpus for c, h in zip(clips, held) if h} == {"nemo"} and held.sum() == sum(c.corpus == "nemo" for c in clips)
    assert not held_out_clips(clips, {}).any()
    assert noise_fold("voices:3:17") == 3
    assert noise_fold("noise:a") == noise_fold("noise:a") and len({noise_fold(f"noise:{k}") for k in range(50)}) == 5


def test_babble_is_made_of_the_speakers_of_one_fold() -> None:
    clips = [
        {"file": f"{k}-{s}.wav", "corpus": "nemo", "speaker": f"nemo:{s:02}", "emotion": "sad"} for s in range(32) for k in range(3)
    ]
    fold_of = folds((c["corpus"], c["speaker"]) for c in clips)
    speaker_of = {c["file"]: c["speaker"] for c in clips}
    rows = babbles(clips)
    assert {noise_fold(row["speaker"]) for row in rows} == set(range(5))
    for row in rows:
        speakers = [speaker_of[name] for name in row["file"].split(SEPARATOR)]
        assert VOICES[0] <= len(speakers) == len(set(speakers)) <= VOICES[1]
        assert {fold_of[speaker] for speaker in speakers} == {noise_fold(row["speaker"])}
    assert babbles(clips) == rows and len({row["file"] for row in rows}) > 0.9 * len(rows)
    assert babbles(clips[:12]) == [], "four speakers are no crowd"


def test_those_who_talk_behind_a_clip_are_others_of_its_fold() -> None:
    clips = [{"file": f"{k}-{s}.wav", "corpus": "nemo", "speaker": f"nemo:{s:02}"} for s in range(32) for k in range(3)]
    alone = [{"file": f"{s}.wav", "corpus": "tess", "speaker": f"tess:{s}"} for s in range(9)]
    fold_of = folds((c["corpus"], c["speaker"]) for c in clips)
    speaker_of = {c["file"]: c["speaker"] for c in clips}
    rows = with_voices_behind([*clips, *alone])
    assert [{k: v for k, v in row.items() if k != "voices"} for row in rows] == clips, "who is in no fold brings nobody of one"
    for row in rows:
        speakers = [speaker_of[name] for name in row["voices"].split(SEPARATOR)]
        assert BEHIND[0] <= len(speakers) == len(set(speakers)) <= BEHIND[1] and row["speaker"] not in speakers
        assert {fold_of[speaker] for speaker in speakers} == {fold_of[row["speaker"]]}
    assert with_voices_behind(clips, seed=2) != rows == with_voices_behind(clips)


def test_a_finished_run_is_scored_in_every_mode_and_exported(folder: Path) -> None:
    synthetic.write(folder / "features", "changed", seed=1)
    synthetic.write(folder / "noises", "noise", clips_per_emotion=1, seed=2)
    synthetic.write(folder / "noises", "babble", clips_per_emotion=1, seed=3)
    runs = []
    for fold in (0, 1):
        before = train(folder, f"run-{fold}", 2, "--fold", fold)
        run("training.finish", "--run", folder / f"run-{fold}", "--features", folder / "features", "--noise", folder / "noises" / "noise", folder / "noises" / "babble")
        runs.append(folder / f"run-{fold}")
    network, kept = load(runs[1] / "finished.pt")
    assert not torch.equal(network.output.weight, before["network"]["output.weight"])
    assert torch.equal(network.projection.weight, before["network"]["projection.weight"])
    variant = read_variant(folder / "features" / "clean")
    with open(folder / "clips.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "corpus", "speaker", "emotion", "gender", "language"])
        writer.writerows([c.file, c.corpus, c.speaker, c.emotion, "f", "en"] for c in variant.clips)
    run("training.predictions", *(each / "held-out.npz" for each in runs), "--clips", folder / "clips.csv", "--out", folder / "predictions")
    with gzip.open(folder / "predictions" / "run-1.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {r["mode"] for r in rows} == {"alone", "running", "baseline", "baseline-control"}
    assert all(abs(sum(float(v) for k, v in r.items() if k.startswith("p_")) - 1) < 1e-3 for r in rows)
    assert len({tuple(r[f"five_{e}"] for e in ("neutral", "happy", "sad", "angry", "fearful")) for r in rows}) == 1
    count = {mode: sum(r["mode"] == mode for r in rows) for mode in ("alone", "baseline", "baseline-control")}
    assert count["baseline"] == count["baseline-control"] == count["alone"] - 8, "four clips of each of two speakers"
    (folder / "corpora.json").write_text("{}")
    run("training.export", "--model", runs[1] / "finished.pt", "--held-out", runs[0] / "held-out.npz",
        "--without", folder / "clips.csv", "--corpora", folder / "corpora.json", "--id", "y", "--out", folder / "y")  # fmt: skip
    assert json.loads((folder / "y" / "manifest.json").read_text())["calibration"]["temperature"] == 1, "nothing is left to learn from"
    run("training.export", "--model", runs[1] / "finished.pt", "--held-out", runs[0] / "held-out.npz",
        "--corpora", folder / "corpora.json", "--id", "x", "--out", folder / "x")  # fmt: skip
    manifest = json.loads((folder / "x" / "manifest.json").read_text())
    names = {t["name"] for t in manifest["weights"]["tensors"]}
    assert {"speech.kernel", "speech.bias", "recentring.neutral", "recentring.overall"} <= names
    assert 0 < manifest["speech"]["threshold"] < 1
    rules = {way: (rule["strength"], rule["prior"]) for way, rule in manifest["recentring"].items()}
    assert rules == {"baseline": (0.8, 1), "running": (1, 4)}
    assert len(manifest["fiveBias"]) == 5
    assert all(len(rule["calibration"]["bias"]) == 8 and rule["calibration"]["temperature"] > 0 for rule in manifest["recentring"].values())


def test_a_mean_of_passes_is_made_as_sure_as_one_of_them(tmp_path: Path) -> None:
    network = Network(NetworkShape()).eval()
    pooled = torch.randn(50, network.n_pooled)
    first = network.head(pooled).detach()
    for name, logits, files in (("first", first, "ab"), ("mean", 0.8 * first + 3, "ab"), ("others", first, "ac")):
        np.savez(tmp_path / f"{name}.npz", logits=logits.numpy(), files=list(files))
    ratio = spread_ratio(tmp_path / "first.npz", tmp_path / "mean.npz")
    assert abs(ratio - 1.25) < 1e-4
    scale_logits(network, ratio)
    assert torch.allclose(network.head(pooled), 1.25 * first, atol=1e-4)
    with pytest.raises(ValueError, match="same clips"):
        spread_ratio(tmp_path / "first.npz", tmp_path / "others.npz")


def test_two_processes_train_one_network(folder: Path) -> None:
    """Started as torchrun starts them; Debian's own torchrun does not run under its Python 3.11."""
    (folder / "config.json").write_text(json.dumps(synthetic.settings(1)))
    command = [sys.executable, "-m", "training.train", "--features", folder / "features", "--config", folder / "config.json", "--out", folder / "both"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    shared = {**os.environ, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "WORLD_SIZE": "2"}
    both = [subprocess.Popen([*map(str, command)], cwd=MODEL, env={**shared, "RANK": str(rank)}) for rank in (0, 1)]
    assert [process.wait(timeout=300) for process in both] == [0, 0]
    alone = train(folder, "alone", 1)
    trained = read_saved(folder / "both" / "model.pt")["network"]
    assert trained.keys() == alone["network"].keys()
    assert all(torch.isfinite(value.float()).all() for value in trained.values())
    # Other augmentation, the same batches: near to what one process learns, and not the same.
    distance = max(float((trained[k] - alone["network"][k]).abs().max()) for k in trained if trained[k].dtype.is_floating_point)
    assert 0 < distance < 0.5
