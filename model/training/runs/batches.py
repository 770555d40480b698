"""Which clips an epoch sees, and how their windows become a batch."""
import numpy as np
import torch

from training.data.augmentation import Augment
from training.distillation.targets import Targets, steps_of_window
from training.data.features import Clip, Variant, allowed_emotions, one_hot
from training.networks.cnn_lstm import FRAMES_PER_STEP
from training.runs.distributed import Ranks

ALONE = Ranks(0, 1, "cpu")


class Batches:
    """Draws clips, picks a variant and one of its windows for each, and makes tensors of them."""

    def __init__(
        self, variants: list[Variant], clips: list[Clip], weights: np.ndarray, targets: Targets | None,
        mean: np.ndarray, deviation: np.ndarray, settings: dict,
    ):  # fmt: skip
        self.variants, self.clips, self.weights, self.targets = variants, clips, weights, targets
        self.mean, self.deviation, self.settings = mean, deviation, settings
        allowed = allowed_emotions(clips)
        self.allowed = np.stack([allowed[c.corpus] for c in clips])
        if not settings["class_masks"]:
            self.allowed = np.ones_like(self.allowed)
        names = sorted({c.speaker for c in clips})
        self.speaker = np.array([names.index(c.speaker) for c in clips])
        self.n_speakers = len(names)
        self.labels = one_hot(clips)

    def epoch(self, seed: int, ranks: Ranks = ALONE):
        """Yields an epoch's batches, or this process's share of each; the same seed gives the same batches."""
        rng = np.random.default_rng(seed)
        augment = Augment(self.variants[0].meta, self.settings["augment"], rng)
        size, batch = self.settings["clips_per_epoch"], self.settings["batch"]
        drawn = rng.choice(len(self.clips), size, p=self.weights)
        if ranks.count > 1:
            rng = augment.rng = np.random.default_rng([seed, ranks.rank])
        for start in range(0, size - batch + 1, batch):
            yield self.batch(drawn[start + ranks.rank : start + batch : ranks.count], rng, augment)

    def batch(self, chosen: np.ndarray, rng: np.random.Generator, augment: Augment | None) -> dict[str, torch.Tensor]:
        """Windows of the chosen clips, [batch, frames, features], with all their targets."""
        windows, masks, steps = [], [], []
        for index in chosen:
            changed = len(self.variants) > 1 and rng.random() < self.settings["changed_share"]
            variant = self.variants[rng.integers(1, len(self.variants))] if changed else self.variants[0]
            if variant.clips[index].n_windows == 0:  # nothing but noise was heard
                variant = self.variants[0]
            clip = variant.clips[index]
            w = clip.first_window + rng.integers(clip.n_windows)
            windows.append(np.asarray(variant.windows[w]))
            masks.append(variant.masks[w])
            if self.targets is not None:
                steps.append(steps_of_window(self.targets.steps[index], int(variant.starts[w]), clip.speed))
        # Torch widens half floats several times as fast as NumPy.
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
