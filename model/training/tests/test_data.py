"""Clips, folds, sampling, augmentation."""

from pathlib import Path

import numpy as np

from training.data.augmentation import Augmentation, band_centres_hz
from training.data.babble import (
    BABBLE_VOICES,
    BACKGROUND_VOICES,
    SEPARATOR,
    babble_list,
    files_by_speaker,
    with_background_voices,
)
from training.data.features import (
    Variant,
    allowed_emotions,
    hidden,
    normalisation,
    one_hot,
    read_variant,
    without_labels,
)
from training.data.levels import restore_levels
from training.data.sampling import clip_weights
from training.data.splits import folds, held_out_clips, noise_fold
from training.tests import synthetic

NO_AUGMENTATION = {
    "warp": 0.0,
    "colour_db": 0.0,
    "level_db": 0.0,
    "band_masks": 0,
    "band_mask_width": 0,
    "time_masks": 0,
    "time_mask_width": 0,
}


def test_no_speaker_is_in_two_folds_and_tess_is_never_tested() -> None:
    speakers = [("ravdess", "ravdess:02"), ("ravdess", "ravdess:03"), ("tess", "tess:a")]
    fold_of = folds([*speakers, ("nemo", "nemo:a"), ("nemo", "nemo:b")])
    assert fold_of == {"ravdess:02": 0, "ravdess:03": 1, "tess:a": None, "nemo:a": 0, "nemo:b": 1}


def test_a_left_out_corpus_is_left_out_completely(clean: Variant) -> None:
    held = held_out_clips(clean.clips, {"corpus": "nemo"})
    assert held.tolist() == [c.corpus == "nemo" for c in clean.clips]
    assert not held_out_clips(clean.clips, {}).any()


def test_noises_cut_from_one_recording_are_in_one_fold() -> None:
    assert noise_fold("voices:3:17") == 3
    assert noise_fold("noise:a") == noise_fold("noise:a") and len({noise_fold(f"noise:{k}") for k in range(50)}) == 5


def test_emotions_are_drawn_equally_often_within_a_corpus(clean: Variant) -> None:
    weights = clip_weights(clean.clips, np.ones(len(clean.clips), bool), 0.5)
    share = {
        e: weights[[c.corpus == "nemo" and c.emotion == e for c in clean.clips]].sum()
        for e in ("neutral", "happy", "angry")
    }
    assert np.allclose(list(share.values()), 1 / 6)
    assert allowed_emotions(clean.clips)["nemo"].sum() == 3


def test_a_corpus_is_drawn_in_proportion_to_its_factor(clean: Variant) -> None:
    of_nemo = np.array([c.corpus == "nemo" for c in clean.clips])
    weights = clip_weights(clean.clips, np.ones(len(clean.clips), bool), 0.5, {"nemo": 3.0})
    assert np.isclose(weights[of_nemo].sum(), 0.75)


def test_an_unlabelled_corpus_may_have_every_emotion(clean: Variant) -> None:
    clips = without_labels(clean.clips, ["nemo"])
    assert {c.emotion for c in clips if c.corpus == "nemo"} == {""} and not one_hot(clips)[-1].any()
    allowed = allowed_emotions(clips)
    assert allowed["nemo"].sum() == 8 and allowed["ravdess"].sum() == 3


def test_normalisation_uses_speech_frames_only(clean: Variant) -> None:
    mean, deviation = normalisation(clean, clean.clips, seed=0)
    speech = np.concatenate([w[60:] for w in np.array(clean.windows, np.float64)])
    assert np.allclose(mean, speech.mean(0), atol=0.5)
    assert np.allclose(deviation, speech.std(0), atol=0.5)


def test_hidden_features_are_always_0(clean: Variant) -> None:
    deviation = hidden(np.ones(132, np.float32), clean.meta, ["mfcc", "pitch"])
    window = np.array(clean.windows[0], np.float32)
    x = window / deviation
    assert np.all(x[:, 64:104] == 0) and np.all(x[:, 129] == 0) and np.all(x[:, :64] == window[:, :64])


def test_augmented_mfcc_are_still_the_transform_of_log_mel(clean: Variant) -> None:
    quiet = {**synthetic.settings()["augment"], "time_masks": 0}
    x = Augmentation(clean.meta, quiet, np.random.default_rng(0))(np.array(clean.windows[:4], np.float32))
    assert np.allclose(x[:, :, 64:104], x[:, :, :40], atol=1e-4)
    assert x[:, :, :64].min() >= -60


