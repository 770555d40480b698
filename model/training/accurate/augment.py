"""Augmentation of log-mel power that approximates changes of the audio: rooms, microphones, noise, gates, other
vocal tracts."""

import numpy as np

from training.accurate.rows import LOWEST_POWER, N_MELS, SILENCE, Rows, speech_level

BANDS = np.arange(N_MELS)


def smooth_curve(rng: np.random.Generator, deviation_db: float) -> np.ndarray:
    """A random gain per band [80], as a power factor, smooth over bands."""
    knots = rng.normal(0, deviation_db, 6)
    return (10 ** (np.interp(BANDS, np.linspace(0, N_MELS - 1, 6), knots) / 10)).astype(np.float32)


def warped(power: np.ndarray, rng: np.random.Generator, most: float) -> np.ndarray:
    """Another vocal tract length or speed: bands and time are each scaled by up to `most`."""
    bands = np.clip(BANDS * (1 + rng.uniform(-most, most)), 0, N_MELS - 1)
    n_rows = max(8, round(len(power) * (1 + rng.uniform(-most, most))))
    log = np.log(power)
    at = np.linspace(0, len(power) - 1, n_rows)
    row = np.minimum(at.astype(int), max(0, len(power) - 2))
    share = (at - row).astype(np.float32)[:, None]
    log = log[row] * (1 - share) + log[np.minimum(row + 1, len(power) - 1)] * share
    band = np.minimum(bands.astype(int), N_MELS - 2)
    share = (bands - band).astype(np.float32)
    return np.exp(log[:, band] * (1 - share) + log[:, band + 1] * share)


def in_room(power: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Late echo: a decay of 0.2 to 1 s, shorter at high frequencies, 3 to 15 dB below the direct sound."""
    decay_s = rng.uniform(0.2, 1.0) * np.interp(BANDS, (0, N_MELS - 1), (1.1, 0.6))
    keep = (10 ** (-6 * 0.01 / decay_s)).astype(np.float32)
    gain = np.float32(10 ** (-rng.uniform(3, 15) / 10)) * (1 - keep)
    out = np.empty_like(power)
    echo = np.zeros(N_MELS, np.float32)
    for t in range(len(power)):
        out[t] = power[t] + gain * echo
        echo = keep * echo + power[t]
    return out


def made_up_noise(n_rows: int, rng: np.random.Generator) -> np.ndarray:
    """Stationary noise with a random spectrum [n_rows, 80]; power fluctuates like that of a random signal."""
    colour = smooth_curve(rng, 6) * 10 ** (np.interp(BANDS, (0, N_MELS - 1), (0, -rng.uniform(-0.5, 3))))
    return (colour * rng.gamma(2.0, 0.5, (n_rows, N_MELS))).astype(np.float32)


def recorded_noise(n_rows: int, noises: Rows, allowed: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A part of a recorded noise, repeated if it is too short [n_rows, 80]."""
    clip = int(rng.choice(allowed))
    length = noises.clips[clip].n_rows
    start = int(rng.integers(max(1, length - n_rows + 1)))
    power = noises.power(clip, start, start + n_rows)
    return np.resize(power, (n_rows, N_MELS)) if len(power) else made_up_noise(n_rows, rng)


def with_noise(power: np.ndarray, noise: np.ndarray, snr_db: float) -> np.ndarray:
    """Adds noise at a level relative to the speech. Powers are added, because cross terms are zero on average."""
    gain = 10 ** (speech_level(power) - np.log10(noise.mean() + 1e-20) - snr_db / 10)
    return power + np.float32(gain) * noise


def gated(power: np.ndarray, below_db: float) -> np.ndarray:
    """Sets rows far below the speech level to exact zeros, like the noise gates of calls and editors."""
    quiet = np.log10(power.mean(1)) < speech_level(power) - below_db / 10
    out = power.copy()
    out[quiet] = LOWEST_POWER
    return out


def gap(n_rows: int, before: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A pause [n_rows, 80]: digital silence, or the minimum of each band so far, fluctuating like a random
    signal."""
    if rng.random() < 0.5:
        return np.full((n_rows, N_MELS), LOWEST_POWER, np.float32)
    tone = np.quantile(before, 0.1, axis=0)
    return np.maximum(tone * rng.gamma(2.0, 0.5, (n_rows, N_MELS)), LOWEST_POWER).astype(np.float32)


def masked(x: np.ndarray, rng: np.random.Generator, settings: dict) -> np.ndarray:
    """Masks spans of time and of bands with silence (Park et al. 2019); x [rows, 80], changed in place."""
    for _ in range(rng.integers(settings["time_masks"] + 1)):
        width = rng.integers(settings["time_mask_rows"] + 1)
        start = rng.integers(max(1, len(x) - width))
        x[start : start + width] = SILENCE
    for _ in range(rng.integers(settings["band_masks"] + 1)):
        width = rng.integers(settings["band_mask_bands"] + 1)
        start = rng.integers(N_MELS - width)
        x[:, start : start + width] = SILENCE
    return x


def changed(
    power: np.ndarray,
    noise: tuple[Rows, np.ndarray] | None,
    rng: np.random.Generator,
    settings: dict,
) -> np.ndarray:
    """A clip's power [rows, 80] with random augmentation; noise: recordings and which of them may be used."""
    power = np.maximum(power, LOWEST_POWER)
    if rng.random() < settings["warp_share"]:
        power = warped(power, rng, settings["warp"])
    if rng.random() < settings["room_share"]:
        power = in_room(power, rng)
    if rng.random() < settings["microphone_share"]:
        power = power * smooth_curve(rng, settings["microphone_db"])
    if rng.random() < settings["gate_share"]:
        power = gated(power, rng.uniform(15, 40))
    elif rng.random() < settings["noise_share"]:
        if noise is None or rng.random() < 0.5:
            sound = made_up_noise(len(power), rng)
        else:
            sound = recorded_noise(len(power), *noise, rng)
        power = with_noise(power, sound, rng.uniform(*settings["snr_db"]))
    return np.maximum(power, LOWEST_POWER)
