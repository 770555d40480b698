"""Augmentation of windows: what a room's and a microphone's colour, a wrong level and lost frames do to the features.

Noise, room responses and speed are applied to the sound itself, before src/core, by `npm run features`.
"""
import numpy as np

from .features import columns


class Augment:
    """Changes level-normalised windows [batch, frames, features] in place (dB, before the z-score)."""

    def __init__(self, meta: dict, settings: dict, rng: np.random.Generator):
        self.mel, self.mfcc, self.energy = (columns(meta, n) for n in ("logMel", "mfcc", "energy"))
        self.track = slice(self.mel.stop, meta["nFeatures"])
        self.dct = np.asarray(meta["dct"], np.float32).reshape(-1, self.mel.stop - self.mel.start)
        self.floor_db = -float(meta["config"]["window"]["rangeDb"])
        self.settings = settings
        self.rng = rng

    def __call__(self, x: np.ndarray) -> np.ndarray:
        batch, n_frames, _ = x.shape
        mel = x[:, :, self.mel]
        silent = mel <= self.floor_db + 1e-3
        mel += self.colour(batch, mel.shape[2])[:, None]
        level = self.rng.normal(0, self.settings["level_db"], (batch, 1)).astype(np.float32)
        mel += level[:, None]
        x[:, :, self.energy] += level[:, None]
        mel[silent] = self.floor_db
        np.maximum(mel, self.floor_db, out=mel)
        for i in range(batch):
            for _ in range(self.settings["band_masks"]):
                width = self.rng.integers(0, self.settings["band_mask_width"] + 1)
                start = self.rng.integers(0, mel.shape[2] - width + 1)
                mel[i, :, start : start + width] = mel[i].mean()
        x[:, :, self.mfcc] = mel @ self.dct.T
        for i in range(batch):
            for _ in range(self.settings["time_masks"]):
                width = self.rng.integers(0, self.settings["time_mask_width"] + 1)
                start = self.rng.integers(0, n_frames - width + 1)
                x[i, start : start + width] = x[i].mean(axis=0)
        return x

    def colour(self, batch: int, n_bands: int) -> np.ndarray:
        """A smooth random frequency response in dB, [batch, n_bands]."""
        knots = self.rng.normal(0, self.settings["colour_db"], (batch, 6)).astype(np.float32)
        at = np.linspace(0, 5, n_bands)
        low = np.minimum(at.astype(int), 4)
        share = (at - low).astype(np.float32)
        return knots[:, low] * (1 - share) + knots[:, low + 1] * share
