"""The CNN-LSTM in PyTorch. src/core/classifier/network.ts runs the same network in TensorFlow.js.

2-D convolutions over the log-mel spectrogram run in parallel to 1-D convolutions over the other features. Both result
in 12.5 steps per second, followed by residual bidirectional LSTMs (Hochreiter & Schmidhuber 1997), attentive statistics
pooling (Okabe et al. 2018), which gives a window's embedding, and a two-layer head with a softmax over the emotions.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

N_LOG_MEL = 64
N_FRAMES = 304
FRAMES_PER_STEP = 8
ATTENTION_UNITS = 64


@dataclass(frozen=True)
class NetworkShape:
    """Sizes of the network, in the manifest under `network` in camelCase. `embedding`: units of the head."""

    mel_channels: tuple[int, ...] = (24, 48, 64)
    track_channels: tuple[int, ...] = (48, 48, 48)
    projection: int = 160
    lstm_units: tuple[int, ...] = (80, 80)
    attention_heads: int = 2
    embedding: int = 128
    n_features: int = 132
    n_labels: int = 8
    dropout: float = 0.2
    #: Only ablations change these two, or set attention_heads to 0, which gives all steps of speech the same weight.
    bidirectional: bool = True
    residual: bool = True


def shape_from(settings: dict, n_features: int = NetworkShape.n_features) -> NetworkShape:
    """The sizes under `network` in a configuration."""
    sizes = {name: tuple(size) if isinstance(size, list) else size for name, size in settings.items()}
    return NetworkShape(**sizes, n_features=n_features)


class Dropout(nn.Module):
    """torch.nn.Dropout with a random byte per value instead of a random float, five times as fast on a CPU.

    Drawing floats took a sixth of a training step. The dropped share is rounded to a multiple of 1/256.
    """

    def __init__(self, share: float):
        super().__init__()
        self.threshold = round(256 * share)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or self.threshold == 0:
            return x
        drawn = torch.empty(-(-x.numel() // 8), dtype=torch.int64, device=x.device).random_(-(2**63), None)
        kept = drawn.view(torch.uint8)[: x.numel()].view(x.shape) >= self.threshold
        return x * (kept.to(x.dtype) * (256 / (256 - self.threshold)))


class DistillationHeads(nn.Module):
    """Linear layers, used in training only, that predict the teacher's clip vector and its frames."""

    def __init__(self, pooled_in: int, step_in: int, pooled_out: int, step_out: int):
        super().__init__()
        self.pooled = nn.Linear(pooled_in, pooled_out)
        self.steps = nn.Linear(step_in, step_out)


class Network(nn.Module):
    """x [batch, 304, n_features], z-scored, and mask [batch, 304] -> logits, embedding (`pooled`) and steps."""

    def __init__(self, shape: NetworkShape):
        super().__init__()
        self.shape = shape
        channels = (1, *shape.mel_channels)
        self.mel = nn.ModuleList(
            nn.Sequential(nn.Conv2d(i, o, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(o), nn.ReLU(inplace=True))
            for i, o in zip(channels, channels[1:])
        )
        channels = (shape.n_features - N_LOG_MEL, *shape.track_channels)
        self.track = nn.ModuleList(
            nn.Sequential(nn.Conv1d(i, o, 5, stride=2, padding=2, bias=False), nn.BatchNorm1d(o), nn.ReLU(inplace=True))
            for i, o in zip(channels, channels[1:])
        )
        n_bands = N_LOG_MEL // 2 ** len(shape.mel_channels)
        width = n_bands * shape.mel_channels[-1] + shape.track_channels[-1]
        self.projection = nn.Linear(width, shape.projection)
        self.lstm = nn.ModuleList()
        width = shape.projection
        for units in shape.lstm_units:
            self.lstm.append(nn.LSTM(width, units, batch_first=True, bidirectional=shape.bidirectional))
            width = (1 + shape.bidirectional) * units
        self.step_width = width
        self.n_pooled = 2 * max(1, shape.attention_heads) * width
        if shape.attention_heads > 0:
            self.attention_hidden = nn.Linear(width, ATTENTION_UNITS)
            self.attention_score = nn.Linear(ATTENTION_UNITS, shape.attention_heads)
        # The head's hidden layer, not the embedding. The name is that in manifests and saved weights.
        self.embedding = nn.Linear(self.n_pooled, shape.embedding)
        self.output = nn.Linear(shape.embedding, shape.n_labels)
        self.dropout = Dropout(shape.dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> dict[str, torch.Tensor]:
        h = x[:, None, :, :N_LOG_MEL].contiguous(memory_format=torch.channels_last)
        for layer in self.mel:
            h = layer(h)
        h = h.permute(0, 2, 3, 1).flatten(2)
        track = x[:, :, N_LOG_MEL:].transpose(1, 2)
        for layer in self.track:
            track = layer(track)
        h = torch.cat([h, track.transpose(1, 2)], dim=-1)
        h = self.dropout(F.relu(self.projection(self.dropout(h))))
        for lstm in self.lstm:
            y = self.dropout(lstm(h)[0])
            h = h + y if self.shape.residual and h.shape[-1] == y.shape[-1] else y
        pooled = self.pool(h, step_mask(mask))
        return {"logits": self.head(pooled), "pooled": pooled, "steps": h}

    def head(self, pooled: torch.Tensor) -> torch.Tensor:
        """Embeddings [batch, n_pooled], optionally re-centred on a voice -> logits [batch, labels]."""
        return self.output(self.dropout(F.relu(self.embedding(self.dropout(pooled)))))

    def pool(self, h: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Attention-weighted mean and standard deviation over the steps of speech: embeddings [batch, n_pooled]."""
        if self.shape.attention_heads > 0:
            score = self.attention_score(torch.tanh(self.attention_hidden(h)))
        else:
            score = torch.zeros_like(h[..., :1])
        a = torch.softmax(score + (1 - mask[..., None]) * -1e9, dim=1).transpose(1, 2)
        mean = a @ h
        deviation = torch.sqrt(torch.clamp(a @ h**2 - mean**2, min=0) + 1e-5)
        return torch.cat([mean.flatten(1), deviation.flatten(1)], dim=-1)


def step_mask(mask: torch.Tensor) -> torch.Tensor:
    """Speech mask of frames [batch, 304] -> of steps [batch, 38]. A window without speech counts as all speech."""
    steps = mask.float().unflatten(1, (-1, FRAMES_PER_STEP)).amax(dim=2)
    return torch.where(steps.sum(dim=1, keepdim=True) > 0, steps, torch.ones_like(steps))


def n_parameters(module: nn.Module) -> int:
    """Number of parameters."""
    return sum(p.numel() for p in module.parameters())
