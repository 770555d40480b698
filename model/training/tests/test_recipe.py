"""What the recipe and its ablations can change: voices' length, hidden features, the head's lesson, shapes, temperature."""
import csv
import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training.ablations import ABLATIONS, applied
from training.data.augmentation import Augment, band_centres_hz
from training.scoring.calibration import Sources, disbelief, fit_five, fit_softening, fit_way
from training.data.features import hidden, read_variant
from training.embeddings.head import centres, fit_head, lesson, logits_of, new_head, one_hot, scaled
from training.networks.cnn_lstm import Network, NetworkShape
from training.data.levels import give_back
from training.data.sampling import clip_weights
from training.tests import synthetic
from training.tests.test_finish import two_voices
from training.tests.test_training import run, train
from training.scoring.logits import Calibration, Kind, Softening, Unheard, calibrated, read

QUIET = {"warp": 0.0, "colour_db": 0.0, "level_db": 0.0, "band_masks": 0, "band_mask_width": 0, "time_masks": 0, "time_mask_width": 0}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    synthetic.write(tmp_path / "features")
    return tmp_path


def test_a_shorter_vocal_tract_moves_a_peak_up_and_leaves_time_alone(folder: Path) -> None:
    meta = read_variant(folder / "features" / "clean").meta
    hz = band_centres_hz(meta["config"]["mel"])
    assert np.all(np.diff(hz) > 0) and 20 < hz[0] < 60 and 7000 < hz[-1] < 8000
    x = np.full((1, 5, 132), -50, np.float32)
    x[:, :, :64] = np.maximum(-((np.arange(64) - 30.0) ** 2) / 10, -60)
    same = Augment(meta, QUIET, np.random.default_rng(0))(x.copy())
    assert np.allclose(same[:, :, :64], x[:, :, :64], atol=1e-4)
    warped = Augment(meta, {**QUIET, "warp": 0.2}, np.random.default_rng(0))
    peaks = {int(warped(x.copy())[0, 0, :64].argmax()) for _ in range(20)}
    assert min(peaks) < 30 < max(peaks) and max(abs(p - 30) for p in peaks) < 8


def test_a_hidden_feature_is_nought_whatever_it_was(folder: Path) -> None:
    variant = read_variant(folder / "features" / "clean")
    deviation = hidden(np.ones(132, np.float32), variant.meta, ["mfcc", "pitch"])
    x = np.array(variant.windows[0], np.float32) / deviation
    assert np.all(x[:, 64:104] == 0) and np.all(x[:, 129] == 0) and np.all(x[:, :64] == np.array(variant.windows[0])[:, :64])


def test_windows_are_given_their_levels_back_in_bands_energy_and_what_is_computed_from_them(folder: Path) -> None:
    give_back(folder / "features" / "clean", folder / "own")
    before, after = read_variant(folder / "features" / "clean"), read_variant(folder / "own")
    level = 7  # of the window of that number
    gain = after.windows[level].astype(np.float32) - before.windows[level]
    assert np.allclose(gain[:, :64], level, atol=0.05) and np.allclose(gain[:, 131], level, atol=0.05)
    dct = np.reshape(before.meta["dct"], (40, 64))
    was, now = (v.windows[level, :, :64].astype(np.float32) @ dct.T for v in (before, after))
    assert np.allclose(gain[:, 64:104], now - was, atol=0.1)
    assert np.array_equal(before.windows[level, :, 104:131], after.windows[level, :, 104:131])
    assert after.clips == before.clips and np.array_equal(after.masks, before.masks)


def test_a_corpus_with_a_factor_is_drawn_that_much_more_often(folder: Path) -> None:
    clips = read_variant(folder / "features" / "clean").clips
    every = np.ones(len(clips), bool)
    of_nemo = np.array([c.corpus == "nemo" for c in clips])
    assert np.isclose(clip_weights(clips, every, 0.5, {"nemo": 3.0})[of_nemo].sum(), 0.75)


@pytest.mark.parametrize("sizes", [{"lstm_units": ()}, {"bidirectional": False}, {"residual": False}, {"attention_heads": 0}])
def test_the_shapes_that_ablations_try_give_logits(sizes: dict) -> None:
    network = Network(NetworkShape(**{"mel_channels": (4, 4, 4), "track_channels": (4, 4, 4), "projection": 8, "lstm_units": (4, 4), **sizes}))
    out = network(torch.randn(2, 304, 132), torch.ones(2, 304))
    assert out["logits"].shape == (2, 8) and out["pooled"].shape == (2, network.n_pooled)
    assert out["steps"].shape == (2, 38, network.step_width)


def test_every_ablation_changes_the_configuration_that_is_shipped_with_it_and_no_path_is_made_up() -> None:
    settings = synthetic.settings()
    for ablation in ABLATIONS:
        changed = applied(settings, ablation.settings)
        assert changed != settings or ablation.own_levels or not ablation.teacher, ablation.name
    with pytest.raises(KeyError):
        applied(settings, {"augment.colours": 1})
    assert len({a.name for a in ABLATIONS}) == len(ABLATIONS)


