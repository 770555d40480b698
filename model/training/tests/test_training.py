"""The training code on made-up data; seconds on one core."""
import importlib
import json
import subprocess
import sys
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
import torch
from scipy.special import logsumexp

from training.networks import losses
from training.data.augmentation import Augment
from training.distillation.targets import steps_of_window
from training.scoring.calibration import Sources, disbelief, fit_softening
from training.export import load, summary, tensors
from training.data.features import allowed_emotions, normalisation, read_variant, read_variants
from training.networks.cnn_lstm import Dropout, Network, NetworkShape, step_mask
from training.networks.precision import half_where_quick, names_bfloat16
from training.networks.saved import read_saved
from training.data.sampling import clip_weights
from training.runs.batches import Batches
from training.data.splits import folds
from training.tests import synthetic
from training.scoring.logits import Softening, calibrated

MODEL = Path(__file__).parents[2]


def run(module: str, *args: object) -> None:
    """Does what `python3 -m module args` does, but for a new Python: it would load torch for two seconds, fifty times over."""
    with mock.patch.object(sys, "argv", [module, *map(str, args)]):
        importlib.import_module(module).main()


def train(folder: Path, out: str, epochs: int, *more: object) -> dict:
    (folder / "config.json").write_text(json.dumps(synthetic.settings(epochs)))
    run("training.train", "--features", folder / "features", "--config", folder / "config.json", "--out", folder / out, *more)
    return read_saved(folder / out / "model.pt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    synthetic.write(tmp_path / "features")
    return tmp_path


def test_logits_have_one_row_a_window_whatever_the_shape() -> None:
    network = Network(NetworkShape(mel_channels=(4, 6, 8), track_channels=(4, 4, 6), projection=12, lstm_units=(6, 5)))
    out = network(torch.randn(3, 304, 132), torch.ones(3, 304))
    assert out["logits"].shape == (3, 8)
    assert out["steps"].shape == (3, 38, 10)


def test_steps_without_speech_do_not_reach_the_pooling() -> None:
    network = Network(NetworkShape()).eval()
    h = torch.randn(1, 38, 160)
    mask = torch.zeros(1, 304)
    mask[:, 80:160] = 1
    before = network.pool(h, step_mask(mask))
    h[:, :9] += 5
    h[:, 21:] -= 5
    assert torch.allclose(before, network.pool(h, step_mask(mask)), atol=1e-5)


def test_a_window_without_speech_is_pooled_over_all_steps() -> None:
    assert step_mask(torch.zeros(1, 304)).sum() == 38


def test_an_emotion_that_a_corpus_lacks_gets_no_gradient() -> None:
    logits = torch.zeros(1, 3, requires_grad=True)
    losses.masked_cross_entropy(logits, torch.tensor([[1.0, 0, 0]]), torch.tensor([[1.0, 1, 0]]), 0.1).backward()
    assert logits.grad is not None
    assert logits.grad[0, 2] == 0
    assert logits.grad[0, 1] > 0


def test_no_speaker_is_in_two_folds_and_tess_is_never_tested() -> None:
    of = folds([("ravdess", "ravdess:02"), ("ravdess", "ravdess:03"), ("tess", "tess:a"), ("nemo", "nemo:a"), ("nemo", "nemo:b")])
    assert of == {"ravdess:02": 0, "ravdess:03": 1, "tess:a": None, "nemo:a": 0, "nemo:b": 1}


def test_emotions_are_drawn_equally_often_within_a_corpus(folder: Path) -> None:
    clips = read_variant(folder / "features" / "clean").clips
    weights = clip_weights(clips, np.array([True] * len(clips)), 0.5)
    share = {e: weights[[c.corpus == "nemo" and c.emotion == e for c in clips]].sum() for e in ("neutral", "happy", "angry")}
    assert np.allclose(list(share.values()), 1 / 6)
    assert allowed_emotions(clips)["nemo"].sum() == 3


def test_augmentation_keeps_mfcc_the_transform_of_log_mel(folder: Path) -> None:
    variant = read_variant(folder / "features" / "clean")
    quiet = {**synthetic.settings()["augment"], "time_masks": 0}
    x = Augment(variant.meta, quiet, np.random.default_rng(0))(np.array(variant.windows[:4], np.float32))
    assert np.allclose(x[:, :, 64:104], x[:, :, :40], atol=1e-4)
    assert x[:, :, :64].min() >= -60


def test_normalisation_looks_at_speech_alone(folder: Path) -> None:
    variant = read_variant(folder / "features" / "clean")
    mean, deviation = normalisation(variant, variant.clips, seed=0)
    speech = np.concatenate([w[60:] for w in np.array(variant.windows, np.float64)])
    assert np.allclose(mean, speech.mean(0), atol=0.5)
    assert np.allclose(deviation, speech.std(0), atol=0.5)


def test_dropout_keeps_the_mean_and_does_nothing_once_trained() -> None:
    torch.manual_seed(0)
    dropout = Dropout(0.2)
    x = torch.ones(64, 999)
    out = dropout(x)
    assert sorted({round(float(v), 4) for v in out.unique()}) == [0, round(256 / 205, 4)]
    assert abs(float(out.mean()) - 1) < 0.01
    assert torch.equal(dropout.eval()(x), x) and torch.equal(Dropout(0.0)(x), x)


def test_a_windows_steps_follow_the_clips_time() -> None:
    ramp = np.arange(100, dtype=np.float16)[:, None]
    steps = steps_of_window(ramp, first_frame=80, speed=1.0)
    assert np.allclose(np.diff(steps[:, 0]), 1)
    assert abs(steps[0, 0] - 10) < 0.6
    assert np.allclose(np.diff(steps_of_window(ramp, 80, 1.1)[:, 0]), 1.1, atol=0.01)


def test_a_clip_that_nothing_is_heard_of_once_it_is_changed_is_heard_as_it_is(folder: Path) -> None:
    synthetic.write(folder / "features", "changed", seed=1)
    index = folder / "features" / "changed" / "clips.csv"
    rows = index.read_text().splitlines()
    index.write_text("\n".join([rows[0], ",".join([*rows[1].split(",")[:5], "0", "1.0"]), rows[2], *rows[4:]]))
    clean, changed = read_variants(folder / "features")
    assert [clip.file for clip in changed.clips] == [clip.file for clip in clean.clips], "one that a variant lacks has its place"
    weights = np.full(len(clean.clips), 1 / len(clean.clips))
    settings = {**synthetic.settings(), "changed_share": 1.0}
    batches = Batches([clean, changed], clean.clips, weights, None, np.zeros(132, np.float32), np.ones(132, np.float32), settings)
    heard = batches.batch(np.array([0, 1, 2]), np.random.default_rng(0), None)["x"].numpy()
    assert np.array_equal(heard[0], clean.windows[0].astype(np.float32))
    assert np.array_equal(heard[2], clean.windows[clean.clips[2].first_window].astype(np.float32))
    assert any(np.array_equal(heard[1], changed.windows[changed.clips[1].first_window + k].astype(np.float32)) for k in range(2))


def test_a_second_pass_begins_with_what_the_first_one_learnt(folder: Path) -> None:
    synthetic.write(folder / "features", "changed", seed=1)
    synthetic.write_teacher(folder / "teacher", len(read_variant(folder / "features" / "clean").clips))
    first = train(folder, "first", 2, "--teacher", folder / "teacher")
    (folder / "teacher" / "block-000000.npz").rename(folder / "block-000000.npz")
    for probe in (folder / "teacher").iterdir():
        probe.unlink()
    (folder / "block-000000.npz").rename(folder / "teacher" / "block-000000.npz")
    second = train(folder, "second", 2, "--teacher", folder / "teacher", "--after", folder / "first")
    assert len(json.loads((folder / "second" / "curve.json").read_text())) == synthetic.settings()["second"]["epochs"]
    weights = [name for name in first["network"] if not any(part in name for part in ("running", "batches"))]
    assert all(torch.allclose(first["network"][name], second["network"][name]) for name in weights), "its learning rate here is 0"
    assert np.array_equal(first["soft"], second["soft"]) and not list((folder / "teacher").glob("probe-*"))
    other = train(folder, "other", 2, "--teacher", folder / "teacher", "--after", folder / "first", "--seed", 7)
    assert all(np.array_equal(first[name], other[name]) for name in ("mean", "deviation")), "whatever its seed"


def test_the_mean_of_passes_is_that_of_their_weights(folder: Path) -> None:
    passes = [train(folder, f"pass-{seed}", 1, "--seed", seed) for seed in (1, 2)]
    for name in ("mean", "deviation"):  # as if both had come after one first pass
        passes[1][name] = passes[0][name]
    torch.save(passes[1], folder / "pass-2" / "model.pt")
    run("training.average", "--runs", folder / "pass-1", folder / "pass-2", "--out", folder / "mean")
    mean = read_saved(folder / "mean" / "model.pt")
    for name, value in mean["network"].items():
        each = [one["network"][name] for one in passes]
        assert torch.allclose(value, (each[0] + each[1]) / 2) if value.is_floating_point() else torch.equal(value, each[0])
    assert mean["settings"] == passes[0]["settings"]


def test_runs_of_different_recipes_have_no_mean(folder: Path) -> None:
    train(folder, "two", 2)
    train(folder, "one", 1)
    with pytest.raises(SystemExit, match="differs .* epochs"):
        run("training.average", "--runs", folder / "one", folder / "two", "--out", folder / "mean")


def test_a_run_cut_short_goes_on_to_the_same_weights(folder: Path) -> None:
    whole = train(folder, "whole", 2)
    synthetic.write_teacher(folder / "unused", 1)
    (folder / "config.json").write_text(json.dumps(synthetic.settings(2)))
    cut = folder / "cut"
    code = (
        "import sys; from training import train; import torch\n"
        "save, n = torch.save, []\n"
        "def stop(*a):\n    save(*a); n.append(1)\n"
        "    import pathlib; p = pathlib.Path(a[1]); p.replace(p.with_suffix('.pt')); sys.exit(0)\n"
        "torch.save = stop; sys.argv = ['train', *sys.argv[1:]]; train.main()"
    )
    args = ["--features", folder / "features", "--config", folder / "config.json", "--out", cut]
    subprocess.run([sys.executable, "-c", code, *map(str, args)], cwd=MODEL, capture_output=True)
    assert (cut / "checkpoint.pt").exists() and not (cut / "model.pt").exists()
    run("training.train", *args)
    resumed = read_saved(cut / "model.pt")
    for name, value in whole["network"].items():
        assert torch.equal(value, resumed["network"][name]), name


def test_training_with_a_teacher_learns_what_can_be_learnt_and_exports(folder: Path) -> None:
    synthetic.write(folder / "features", "changed", seed=1)
    clips = read_variant(folder / "features" / "clean").clips
    synthetic.write_teacher(folder / "teacher", len(clips))
    train(folder, "run", 4, "--teacher", folder / "teacher", "--fold", 0)
    curve = json.loads((folder / "run" / "curve.json").read_text())
    assert curve[-1]["loss"] < curve[0]["loss"]
    assert set(curve[-1]["held_out_uar"]) == {"ravdess", "nemo"}
    run("training.finish", "--run", folder / "run", "--features", folder / "features")
    sources = Sources([folder / "run" / "held-out.npz"])
    softening = fit_softening(sources)
    cost = disbelief(sources.kinds(None))
    as_fitted, as_told = (cost(lambda of: calibrated(of, each, None)) for each in (softening, Softening()))
    assert as_fitted < as_told and softening.slope != 0
    # The height by itself is the temperature at an energy of nought, which no window has.
    energy = np.concatenate([logsumexp(of.logits, 1) for kind in sources.kinds(None) for of in kind.files])
    assert 0.05 < np.median(softening.temperature * np.exp(-softening.slope * energy)) < 20
    corpora = folder / "corpora.json"
    corpora.write_text("{}")
    run("training.export", "--model", folder / "run" / "finished.pt", "--corpora", corpora, "--id", "x", "--out", folder / "x")
    manifest = json.loads((folder / "x" / "manifest.json").read_text())
    assert manifest["weights"]["bytes"] == (folder / "x" / "weights.bin").stat().st_size
    assert {d["corpus"] for d in manifest["data"]} == {"ravdess", "nemo"}
    assert {d["corpus"]: d["speakers"] for d in manifest["data"]} == {"ravdess": 3, "nemo": 4}


def test_folded_batch_normalisation_gives_the_same_convolution(folder: Path) -> None:
    train(folder, "run", 1)
    network, _ = load(folder / "run" / "model.pt")
    x = torch.randn(2, 1, 304, 64)
    kernel = torch.as_tensor(tensors(network)["mel.0.kernel"]).permute(3, 2, 0, 1)
    bias = torch.as_tensor(tensors(network)["mel.0.bias"])
    ours = torch.relu(torch.nn.functional.conv2d(x, kernel, bias, stride=2, padding=1))
    assert torch.allclose(ours, network.mel[0](x), atol=1e-5)


def test_the_manifest_sums_up_a_report_per_corpus_and_over_all() -> None:
    def row(corpus: str | None, uar: float) -> dict:
        return {"corpus": corpus, "nClips": 10, "nSpeakers": 2, "masked": {"uar": uar, "ece": 0.1}}

    made = summary({"overall": row(None, 0.5), "corpora": [row("a", 0.4), row("b", 0.6)]})
    assert made["average recall"] == {"a": 0.4, "b": 0.6, "all clips": 0.5}
    assert made["speakers held out"] == 2


def test_epochs_and_seed_of_the_command_line_go_before_the_configurations(folder: Path) -> None:
    settings = train(folder, "short", 3, "--epochs", 1, "--seed", 9)["settings"]
    assert (settings["epochs"], settings["seed"]) == (1, 9)
    assert len(json.loads((folder / "short" / "curve.json").read_text())) == 1


def test_half_precision_is_used_where_the_processor_has_it() -> None:
    assert names_bfloat16("flags\t\t: fpu avx2 avx512f avx512_bf16 amx_tile\n") and names_bfloat16("Features\t: fp asimd bf16 i8mm\n")
    assert not names_bfloat16("flags\t\t: fpu avx2 avx512f\n")
    with half_where_quick(enabled=False):
        assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == torch.float32
