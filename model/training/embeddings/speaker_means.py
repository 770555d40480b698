"""Re-centring on a speaker while the trunk learns."""
import torch


class VoiceBank:
    """Running means of the pooled vectors of each training speaker and of all of them together.

    A share of each batch is shifted by (mean of all - mean of the speaker), as the app shifts a voice it knows; the
    means are constants to the gradient.
    """

    def __init__(self, n_speakers: int, width: int, device: str, keep: float = 0.95, min_clips: int = 16):
        self.means = torch.zeros(n_speakers, width, device=device)
        self.counts = torch.zeros(n_speakers, device=device)
        self.keep, self.min_clips = keep, min_clips

    def update(self, pooled: torch.Tensor, speaker: torch.Tensor) -> None:
        """Takes a batch's pooled vectors [batch, width]; the first clips of a speaker count in full."""
        for row, s in zip(pooled.detach(), speaker.tolist()):
            self.counts[s] += 1
            keep = min(self.keep, 1 - 1 / float(self.counts[s]))
            self.means[s].mul_(keep).add_((1 - keep) * row)

    def shift(self, speaker: torch.Tensor) -> torch.Tensor:
        """[batch, width]; 0 for speakers of whom too little was heard."""
        known = self.counts >= self.min_clips
        if not known.any():
            return torch.zeros(len(speaker), self.means.shape[1], device=self.means.device)
        overall = self.means[known].mean(0)
        return (overall - self.means[speaker]) * known[speaker][:, None]

    def state(self) -> dict[str, torch.Tensor]:
        """What a checkpoint keeps."""
        return {"means": self.means, "counts": self.counts}

    def load(self, state: dict[str, torch.Tensor]) -> None:
        """Goes on from a checkpoint."""
        self.means, self.counts = state["means"], state["counts"]