def test_ablations_are_trained_once_and_described_for_the_table(folder: Path) -> None:
    clips = read_variant(folder / "features" / "clean").clips
    synthetic.write_teacher(folder / "teacher", len(clips))
    (folder / "config.json").write_text(json.dumps(synthetic.settings(1)))
    with open(folder / "clips.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "corpus", "speaker", "emotion", "gender", "language"])
        writer.writerows([c.file, c.corpus, c.speaker, c.emotion, "f", "en"] for c in clips)
    places = [part for name in ("features", "teacher", "runs", "predictions") for part in (f"--{name}", folder / name)]
    args = ["training.ablations", *places, "--clips", folder / "clips.csv", "--config", folder / "config.json", "--only", "no-teacher"]
    run(*args)
    written = folder / "predictions" / "ablation-no-teacher.csv.gz"
    with gzip.open(written, "rt", newline="") as file:
        assert {(row["run"], row["fold"]) for row in csv.DictReader(file)} == {("ablation-no-teacher", "1")}
    before = written.stat().st_mtime_ns
    run(*args)
    assert written.stat().st_mtime_ns == before
    notes = json.loads((folder / "predictions" / "ablations.json").read_text())
    assert notes["no-teacher"]["group"] == "distillation" and notes["size-double"]["parameters"] > notes["reference"]["parameters"] > 1000
    assert json.loads((folder / "predictions" / "runs.json").read_text())["ablation-no-teacher"]["seconds"] > 0


def test_one_head_learns_to_answer_as_the_trunks_own_and_a_new_one_do_on_average() -> None:
    few, clips = two_voices()
    network = Network(NetworkShape(mel_channels=(4, 4, 4), track_channels=(4, 4, 4), projection=8, lstm_units=(4, 4), embedding=16)).eval()
    vectors = np.random.default_rng(0).normal(3, 2, (8, network.n_pooled)).astype(np.float32)
    pooled = type(few)(vectors, few.owner, few.n_speech)
    rule = {"strength": 1, "prior": 4}
    of = lesson(pooled, clips, np.full(8, 1 / 8), centres(pooled, clips, {"baseline": rule, "running": rule}))
    settings = {**synthetic.settings()["head"], "epochs": 12, "windows_per_epoch": 1024, "alone_share": 1.0, "baseline_share": 0.0}
    x = (torch.as_tensor(vectors) - of.mean) / of.deviation
    own = scaled((network.embedding, network.output), of)
    assert torch.allclose(network.head(torch.as_tensor(vectors)), logits_of(own, x), atol=1e-4)
    new = new_head(of, 16, settings, 3)
    wanted = torch.softmax((logits_of(own, x) + logits_of(new, x)) / 2, 1)
    fit_head(network, of, settings, 3)
    told = torch.softmax(network.head(torch.as_tensor(vectors)), 1)
    assert network.embedding.out_features == 16
    assert (told - wanted).abs().max() < 0.5 * (torch.softmax(logits_of(new, x), 1) - wanted).abs().max()
    with pytest.raises(ValueError):
        fit_head(network, of, {**settings, "count": 0, "keep": False}, 3)


def test_a_head_learns_what_is_wanted_of_a_clip_whatever_its_label() -> None:
    few, clips = two_voices()
    vectors = np.random.default_rng(0).normal(3, 2, (8, 12)).astype(np.float32)
    pooled = type(few)(vectors, few.owner, few.n_speech)
    rule = {"strength": 1, "prior": 4}
    labels = one_hot(clips)
    wanted = labels.copy()
    first, second = labels[0].argmax(), next(row.argmax() for row in labels if row.argmax() != labels[0].argmax())
    wanted[0, [first, second]] = 0.2, 0.8
    of = lesson(pooled, clips, np.full(8, 1 / 8), centres(pooled, clips, {"baseline": rule, "running": rule}), wanted)
    settings = {**synthetic.settings()["head"], "epochs": 40, "windows_per_epoch": 1024, "alone_share": 1.0, "baseline_share": 0.0, "dropout": 0.0, "noise": 0.0}
    head = new_head(of, 16, settings, 3)
    logits = logits_of(head, (torch.as_tensor(vectors) - of.mean) / of.deviation).masked_fill(torch.as_tensor(of.allowed) == 0, -1e9)
    told = torch.softmax(logits, 1).detach().numpy()
    assert 0.7 < told[0, second] < 0.95 and told[1, labels[1].argmax()] > 0.9


def test_a_temperature_weighs_speakers_and_corpora_alike_however_many_clips_they_have(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)

    def logits(name: str, n: int, right: float) -> Path:
        labels = rng.integers(0, 8, n)
        told = np.where(rng.random(n) < right, labels, rng.integers(0, 8, n))
        np.savez(tmp_path / name, logits=4 * np.eye(8)[told], owner=np.arange(n), n_speech=np.ones(n), labels=labels, corpora=np.full(n, name))
        return tmp_path / f"{name}.npz"

    easy, hard, more_of_it = logits("easy", 400, 0.9), logits("hard", 400, 0.3), logits("more", 4000, 0.9)
    def temperature(*sources: list[Path]) -> float:
        return fit_softening(Sources(*sources)).temperature

    assert fit_softening(Sources()) == Softening(1, 0)
    both = temperature([easy], [hard])
    assert temperature([easy]) < both < temperature([], [hard])
    assert abs(temperature([easy, more_of_it], [hard]) - both) < 0.3


def test_windows_of_little_energy_are_believed_less_where_they_are_wrong_more_often(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 3000
    labels, faint = rng.integers(0, 8, n), rng.random(n) < 0.5
    told = np.where(rng.random(n) < np.where(faint, 0.2, 0.95), labels, rng.integers(0, 8, n))
    logits = 4 * np.eye(8)[told] + np.where(faint, 0, 2)[:, None]
    path = tmp_path / "held-out.npz"
    np.savez(path, logits=logits, owner=np.arange(n), n_speech=np.ones(n), labels=labels, corpora=np.repeat("a", n))
    alone, of = fit_softening(Sources([path])), read(path, None)
    assert alone.slope > 0.1
    sure = of.probabilities(calibrated(of, alone, None)).max(1)
    right = told == labels
    for part in (faint, ~faint):
        assert abs(sure[part].mean() - right[part].mean()) < 0.03


def test_emotions_that_a_corpus_lacks_say_nothing_of_how_sure_to_be() -> None:
    rng = np.random.default_rng(0)
    labels, ones = rng.integers(0, 4, 100), np.ones(100)
    logits = 2 * np.eye(8)[labels] + rng.normal(0, 1, (100, 8))
    cost = disbelief([Kind(1.0, [Unheard(logits, ones, np.arange(100), ones, labels, np.repeat("a", 100))])])
    assert np.isclose(cost(lambda of: of.logits + 3 * (np.arange(8) >= 4)), cost(lambda of: of.logits))
    assert cost(lambda of: of.logits + 3 * (np.arange(8) == 0)) > cost(lambda of: of.logits) + 0.1


def test_a_known_voice_has_a_temperature_of_its_own_and_what_is_said_too_often_is_taken_back(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 4000
    labels, known = rng.integers(0, 4, n), rng.uniform(0, 1, n)
    sure = 2 * np.eye(8)[labels] + rng.normal(0, 1, (n, 8))
    told = 1.69 * sure * (1 - known[:, None]) + known[:, None] * 0.8 * (sure + np.array([1.5, *np.zeros(7)]))
    path = tmp_path / "held-out.npz"
    np.savez(
        path, logits=1.69 * sure, logits_running=told, known_running=known,
        owner=np.arange(n), n_speech=np.ones(n), labels=labels, corpora=np.repeat("a", n),
    )  # fmt: skip
    way = fit_way(Sources([path]), "running", alone=Softening(1.69))
    assert fit_way(Sources(), "running", alone=Softening(1.69)).temperature == 1
    assert way.bias[0] < -0.3 and np.all(way.bias[1:4] > 0), "neutral is said less, the other emotions of the corpus more"
    assert np.abs(way.bias[4:]).max() < np.abs(way.bias[:4]).max() / 4, "emotions that the corpus lacks have nothing to say"

    def recalls(calibration: Calibration) -> np.ndarray:
        of = read(path, "running")
        guess = of.probabilities(calibrated(of, Softening(1.69), calibration))[:, :4].argmax(1)
        return np.array([(guess[labels == k] == k).mean() for k in range(4)])

    assert np.ptp(recalls(way)) < 0.7 * np.ptp(recalls(Calibration(way.temperature, np.zeros(8))))
    unknown = read(path, "running")
    unknown.known[:] = 0
    assert np.allclose(calibrated(unknown, Softening(1.69), way), unknown.logits / 1.69), "an unknown voice is calibrated as one"


def test_five_emotions_have_biases_of_their_own_fitted_on_other_clips_than_they_are_tried_on(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 4000
    labels = rng.integers(0, 8, n)
    # Neutral and calm are heard as sad too often, and more so in the second half.
    too_often = np.where(labels <= 1, 1 + np.arange(n) / n, 0)
    logits = 2 * np.eye(8)[labels] + rng.normal(0, 1, (n, 8)) + np.outer(too_often, np.eye(8)[3])
    files = np.array([f"{i}.wav" for i in range(n)])

    def held_out(name: str, clips: slice) -> Path:
        own = labels[clips]
        np.savez(
            tmp_path / name, logits=logits[clips], owner=np.arange(len(own)), n_speech=np.ones(len(own)),
            labels=own, corpora=np.repeat("a", len(own)), files=files[clips],
        )  # fmt: skip
        return tmp_path / f"{name}.npz"

    whole, half = held_out("whole", slice(None)), held_out("half", slice(n // 2))
    five = fit_five(Sources([whole]), Softening())
    assert five.shape == (5,) and np.argmin(five[1:]) == 1, "sad is said less"
    without = Sources([whole], without=set(files[n // 2 :]))
    assert np.allclose(fit_five(without, Softening()), fit_five(Sources([half]), Softening())) and not np.allclose(fit_five(without, Softening()), five)
    assert np.all(fit_five(Sources([whole], without=set(files)), 1.0) == 0), "nothing is left to learn from"
