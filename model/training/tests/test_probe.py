"""Soft labels: what probes on the teacher's frames say of voices that they never heard."""
from dataclasses import replace
from pathlib import Path

import numpy as np

from training.distillation.targets import parts, soft_labels
from training.data.features import EMOTIONS, Clip
from training.data.splits import held_out_clips

SETTINGS = {"probe_clips": 1280, "soft_temperature": 1.0}


def spoken(rng: np.random.Generator) -> tuple[list[Clip], list[np.ndarray]]:
    """Clips of two corpora, one of which is only trained on, and frames that shout where somebody is angry."""
    clips, steps = [], []
    for corpus, n_speakers in (("nemo", 10), ("tess", 2)):
        for speaker in range(n_speakers):
            for k in range(8):
                emotion = ("neutral", "angry")[k % 2]
                clips.append(Clip(f"{corpus}/{speaker}-{k}.wav", corpus, f"{corpus}:{speaker}", emotion, 0, 1, 1.0))
                steps.append((rng.normal(size=(12 + k, 6)) + 3 * (emotion == "angry")).astype(np.float16))
    return clips, steps


def told(folder: Path, clips: list[Clip], steps: list[np.ndarray], split: dict) -> tuple[np.ndarray, np.ndarray]:
    train = ~held_out_clips(clips, split)
    return train, soft_labels(folder, steps, clips, train, split, lambda chosen: chosen / chosen.sum(), SETTINGS)


def test_every_training_clip_has_a_soft_label_and_no_other(tmp_path: Path) -> None:
    clips, steps = spoken(np.random.default_rng(0))
    train, soft = told(tmp_path, clips, steps, {"fold": 1})
    assert np.allclose(soft[train].sum(1), 1, atol=1e-5) and not soft[~train].any()
    angry = np.array([c.emotion == "angry" for c in clips])
    assert soft[train & angry, EMOTIONS.index("angry")].mean() > 0.8 > 0.2 > soft[train & ~angry, EMOTIONS.index("angry")].mean()
    assert not soft[:, EMOTIONS.index("sad")].any(), "an emotion that the corpus lacks"


def test_a_clips_own_label_and_those_of_its_fold_are_not_in_its_soft_label(tmp_path: Path) -> None:
    clips, steps = spoken(np.random.default_rng(0))
    _, before = told(tmp_path, clips, steps, {"fold": 1})
    other = {"neutral": "angry", "angry": "neutral"}
    part = parts(clips)
    # The second is of the held-out fold's number and trained on all the same: no probe hears it.
    for name, heard_by_others in (("nemo:3", True), ("tess:1", False)):
        own = np.array([c.speaker == name for c in clips])
        turned = [replace(c, emotion=other[c.emotion]) if o else c for c, o in zip(clips, own)]
        _, after = told(tmp_path, turned, steps, {"fold": 1})
        alike = part == part[own][0]
        assert np.array_equal(before[alike], after[alike])
        assert np.array_equal(before[~alike], after[~alike]) != heard_by_others


def test_a_probe_is_learnt_once_for_both_folds_that_it_never_heard(tmp_path: Path) -> None:
    clips, steps = spoken(np.random.default_rng(0))
    told(tmp_path, clips, steps, {"fold": 0})
    first = set(tmp_path.iterdir())
    told(tmp_path, clips, steps, {"fold": 1})
    assert len(first) == 4 and len(set(tmp_path.iterdir()) - first) == 3
    told(tmp_path, clips, steps, {"corpus": "tess"})
    assert len(set(tmp_path.iterdir())) == 12
