"""The state of a training run, its epochs and its checkpoints."""

import time
from pathlib import Path

import numpy as np
import torch

from training.data.features import Clip, Variant
from training.embeddings.speaker_means import SpeakerMeans
from training.networks.cnn_lstm import DistillationHeads, Network
from training.networks.inference import run_over_clips
from training.networks.saved import read_saved
from training.runs.batches import Batches
from training.runs.distributed import Ranks, average_gradients, average_statistics
from training.runs.objective import batch_loss, learning_rate
from training.runs.weight_average import WeightAverage
from training.scoring.clip_scores import WindowLogits, clip_probabilities, unweighted_average_recall

GRADIENT_NORM = 5.0


class Trainer:
    """Trains a network. modules: the network and, with a teacher, the distillation heads."""

    def __init__(self, modules: torch.nn.ModuleList, batches: Batches, settings: dict, ranks: Ranks):
        network = modules[0]
        assert isinstance(network, Network)
        self.network: Network = network
        self.heads: DistillationHeads | None = modules[1] if len(modules) > 1 else None
        self.modules, self.batches, self.settings, self.ranks = modules, batches, settings, ranks
        self.means = None
        if settings["recentred"]:
            self.means = SpeakerMeans(batches.n_speakers, network.n_pooled, ranks.device)
        rate, decay = settings["learning_rate"], settings["weight_decay"]
        self.optimiser = torch.optim.AdamW(modules.parameters(), rate, weight_decay=decay)
        self.average = WeightAverage(network, settings["average_decay"])
        self.n_steps = settings["epochs"] * (settings["clips_per_epoch"] // settings["batch"])
        #: One row per finished epoch.
        self.curve: list[dict] = []

    def train_epoch(self) -> dict:
        """Trains the next epoch and returns its row of the learning curve, which the caller appends."""
        started, total, n = time.monotonic(), 0.0, 0
        epoch, device = len(self.curve), self.ranks.device
        self.modules.train()
        # Dropout uses torch's own generator. Seeding it per epoch makes a resumed run identical.
        seed = self.settings["seed"] * 1000 + epoch
        torch.manual_seed(seed)
        for batch in self.batches.epoch(seed, self.ranks):
            step = self.average.n
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(step, self.n_steps, self.settings["learning_rate"])
            batch = {k: v.to(device) for k, v in batch.items()}
            self.optimiser.zero_grad()
            loss = batch_loss(self.network, self.heads, self.means, batch, step, self.settings)
            loss.backward()
            average_gradients(self.modules, self.ranks)
            torch.nn.utils.clip_grad_norm_(self.modules.parameters(), GRADIENT_NORM)
            self.optimiser.step()
            average_statistics(self.network, self.ranks)
            self.average.update(self.network)
            total, n = total + loss.item(), n + 1
        return {"epoch": epoch + 1, "loss": total / max(1, n), "seconds": time.monotonic() - started}

    def held_out_recall(self, variant: Variant, clips: list[Clip], held_out: list[int]) -> dict[str, float]:
        """Average recall of the averaged weights on held-out clips, per corpus; clips: with their labels."""
        live = {k: v.clone() for k, v in self.network.state_dict().items()}
        self.network.load_state_dict(self.average.state)
        normalisation = self.batches.mean, self.batches.deviation
        logits = run_over_clips(self.network, variant, held_out, normalisation, "logits", self.ranks.device)
        self.network.load_state_dict(live)
        return unweighted_average_recall(clip_probabilities(WindowLogits(*logits)), clips, held_out)

    def save_checkpoint(self, path: Path) -> None:
        """Replaces the file only once the new one is complete."""
        state = {"modules": self.modules.state_dict(), "optimiser": self.optimiser.state_dict()}
        state |= {"average": self.average.state, "average_n": self.average.n, "curve": self.curve}
        if self.means is not None:
            state["voices"] = self.means.state()
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load_checkpoint(self, path: Path) -> None:
        """Restores a checkpoint. The run then leads to the same weights as without the interruption."""
        saved = read_saved(path, self.ranks.device)
        self.modules.load_state_dict(saved["modules"])
        self.optimiser.load_state_dict(saved["optimiser"])
        self.average.state, self.average.n, self.curve = saved["average"], saved["average_n"], saved["curve"]
        if self.means is not None:
            self.means.load(saved["voices"])

    def result(self, clips: list[Clip], train: np.ndarray) -> dict:
        """The saved data of a finished run; train: bool [n_clips]."""
        targets = self.batches.targets
        return {
            "network": self.average.state,
            "settings": self.settings,
            "mean": self.batches.mean,
            "deviation": self.batches.deviation,
            "soft": None if targets is None else targets.soft,
            "meta": self.batches.variants[0].meta,
            "used": [{"corpus": c.corpus, "speaker": c.speaker} for c, t in zip(clips, train) if t],
        }
