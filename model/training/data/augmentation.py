"""Augmentation of windows in the feature domain: vocal tract length, frequency response, level, masks (SpecAugment).

`npm run features` applies noise, rooms and speed to the audio itself.
"""

import numpy as np

from training.data.features import columns


class Augmentation:
    """Changes level-normalised windows [batch, n_frames, n_features] in place, in dB, before they are z-scored."""

    def __init__(self, meta: dict, settings: dict, rng: np.random.Generator):
        self.mel, self.mfcc, self.energy = (columns(meta, n) for n in ("logMel", "mfcc", "energy"))
        self.dct = np.asarray(meta["dct"], np.float32).reshape(-1, self.mel.stop - self.mel.start)
        self.band_hz = band_centres_hz(meta["config"]["mel"])
        self.floor_db = -float(meta["config"]["window"]["rangeDb"])
        self.settings = settings
        self.rng = rng

    def __call__(self, x: np.ndarray) -> np.ndarray:
        batch, n_frames, _ = x.shape
        mel = self.warped(x[:, :, self.mel])
        silent = mel <= self.floor_db + 1e-3
        response = self.response_db(batch, mel.shape[2])
        level = self.rng.normal(0, self.settings["level_db"], (batch, 1)).astype(np.float32)
        mel += (response + level)[:, None]
        x[:, :, self.energy] += level[:, None]
        mel[silent] = self.floor_db
        np.maximum(mel, self.floor_db, out=mel)
        for i in range(batch):
            for _ in range(self.settings["band_masks"]):
                width = self.rng.integers(0, self.settings["band_mask_width"] + 1)
                start = self.rng.integers(0, mel.shape[2] - width + 1)
                mel[i, :, start : start + width] = mel[i].mean()
        x[:, :, self.mel] = mel
        x[:, :, self.mfcc] = mel @ self.dct.T
        for i in range(batch):
            for _ in range(self.settings["time_masks"]):
                width = self.rng.integers(0, self.settings["time_mask_width"] + 1)
                start = self.rng.integers(0, n_frames - width + 1)
                x[i, start : start + width] = x[i].mean(axis=0)
        return x

    def warped(self, mel: np.ndarray) -> np.ndarray:
        """Bands of each window [batch, n_frames, n_bands] with another vocal tract length (Jaitly & Hinton 2013)."""
        out = np.empty_like(mel)
        bands, warp = np.arange(mel.shape[2]), self.settings["warp"]
        for i, factor in enumerate(self.rng.uniform(1 - warp, 1 + warp, len(mel))):
            at = np.interp(mel_of_hz(self.band_hz * factor), mel_of_hz(self.band_hz), bands)
            below = np.minimum(at.astype(int), mel.shape[2] - 2)
            share = (at - below).astype(np.float32)
            out[i] = mel[i][:, below] * (1 - share) + mel[i][:, below + 1] * share
        return out

    def response_db(self, batch: int, n_bands: int) -> np.ndarray:
        """A smooth random frequency response in dB, [batch, n_bands]: six random knots, linearly interpolated."""
        knots = self.rng.normal(0, self.settings["colour_db"], (batch, 6)).astype(np.float32)
        at = np.linspace(0, 5, n_bands)
        low = np.minimum(at.astype(int), 4)
        share = (at - low).astype(np.float32)
        return knots[:, low] * (1 - share) + knots[:, low + 1] * share


def mel_of_hz(hz: np.ndarray) -> np.ndarray:
    """HTK's mel scale (Young et al., The HTK Book, 5.4)."""
    return 2595 * np.log10(1 + hz / 700)


def band_centres_hz(mel: dict) -> np.ndarray:
    """Peak frequencies of the mel bands' triangles; mel: the features' own configuration."""
    low, high = mel_of_hz(np.array([mel["lowHz"], mel["highHz"]]))
    return 700 * (10 ** (np.linspace(low, high, mel["nBands"] + 2)[1:-1] / 2595) - 1)