def test_warping_moves_a_spectral_peak_and_leaves_time_alone(clean: Variant) -> None:
    hz = band_centres_hz(clean.meta["config"]["mel"])
    assert np.all(np.diff(hz) > 0) and 20 < hz[0] < 60 and 7000 < hz[-1] < 8000
    x = np.full((1, 5, 132), -50, np.float32)
    x[:, :, :64] = np.maximum(-((np.arange(64) - 30.0) ** 2) / 10, -60)
    same = Augmentation(clean.meta, NO_AUGMENTATION, np.random.default_rng(0))(x.copy())
    assert np.allclose(same[:, :, :64], x[:, :, :64], atol=1e-4)
    warp = Augmentation(clean.meta, {**NO_AUGMENTATION, "warp": 0.2}, np.random.default_rng(0))
    peaks = {int(warp(x.copy())[0, 0, :64].argmax()) for _ in range(20)}
    assert min(peaks) < 30 < max(peaks) and max(abs(p - 30) for p in peaks) < 8


def test_restored_levels_change_bands_energy_and_mfcc_alike(variants: Path, clean: Variant, tmp_path: Path) -> None:
    restore_levels(variants / "clean", tmp_path / "own")
    after = read_variant(tmp_path / "own")
    level = 7  # of window 7
    gain = after.windows[level].astype(np.float32) - clean.windows[level]
    assert np.allclose(gain[:, :64], level, atol=0.05) and np.allclose(gain[:, 131], level, atol=0.05)
    dct = np.reshape(clean.meta["dct"], (40, 64))
    was, now = (v.windows[level, :, :64].astype(np.float32) @ dct.T for v in (clean, after))
    assert np.allclose(gain[:, 64:104], now - was, atol=0.1)
    assert np.array_equal(clean.windows[level, :, 104:131], after.windows[level, :, 104:131])
    assert after.clips == clean.clips and np.array_equal(after.masks, clean.masks)


def clip_list(corpus: str, n_speakers: int, n_clips: int = 3) -> list[dict[str, str]]:
    return [
        {"file": f"{k}-{s}.wav", "corpus": corpus, "speaker": f"{corpus}:{s:02}", "emotion": "sad"}
        for s in range(n_speakers)
        for k in range(n_clips)
    ]


def test_babble_mixes_speakers_of_one_fold() -> None:
    clips = clip_list("nemo", 32)
    fold_of = folds((c["corpus"], c["speaker"]) for c in clips)
    speaker_of = {c["file"]: c["speaker"] for c in clips}
    rows = babble_list(clips)
    assert {noise_fold(row["speaker"]) for row in rows} == set(range(5))
    for row in rows:
        speakers = [speaker_of[name] for name in row["file"].split(SEPARATOR)]
        assert BABBLE_VOICES[0] <= len(speakers) == len(set(speakers)) <= BABBLE_VOICES[1]
        assert {fold_of[speaker] for speaker in speakers} == {noise_fold(row["speaker"])}
    assert babble_list(clips) == rows and len({row["file"] for row in rows}) > 0.9 * len(rows)
    assert babble_list(clips[:12]) == [], "four speakers are too few"


def test_background_voices_are_other_speakers_of_the_same_fold() -> None:
    clips = clip_list("nemo", 32)
    in_no_fold = clip_list("tess", 9, 1)
    assert not any("tess:00" in files for files in files_by_speaker(in_no_fold))
    fold_of = folds((c["corpus"], c["speaker"]) for c in clips)
    speaker_of = {c["file"]: c["speaker"] for c in clips}
    rows = with_background_voices([*clips, *in_no_fold])
    assert [{k: v for k, v in row.items() if k != "voices"} for row in rows] == clips, "no clip that is in no fold"
    for row in rows:
        speakers = [speaker_of[name] for name in row["voices"].split(SEPARATOR)]
        assert BACKGROUND_VOICES[0] <= len(speakers) == len(set(speakers)) <= BACKGROUND_VOICES[1]
        assert row["speaker"] not in speakers
        assert {fold_of[speaker] for speaker in speakers} == {fold_of[row["speaker"]]}
    assert with_background_voices(clips, seed=2) != rows == with_background_voices(clips)
