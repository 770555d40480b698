"""Augmentation of log-mel power, and the speech level of a chunk."""

import numpy as np
import pytest

from training.accurate.augment import (
    changed,
    gap,
    gated,
    in_room,
    made_up_noise,
    masked,
    warped,
    with_noise,
)
from training.accurate.rows import LOWEST_POWER, SILENCE, levelled, speech_level
from training.tests.synthetic_rows import SETTINGS


def speech(seed: int = 0, n_rows: int = 200) -> np.ndarray:
    """Power [n_rows, 80] that alternates between loud and quiet."""
    rng = np.random.default_rng(seed)
    loud = np.where(np.arange(n_rows) // 25 % 2 == 0, 0, -5)[:, None]
    return (10 ** (loud + np.linspace(0, -3, 80) + rng.normal(0, 0.2, (n_rows, 80)))).astype(np.float32)


def test_levelling_removes_loudness() -> None:
    assert np.allclose(levelled(speech()), levelled(speech() * np.float32(1e-3)), atol=1e-4)


def test_digital_silence_counts_as_noise_60_db_below_speech() -> None:
    power = speech()
    power[100:150] = 0
    heard = levelled(np.maximum(power, LOWEST_POWER))
    assert np.allclose(heard[100:150], SILENCE, atol=2e-3) and heard.max() > 0.7


def test_pauses_and_clicks_hardly_change_the_speech_level() -> None:
    power = speech()
    silence = np.full((400, 80), LOWEST_POWER, np.float32)
    assert speech_level(np.concatenate([power, silence])) == pytest.approx(speech_level(power), abs=0.05)
    clicked = power.copy()
    clicked[7] *= 1000
    assert speech_level(clicked) - speech_level(power) < 1.0


def test_noise_is_added_at_the_given_signal_to_noise_ratio() -> None:
    power = speech()
    for snr_db in (0, 20):
        noisy = with_noise(power, made_up_noise(len(power), np.random.default_rng(1)), snr_db)
        added = (noisy - power).mean()
        assert np.log10(added) == pytest.approx(speech_level(power) - snr_db / 10, abs=0.01)


def test_a_gate_keeps_loud_rows_and_silences_the_others() -> None:
    power = speech()
    out = gated(power, 30)
    loud = np.arange(200) // 25 % 2 == 0
    assert np.array_equal(out[loud], power[loud]) and np.all(out[~loud] == LOWEST_POWER)


def test_a_room_adds_a_decaying_tail_and_nothing_before_the_sound() -> None:
    power = np.full((100, 80), LOWEST_POWER, np.float32)
    power[20] = 1
    out = in_room(power, np.random.default_rng(0))
    assert (
        np.allclose(out[:20], LOWEST_POWER, rtol=1)
        and np.all(out[21:60] > power[21:60])
        and np.all(np.diff(out[21:60], axis=0) < 0)
    )


def test_warping_keeps_a_flat_spectrum_and_changes_length_by_at_most_a_tenth() -> None:
    for seed in range(20):
        out = warped(np.ones((100, 80), np.float32), np.random.default_rng(seed), 0.1)
        assert 90 <= len(out) <= 110 and np.allclose(out, 1)


def test_gaps_are_digital_silence_or_background_noise() -> None:
    kinds = {bool(np.all(gap(50, speech(), np.random.default_rng(seed)) == LOWEST_POWER)) for seed in range(10)}
    assert kinds == {True, False}
    assert gap(0, speech(), np.random.default_rng(0)).shape == (0, 80)


def test_augmented_and_masked_rows_stay_finite() -> None:
    for seed in range(30):
        rng = np.random.default_rng(seed)
        power = changed(speech(seed), None, rng, SETTINGS["augment"])
        heard = masked(levelled(power), rng, SETTINGS["augment"])
        assert np.all(np.isfinite(heard)) and heard.min() >= SILENCE - 1e-3
