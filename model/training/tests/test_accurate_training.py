"""Training and export of the accurate model, with a tiny encoder."""

import json
import shutil
from argparse import Namespace
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from training.accurate import export, report, score
from training.accurate.data import EMOTIONS, Batches, Split, clip_weights
from training.accurate.encoder import Encoder, EncoderShape, whisper_tensors
from training.accurate.quantise import unpacked
from training.accurate.rows import Rows
from training.accurate.train import network_of, read_variants, train
from training.networks.saved import read_saved
from training.tests import synthetic_rows
from training.tests.synthetic_rows import SETTINGS

SHAPE = EncoderShape(**SETTINGS["encoder"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    synthetic_rows.write(tmp_path / "rows")
    synthetic_rows.write_teacher(tmp_path / "teacher")
    return tmp_path


def run(folder: Path, name: str, settings: dict, **options: object) -> dict:
    """Trains and returns the saved state."""
    defaults: dict[str, object] = {
        "after": None,
        "fold": 0,
        "without": None,
    }
    paths = {
        "rows": folder / "rows",
        "teacher": folder / "teacher",
        "out": folder / name,
    }
    args = Namespace(**{**defaults, **paths, **options})
    args.out.mkdir(exist_ok=True)
    train(args, settings)
    return read_saved(args.out / "model.pt")


def second(settings: dict) -> dict:
    return {**settings, **settings["second"]}


def test_the_encoder_matches_whisper(folder: Path) -> None:
    encoder = Encoder(SHAPE)
    encoder.load_state_dict(whisper_tensors(folder / "teacher", SHAPE))

    def read(name: str) -> torch.Tensor:
        return torch.from_numpy(np.load(folder / "teacher" / f"{name}_fp16.npy").astype(np.float32))

    def norm(x: torch.Tensor, name: str) -> torch.Tensor:
        return F.layer_norm(x, (16,), read(f"{name}_weight"), read(f"{name}_bias"))

    linear = F.linear
    mel = torch.randn(1, 40, 80)
    h = F.gelu(F.conv1d(mel.transpose(1, 2), read("conv1_weight"), read("conv1_bias"), padding=1))
    h = F.gelu(F.conv1d(h, read("conv2_weight"), read("conv2_bias"), stride=2, padding=1))[0].T
    h = h + read("embed_positions_weight")[:20]
    for i in range(2):
        p = f"layers_{i}_"
        a = norm(h, f"{p}self_attn_layer_norm")
        q, v = (
            linear(
                a,
                read(f"{p}self_attn_{c}_proj_weight"),
                read(f"{p}self_attn_{c}_proj_bias"),
            )
            for c in "qv"
        )
        k = linear(a, read(f"{p}self_attn_k_proj_weight"))
        q, k, v = (x.view(20, 2, 8).transpose(0, 1) for x in (q, k, v))
        attended = (torch.softmax(q @ k.transpose(1, 2) * 8**-0.5, -1) @ v).transpose(0, 1).reshape(20, 16)
        h = h + linear(
            attended,
            read(f"{p}self_attn_out_proj_weight"),
            read(f"{p}self_attn_out_proj_bias"),
        )
        b = F.gelu(
            linear(
                norm(h, f"{p}final_layer_norm"),
                read(f"{p}fc1_weight"),
                read(f"{p}fc1_bias"),
            )
        )
        h = h + linear(b, read(f"{p}fc2_weight"), read(f"{p}fc2_bias"))
        assert torch.allclose(encoder(mel)[i][0], h, atol=1e-4)


def test_blocks_of_rows_are_joined_in_order(folder: Path) -> None:
    rows = Rows(folder / "rows" / "clean")
    assert len(rows.clips) == 60
    assert [c.first for c in rows.clips] == np.cumsum([0] + [c.n_rows for c in rows.clips[:-1]]).tolist()
    assert rows.power(3).shape == (rows.clips[3].n_rows, 80)


def test_held_out_speakers_and_noises_are_never_drawn(folder: Path) -> None:
    variants, noises = read_variants(folder / "rows")
    for split in (Split(fold=0), Split(corpus="emodb")):
        batches = Batches(variants, noises, split, SETTINGS)
        held_out = split.held_out(batches.clips)
        assert 0 < held_out.sum() < len(held_out) and not np.any(batches.weights[held_out] > 0)
        assert set(split.scored(batches.clips)) == set(np.flatnonzero(held_out))
    assert noises is not None and len(Split(fold=0).noises(noises)) < len(Split().noises(noises)) == len(noises.clips)


def test_emotions_are_balanced_within_a_corpus_and_corpora_weighted_by_their_factor(
    folder: Path,
) -> None:
    clips = Rows(folder / "rows" / "clean").clips
    weights = clip_weights(clips, np.ones(len(clips), bool), 0.5, {"emodb": 2.0})

    def of(corpus: str, emotion: str) -> float:
        return sum(w for w, c in zip(weights, clips) if (c.corpus, c.emotion) == (corpus, emotion))

    assert of("emodb", "happy") == pytest.approx(of("emodb", "angry")) == pytest.approx(2 * of("ravdess", "calm"))


def test_a_batch_gives_each_clips_position_in_its_chunk(folder: Path) -> None:
    variants, noises = read_variants(folder / "rows")
    batches = Batches(variants, noises, Split(), SETTINGS)
    seen = list(batches.epoch(3))
    assert len(seen) == 4 and any(len(b["mel"]) < 8 for b in seen) and any(len(b["mel"]) == 8 for b in seen)
    for batch in seen:
        n_steps = batch["mel"].shape[1] // 8
        assert batch["mel"].shape[1] <= 600 and batch["mel"].shape[1] % 8 == 0 and batch["mel"].isfinite().all()
        assert ((batch["start"] + batch["length"]) <= n_steps).all() and (batch["length"] >= 1).all()
        emodb = batch["allowed"][:, EMOTIONS.index("happy")] == 1
        assert (batch["length"][emodb] <= 25).all()
    again = list(batches.epoch(3))
    assert all(torch.equal(a["mel"], b["mel"]) for a, b in zip(seen, again))


def test_the_first_pass_freezes_the_lower_blocks_and_the_second_trains_every_tensor(
    folder: Path,
) -> None:
    originals = whisper_tensors(folder / "teacher", SHAPE)
    first = run(folder, "first", SETTINGS)
    same = {name for name, was in originals.items() if torch.equal(first["network"][f"encoder.{name}"], was)}
    assert same == {name for name in originals if not name.startswith("blocks.1.")}
    network = network_of(SETTINGS)
    network.load_state_dict(first["network"])
    with pytest.raises(export.Untrained, match="conv_1.weight"):
        export.refuse_originals(network, originals)
    after = run(folder, "second", second(SETTINGS), after=folder / "first")
    assert after["split"] == first["split"] == {"fold": 0, "corpus": None}
    network.load_state_dict(after["network"])
    export.refuse_originals(network, originals)


@pytest.mark.parametrize("settings", [SETTINGS, second(SETTINGS) | {"epochs": 2}])
def test_a_resumed_run_ends_with_the_same_weights(
    folder: Path, settings: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    options: dict = {}
    if settings["bits"]:
        run(folder, "first", SETTINGS)
        options["after"] = folder / "first"
    whole = run(folder, "whole", settings, **options)
    saved = torch.save

    def once(state: dict, path: Path) -> None:
        saved(state, path)
        if "curve" in state and len(state["curve"]) == 1:
            path.replace(path.with_suffix(".pt"))
            raise KeyboardInterrupt

    monkeypatch.setattr(torch, "save", once)
    with pytest.raises(KeyboardInterrupt):
        run(folder, "cut", settings, **options)
    monkeypatch.undo()
    resumed = run(folder, "cut", settings, **options)
    assert all(torch.equal(value, resumed["network"][name]) for name, value in whole["network"].items())


def test_the_exported_weights_are_those_scored(folder: Path) -> None:
    run(folder, "first", SETTINGS)
    run(folder, "second", second(SETTINGS), after=folder / "first")
    network, kept = score.load(folder / "second")
    rows = Rows(folder / "rows" / "clean")
    centre = score.centres_of(network, rows, kept)
    entries, weights = export.entries_of(network, centre)
    effective = {f"{name}.weight": m.effective() for name, m in network.named_modules() if hasattr(m, "effective")}
    for entry in entries:
        end = entry["offset"]
        shape = entry["shape"]
        if "bits" in entry:
            width = -(-int(np.prod(shape[1:])) // entry["group"]) * entry["group"]
            count = shape[0] * width
            whole = unpacked(weights[end : end + count * entry["bits"] // 8], entry["bits"], count).reshape(
                -1, entry["group"]
            )
            scales = np.frombuffer(weights, "<f2", len(whole), end + count * entry["bits"] // 8).astype(np.float32)
            array = (whole * scales[:, None]).reshape(shape[0], width)[:, : int(np.prod(shape[1:]))].reshape(shape)
        else:
            array = np.frombuffer(weights, "<f2", int(np.prod(shape)), end).astype(np.float32).reshape(shape)
        if entry["name"].startswith("recentring."):
            continue
        expected = effective.get(entry["name"], network.state_dict()[entry["name"]]).detach().numpy()
        assert np.allclose(array, expected, rtol=2e-3, atol=1e-4), entry["name"]


def test_a_report_compares_scores_of_both_models(folder: Path) -> None:
    run(folder, "first", SETTINGS)
    out = folder / "held-out.npz"
    score.main(["--run", str(folder / "first"), "--rows", str(folder / "rows"), "--out", str(out)])
    part = np.load(out)
    assert len(part["files"]) == 18
    assert part["logits"].shape == part["logits_running"].shape == (len(part["owner"]), 8)
    light = folder / "light"
    light.mkdir()
    shutil.copy(out, light / f"f0-s{SETTINGS['seed']}.npz")
    report.main([str(out), "--light", str(light), "--out", str(folder / "report.json")])
    told = json.loads((folder / "report.json").read_text())["speakers"]
    row = next(each for each in told["rows"] if each["corpus"] == "ravdess")
    assert row["clips"] == 12 and row["speakers"] == 2 and row["emotions"] == 3
    assert row["light"] == row["accurate"] and 0 <= row["accurate"]["recall"] <= 1
    assert told["splits"] == [{"fold": 0}] and 0 <= told["calibrationError"]["light"] <= 1


def test_windows_cover_a_sound_of_any_length() -> None:
    assert score.spread_starts(20, 38, 12) == [0]
    assert score.spread_starts(38, 38, 12) == [0]
    assert score.spread_starts(75, 38, 12) == [0, 12, 24, 36, 37]
