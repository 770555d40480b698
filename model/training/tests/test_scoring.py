"""Calibration on held-out speakers and corpora."""

from pathlib import Path

import numpy as np

from training.scoring.calibration import (
    Sources,
    fit_five,
    fit_known_voice,
    fit_unknown_voice,
    negative_log_likelihood,
)
from training.scoring.held_out_logits import (
    Group,
    HeldOutLogits,
    KnownVoice,
    UnknownVoice,
    calibrated,
    read_held_out,
)


def write(path: Path, logits: np.ndarray, labels: np.ndarray, **more: np.ndarray) -> Path:
    """A held-out file with one window per clip, from a single corpus by default."""
    n = len(labels)
    shared = {"owner": np.arange(n), "n_speech": np.ones(n), "corpora": np.repeat("a", n)}
    np.savez(path, logits=logits, labels=labels, **{**shared, **more})
    return path


def test_a_temperature_weights_speakers_and_corpora_equally_regardless_of_size(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)

    def source(name: str, n: int, right: float) -> Path:
        labels = rng.integers(0, 8, n)
        guess = np.where(rng.random(n) < right, labels, rng.integers(0, 8, n))
        return write(tmp_path / f"{name}.npz", 4 * np.eye(8)[guess], labels, corpora=np.full(n, name))

    easy, hard, large = source("easy", 400, 0.9), source("hard", 400, 0.3), source("large", 4000, 0.9)

    def temperature(held_out: list[Path], left_out: list[Path]) -> float:
        return fit_unknown_voice(Sources(held_out, left_out)).temperature

    assert fit_unknown_voice(Sources()) == UnknownVoice(1, 0)
    both = temperature([easy], [hard])
    assert temperature([easy], []) < both < temperature([], [hard])
    assert abs(temperature([easy, large], [hard]) - both) < 0.3


def test_windows_of_low_energy_get_less_confidence_if_they_are_wrong_more_often(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 3000
    labels, faint = rng.integers(0, 8, n), rng.random(n) < 0.5
    guess = np.where(rng.random(n) < np.where(faint, 0.2, 0.95), labels, rng.integers(0, 8, n))
    path = write(tmp_path / "held-out.npz", 4 * np.eye(8)[guess] + np.where(faint, 0, 2)[:, None], labels)
    unknown, held_out = fit_unknown_voice(Sources([path])), read_held_out(path, None)
    assert unknown.slope > 0.1
    confidence = held_out.probabilities(calibrated(held_out, unknown, None)).max(1)
    right = guess == labels
    for part in (faint, ~faint):
        assert abs(confidence[part].mean() - right[part].mean()) < 0.03


def test_emotions_missing_from_a_corpus_do_not_change_the_likelihood() -> None:
    rng = np.random.default_rng(0)
    labels, ones = rng.integers(0, 4, 100), np.ones(100)
    logits = 2 * np.eye(8)[labels] + rng.normal(0, 1, (100, 8))
    held_out = HeldOutLogits(logits, ones, np.arange(100), ones, labels, np.repeat("a", 100))
    cost = negative_log_likelihood([Group(1.0, [held_out])])
    as_is = cost(lambda file: file.logits)
    assert np.isclose(cost(lambda file: file.logits + 3 * (np.arange(8) >= 4)), as_is)
    assert cost(lambda file: file.logits + 3 * (np.arange(8) == 0)) > as_is + 0.1


def test_a_known_voice_has_its_own_temperature_and_a_bias_against_frequent_errors(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 4000
    labels, known = rng.integers(0, 4, n), rng.uniform(0, 1, n)
    true = 2 * np.eye(8)[labels] + rng.normal(0, 1, (n, 8))
    recentred = 1.69 * true * (1 - known[:, None]) + known[:, None] * 0.8 * (true + np.array([1.5, *np.zeros(7)]))
    path = tmp_path / "held-out.npz"
    write(path, 1.69 * true, labels, logits_running=recentred, known_running=known)
    unknown = UnknownVoice(1.69)
    voice = fit_known_voice(Sources([path]), "running", unknown)
    assert fit_known_voice(Sources(), "running", unknown).temperature == 1
    assert voice.bias[0] < -0.3 and np.all(voice.bias[1:4] > 0), "less neutral, more of the corpus's other emotions"
    assert np.abs(voice.bias[4:]).max() < np.abs(voice.bias[:4]).max() / 4, "little for emotions that the corpus lacks"

    def recalls(calibration: KnownVoice) -> np.ndarray:
        held_out = read_held_out(path, "running")
        guess = held_out.probabilities(calibrated(held_out, unknown, calibration))[:, :4].argmax(1)
        return np.array([(guess[labels == k] == k).mean() for k in range(4)])

    assert np.ptp(recalls(voice)) < 0.7 * np.ptp(recalls(KnownVoice(voice.temperature, np.zeros(8))))
    stranger = read_held_out(path, "running")
    stranger.known[:] = 0
    assert np.allclose(calibrated(stranger, unknown, voice), stranger.logits / 1.69), "as an unknown voice"


def test_biases_for_five_emotions_are_fitted_and_tested_on_different_clips(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    n = 4000
    labels = rng.integers(0, 8, n)
    # Neutral and calm are often mistaken for sad, especially in the second half.
    excess = np.where(labels <= 1, 1 + np.arange(n) / n, 0)
    logits = 2 * np.eye(8)[labels] + rng.normal(0, 1, (n, 8)) + np.outer(excess, np.eye(8)[3])
    files = np.array([f"{i}.wav" for i in range(n)])

    def held_out(name: str, clips: slice) -> Path:
        return write(tmp_path / f"{name}.npz", logits[clips], labels[clips], files=files[clips])

    whole, half = held_out("whole", slice(None)), held_out("half", slice(n // 2))
    unknown = UnknownVoice()
    five = fit_five(Sources([whole]), unknown)
    assert five.shape == (5,) and np.argmin(five[1:]) == 1, "less sad"
    without = fit_five(Sources([whole], without=set(files[n // 2 :])), unknown)
    assert np.allclose(without, fit_five(Sources([half]), unknown)) and not np.allclose(without, five)
    assert np.all(fit_five(Sources([whole], without=set(files)), unknown) == 0), "no clips are left to fit on"
