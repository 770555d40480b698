"""Draws the clips of an epoch and makes batches of their windows."""

from collections.abc import Iterator

import numpy as np
import torch

from training.data.augmentation import Augmentation
from training.data.features import Clip, Variant, allowed_emotions, one_hot
from training.distillation.targets import Targets, steps_of_window
from training.networks.cnn_lstm import FRAMES_PER_STEP
from training.runs.distributed import Ranks

ONE_PROCESS = Ranks(0, 1, "cpu")


class Batches:
    """Draws clips by weight; for each, picks a variant and one of its windows."""

    def __init__(
        self,
        variants: list[Variant],
        clips: list[Clip],
        weights: np.ndarray,
        targets: Targets | None,
        normalisation: tuple[np.ndarray, np.ndarray],
        settings: dict,
    ):
        self.variants, self.clips, self.weights, self.targets = variants, clips, weights, targets
        self.mean, self.deviation = normalisation
        self.settings = settings
        allowed = allowed_emotions(clips)
        self.allowed = np.stack([allowed[c.corpus] for c in clips])
        if not settings["class_masks"]:
            self.allowed = np.ones_like(self.allowed)
        names = sorted({c.speaker for c in clips})
        self.speaker = np.array([names.index(c.speaker) for c in clips])
        self.n_speakers = len(names)
        self.labels = one_hot(clips)

    def epoch(self, seed: int, ranks: Ranks = ONE_PROCESS) -> Iterator[dict[str, torch.Tensor]]:
        """Yields an epoch's batches, or this process's share of each. Seeded."""
        rng = np.random.default_rng(seed)
        augment = Augmentation(self.variants[0].meta, self.settings["augment"], rng)
        size, batch = self.settings["clips_per_epoch"], self.settings["batch"]
        drawn = rng.choice(len(self.clips), size, p=self.weights)
        if ranks.count > 1:
            rng = augment.rng = np.random.default_rng([seed, ranks.rank])
        for start in range(0, size - batch + 1, batch):
            yield self.batch(drawn[start + ranks.rank : start + batch : ranks.count], rng, augment)

    def variant_of(self, index: int, rng: np.random.Generator) -> Variant:
        """A random variant of a clip; the clean one if no speech was detected in the other."""
        changed = len(self.variants) > 1 and rng.random() < self.settings["changed_share"]
        variant = self.variants[rng.integers(1, len(self.variants))] if changed else self.variants[0]
        return variant if variant.clips[index].n_windows > 0 else self.variants[0]

    def batch(
        self, chosen: np.ndarray, rng: np.random.Generator, augment: Augmentation | None
    ) -> dict[str, torch.Tensor]:
        """A window of each chosen clip, x [batch, n_frames, n_features], z-scored, with all its targets."""
        windows, masks, steps = [], [], []
        for index in chosen:
            variant = self.variant_of(index, rng)
            clip = variant.clips[index]
            w = clip.first_window + rng.integers(clip.n_windows)
            windows.append(np.asarray(variant.windows[w]))
            masks.append(variant.masks[w])
            if self.targets is not None:
                steps.append(steps_of_window(self.targets.steps[index], int(variant.starts[w]), clip.speed))
        # Torch converts half floats several times as fast as NumPy.
        x = torch.from_numpy(np.stack(windows)).float().numpy()
        if augment is not None:
            x = augment(x)
        x -= self.mean
        x /= self.deviation
        mask = np.stack(masks)
        made = {"x": x, "mask": mask, "label": self.labels[chosen], "allowed": self.allowed[chosen]}
        made["speaker"] = self.speaker[chosen]
        if self.targets is not None:
            made |= {"pooled": self.targets.pooled[chosen], "soft": self.targets.soft[chosen], "steps": np.stack(steps)}
            made["step_mask"] = mask.reshape(len(chosen), -1, FRAMES_PER_STEP).max(2).astype(np.float32)
        return {name: torch.as_tensor(value) for name, value in made.items()}
