"""Re-centring on a speaker while the network trains."""

import torch


class SpeakerMeans:
    """Running mean embedding of each training speaker.

    A share of each batch is shifted by (mean of all speakers - mean of the speaker), as the app shifts a known voice.
    No gradient flows through the means.
    """

    def __init__(self, n_speakers: int, width: int, device: str, keep: float = 0.95, min_clips: int = 16):
        self.means = torch.zeros(n_speakers, width, device=device)
        self.counts = torch.zeros(n_speakers, device=device)
        self.keep, self.min_clips = keep, min_clips

    def update(self, embeddings: torch.Tensor, speaker: torch.Tensor) -> None:
        """Adds a batch's embeddings [batch, width]. The means are arithmetic at first, exponential later."""
        for row, s in zip(embeddings.detach(), speaker.tolist()):
            self.counts[s] += 1
            keep = min(self.keep, 1 - 1 / float(self.counts[s]))
            self.means[s].mul_(keep).add_((1 - keep) * row)

    def shift(self, speaker: torch.Tensor) -> torch.Tensor:
        """Shift of each item [batch, width]; 0 for speakers with fewer than min_clips clips so far."""
        known = self.counts >= self.min_clips
        if not known.any():
            return torch.zeros(len(speaker), self.means.shape[1], device=self.means.device)
        overall = self.means[known].mean(0)
        return (overall - self.means[speaker]) * known[speaker][:, None]

    def state(self) -> dict[str, torch.Tensor]:
        """State for a checkpoint."""
        return {"means": self.means, "counts": self.counts}

    def load(self, state: dict[str, torch.Tensor]) -> None:
        """Restores the state of a checkpoint."""
        self.means, self.counts = state["means"], state["counts"]
