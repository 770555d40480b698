"""The teacher's targets, and soft labels by cross-fitted probes."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from training.data.features import EMOTIONS, Clip
from training.data.splits import held_out_clips
from training.distillation.encoder import encoder_targets
from training.distillation.targets import clip_folds, soft_labels, steps_of_window

SETTINGS = {"probe_clips": 1280, "soft_temperature": 1.0}


class TwoLayers:
    """An encoder with six layers, in which layer l has value l + frame number."""

    def frames(self, samples: np.ndarray) -> list[np.ndarray]:
        frames = np.arange(len(samples) // 320, dtype=np.float32)
        return [np.repeat(frames[:, None] + layer, 2, axis=1) for layer in range(6)]


@pytest.fixture(scope="module")
def clips() -> list[Clip]:
    """Two corpora, one of them for training only."""
    return [
        Clip(f"{corpus}/{speaker}-{k}.wav", corpus, f"{corpus}:{speaker}", ("neutral", "angry")[k % 2], 0, 1, 1.0)
        for corpus, n_speakers in (("nemo", 10), ("tess", 2))
        for speaker in range(n_speakers)
        for k in range(8)
    ]


@pytest.fixture(scope="module")
def steps(clips: list[Clip]) -> list[np.ndarray]:
    """The teacher's frames, with larger values for angry clips."""
    rng = np.random.default_rng(0)
    return [
        (rng.normal(size=(12 + i % 8, 6)) + 3 * (c.emotion == "angry")).astype(np.float16) for i, c in enumerate(clips)
    ]


def labels(folder: Path, clips: list[Clip], steps: list[np.ndarray], split: dict) -> np.ndarray:
    train = ~held_out_clips(clips, split)
    return soft_labels(folder, steps, clips, train, split, lambda chosen: chosen / chosen.sum(), SETTINGS)


@pytest.fixture(scope="module")
def fold_1(
    clips: list[Clip], steps: list[np.ndarray], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, np.ndarray]:
    """Soft labels without fold 1, and the folder with their probes. Read-only."""
    folder = tmp_path_factory.mktemp("probes")
    return folder, labels(folder, clips, steps, {"fold": 1})


def test_encoder_targets_average_layers_and_80_ms() -> None:
    pooled, frames = encoder_targets(TwoLayers(), np.zeros(320 * 10))
    assert np.allclose(pooled, 4 + 4.5)
    assert np.allclose(frames, [[3.5 + 1.5] * 2, [3.5 + 5.5] * 2])
    _, short = encoder_targets(TwoLayers(), np.zeros(320 * 3))
    assert np.allclose(short, [[3.5 + 1] * 2]), "a clip shorter than one step"


def test_steps_of_a_window_follow_the_clips_timeline() -> None:
    ramp = np.arange(100, dtype=np.float16)[:, None]
    steps = steps_of_window(ramp, first_frame=80, speed=1.0)
    assert np.allclose(np.diff(steps[:, 0]), 1)
    assert abs(steps[0, 0] - 10) < 0.6
    assert np.allclose(np.diff(steps_of_window(ramp, 80, 1.1)[:, 0]), 1.1, atol=0.01)


def test_all_training_clips_and_no_others_have_soft_labels(clips: list[Clip], fold_1: tuple[Path, np.ndarray]) -> None:
    train, soft = ~held_out_clips(clips, {"fold": 1}), fold_1[1]
    assert np.allclose(soft[train].sum(1), 1, atol=1e-5) and not soft[~train].any()
    angry = np.array([c.emotion == "angry" for c in clips])
    p = soft[:, EMOTIONS.index("angry")]
    assert p[train & angry].mean() > 0.8 > 0.2 > p[train & ~angry].mean()
    assert not soft[:, EMOTIONS.index("sad")].any(), "the corpus has no sad clips"


# TESS is for training only and has the number of the held-out fold, so no probe is trained on it.
@pytest.mark.parametrize(("speaker", "in_a_probe"), [("nemo:3", True), ("tess:1", False)])
def test_a_soft_label_does_not_depend_on_labels_of_its_own_fold(
    clips: list[Clip],
    steps: list[np.ndarray],
    fold_1: tuple[Path, np.ndarray],
    tmp_path: Path,
    speaker: str,
    in_a_probe: bool,
) -> None:
    swap = {"neutral": "angry", "angry": "neutral"}
    swapped = [replace(c, emotion=swap[c.emotion]) if c.speaker == speaker else c for c in clips]
    before, after = fold_1[1], labels(tmp_path, swapped, steps, {"fold": 1})
    fold = clip_folds(clips)
    same = fold == fold[[c.speaker for c in clips].index(speaker)]
    assert np.array_equal(before[same], after[same])
    assert np.array_equal(before[~same], after[~same]) != in_a_probe


def test_a_probe_is_trained_once_for_the_two_folds_it_excludes(
    clips: list[Clip], steps: list[np.ndarray], fold_1: tuple[Path, np.ndarray], tmp_path: Path
) -> None:
    folder = tmp_path / "probes"
    shutil.copytree(fold_1[0], folder)
    first = set(folder.iterdir())
    labels(folder, clips, steps, {"fold": 0})
    assert len(first) == 4 and len(set(folder.iterdir()) - first) == 3
    labels(folder, clips, steps, {"corpus": "tess"})
    assert len(set(folder.iterdir())) == 12
