"""Classifies emotions from encoder frames: a convolution and a recurrent layer, in parallel to a path without them."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from training.accurate.quantise import QuantisedConv, QuantisedLinear


@dataclass(frozen=True)
class HeadShape:
    """Sizes of a head."""

    width: int = 512
    layers: int = 2
    projection: int = 256
    lstm: int = 128
    attention: int = 64
    hidden: int = 128
    emotions: int = 8
    dropout: float = 0.4


#: Encoder frames (20 ms) averaged into a step of the head: 12.5 steps per second.
FRAMES_PER_STEP = 4
#: Scaled channels are clipped to this.
CLIP = 6.0


class Attention(nn.Module):
    """Attentive statistics pooling (Okabe et al. 2018): weighted mean and standard deviation over the steps."""

    def __init__(self, width: int, hidden: int):
        super().__init__()
        self.hidden = QuantisedLinear(width, hidden)
        self.score = nn.Linear(hidden, 1)

    def forward(self, steps: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """steps [batch, steps, width]; mask [batch, steps], 1 for valid steps -> [batch, 2 * width]."""
        score = self.score(torch.tanh(self.hidden(steps)))[..., 0]
        weight = torch.softmax(score.masked_fill(mask == 0, -1e9), 1)[..., None]
        mean = (weight * steps).sum(1)
        deviation = ((weight * (steps - mean[:, None]) ** 2).sum(1) + 1e-5).sqrt()
        return torch.cat([mean, deviation], 1)


class Head(nn.Module):
    """Frames of the encoder's last layers -> logits, per clip or window."""

    def __init__(self, shape: HeadShape):
        super().__init__()
        self.shape = shape
        self.mix = nn.Parameter(torch.zeros(shape.layers))
        #: Mean and deviation of each channel of each layer over training steps, before fine-tuning. A few channels are
        #: a hundred times larger than the others and would dominate a norm over channels.
        self.register_buffer("mean", torch.zeros(shape.layers, shape.width))
        self.register_buffer("deviation", torch.ones(shape.layers, shape.width))
        self.projection = QuantisedConv(shape.width, shape.projection, 3, padding=1)
        self.lstm = nn.LSTM(shape.projection, shape.lstm, batch_first=True, bidirectional=True)
        self.plain = Attention(shape.projection, shape.attention)
        self.recurrent = Attention(2 * shape.lstm, shape.attention)
        self.n_pooled = 2 * shape.projection + 4 * shape.lstm
        self.pooled_norm = nn.LayerNorm(self.n_pooled)
        self.embedding = QuantisedLinear(self.n_pooled, shape.hidden)
        self.emotion = nn.Linear(shape.hidden, shape.emotions)
        #: Activation and valence, each from low (0) to high (1) after a sigmoid.
        self.dimensions = nn.Linear(shape.hidden, 2)
        self.dropout = nn.Dropout(shape.dropout)

    def averaged(self, layers: list[torch.Tensor]) -> torch.Tensor:
        """The last layers [batch, frames, width] -> [batch, frames / 4, layers, width]."""
        batch, frames, width = layers[-1].shape
        n = frames // FRAMES_PER_STEP
        used = layers[-self.shape.layers :]
        return torch.stack(
            [x[:, : n * FRAMES_PER_STEP].reshape(batch, n, -1, width).mean(2) for x in used],
            2,
        )

    def steps(self, layers: list[torch.Tensor]) -> torch.Tensor:
        """The last layers [batch, frames, width], averaged over time, scaled and mixed -> [batch, frames / 4,
        width]."""
        scaled = ((self.averaged(layers) - self.mean) / self.deviation).clamp(-CLIP, CLIP)
        return (torch.softmax(self.mix, 0)[:, None] * scaled).sum(2)

    def learn_scale(self, layers: list[list[torch.Tensor]]) -> None:
        """Sets mean and deviation of the channels from the layers of a few batches."""
        seen = torch.cat([self.averaged(each).flatten(0, 1) for each in layers])
        self.mean, self.deviation = seen.mean(0), seen.std(0) + 1e-3

    def pooled(self, steps: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Steps of windows [batch, steps, width]; mask [batch, steps], 1 for the first steps -> [batch, n_pooled]."""
        x = self.projection(steps * mask[..., None])
        x = self.dropout(F.gelu(x))
        lengths = mask.sum(1).long().clamp(min=1).cpu()
        packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        recurrent = pad_packed_sequence(self.lstm(packed)[0], batch_first=True, total_length=x.shape[1])[0]
        return self.pooled_norm(torch.cat([self.plain(x, mask), self.recurrent(recurrent, mask)], 1))

    def outputs(self, pooled: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """pooled [batch, n_pooled] -> logits of emotions [batch, emotions] and of activation and valence [batch, 2]."""
        hidden = F.gelu(self.embedding(self.dropout(pooled)))
        return self.emotion(hidden), self.dimensions(hidden)

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """pooled [batch, n_pooled] -> logits of emotions [batch, emotions]. Also used for re-centred vectors."""
        return self.outputs(pooled)[0]


def stretches(
    steps: torch.Tensor, chunk: torch.Tensor, start: torch.Tensor, length: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Cuts windows out of chunks: steps [chunks, steps, width] -> [n, longest, width] and their mask [n, longest].

    chunk, start, length [n]: chunk of each window, its first step in it, and its number of steps (1 or more).
    """
    offset = torch.arange(int(length.max()), device=steps.device)
    mask = (offset < length[:, None]).float()
    at = (start[:, None] + offset).clamp(max=steps.shape[1] - 1)
    return steps[chunk[:, None], at], mask
