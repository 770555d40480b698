"""The lower part of Whisper's audio encoder (Radford et al. 2022), as a network that can be fine-tuned and
quantised."""

from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from training.accurate.quantise import QuantisedConv, QuantisedLinear


@dataclass(frozen=True)
class EncoderShape:
    """Sizes of an encoder. The defaults are Whisper-base's, without unused blocks and positions."""

    n_mels: int = 80
    width: int = 512
    heads: int = 8
    hidden: int = 2048
    blocks: int = 4
    #: Encoder frames (20 ms) in the longest chunk.
    positions: int = 300


#: Names of a block's layers here and in Whisper's weights.
NAMES = {
    "attention_norm": "self_attn_layer_norm",
    "attention_out": "self_attn_out_proj",
    "dense_norm": "final_layer_norm",
    "dense_1": "fc1",
    "dense_2": "fc2",
}


class Block(nn.Module):
    """A pre-norm transformer block: self-attention, then two dense layers."""

    def __init__(self, shape: EncoderShape):
        super().__init__()
        self.heads = shape.heads
        self.attention_norm = nn.LayerNorm(shape.width)
        #: Query, key and value, concatenated.
        self.attention_in = QuantisedLinear(shape.width, 3 * shape.width)
        self.attention_out = QuantisedLinear(shape.width, shape.width)
        self.dense_norm = nn.LayerNorm(shape.width)
        self.dense_1 = QuantisedLinear(shape.width, shape.hidden)
        self.dense_2 = QuantisedLinear(shape.hidden, shape.width)

    def forward(self, h: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
        """h [batch, frames, width] in single precision; dtype: precision of the matrix products."""
        batch, frames, width = h.shape
        a = self.attention_in(self.attention_norm(h).to(dtype)).view(batch, frames, 3, self.heads, -1)
        query, key, value = a.permute(2, 0, 3, 1, 4).reshape(3, batch * self.heads, frames, -1)
        scores = query @ (key * (width // self.heads) ** -0.5).transpose(1, 2)
        attended = (torch.softmax(scores, -1) @ value).view(batch, self.heads, frames, -1)
        h = h + self.attention_out(attended.transpose(1, 2).reshape(batch, frames, width))
        return h + self.dense_2(F.gelu(self.dense_1(self.dense_norm(h).to(dtype))))


class Encoder(nn.Module):
    """Log-mel rows -> the output of each block."""

    def __init__(self, shape: EncoderShape):
        super().__init__()
        self.shape = shape
        self.conv_1 = QuantisedConv(shape.n_mels, shape.width, 3, padding=1)
        self.conv_2 = QuantisedConv(shape.width, shape.width, 3, stride=2, padding=1)
        self.positions = nn.Parameter(torch.zeros(shape.positions, shape.width))
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.blocks))
        #: Blocks below this one, and the stem, are frozen and need no gradients.
        self.frozen_below = 0
        #: Precision of matrix products. Sums and norms stay in single precision.
        self.dtype = torch.float32

    def stem(self, mel: torch.Tensor) -> torch.Tensor:
        """mel [batch, rows, n_mels] -> [batch, rows / 2, width]."""
        h = F.gelu(self.conv_2(F.gelu(self.conv_1(mel.to(self.dtype)))))
        return h + self.positions[: h.shape[1]]

    def forward(self, mel: torch.Tensor) -> list[torch.Tensor]:
        """mel [batch, rows, n_mels], rows even -> the output of each block, [batch, rows / 2, width] each.

        The chunks of a batch have the same length. Shorter ones are padded with silence, which attention does not
        mask.
        """
        layers = []
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.frozen_below == 0):
            h = self.stem(mel)
        for i, block in enumerate(self.blocks):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= self.frozen_below):
                h = block(h, self.dtype)
            layers.append(h)
        return layers

    def freeze_below(self, block: int) -> None:
        """Unfreezes this block and those above it; 0: the stem too."""
        self.frozen_below = block
        for name, parameter in self.named_parameters():
            inside = name.startswith("blocks.") and int(name.split(".")[1]) >= block
            parameter.requires_grad_(block == 0 or inside)


def whisper_tensors(folder: Path, shape: EncoderShape) -> dict[str, torch.Tensor]:
    """Whisper's weights with the names of Encoder, float32; folder: has a half-float NAME_fp16.npy per tensor."""

    def read(name: str) -> np.ndarray:
        return np.load(folder / f"{name}_fp16.npy").astype(np.float32)

    named = {"positions": read("embed_positions_weight")[: shape.positions]}
    for layer, kind in product((1, 2), ("weight", "bias")):
        named[f"conv_{layer}.{kind}"] = read(f"conv{layer}_{kind}")
    for i, kind in product(range(shape.blocks), ("weight", "bias")):
        theirs = f"layers_{i}_"
        for ours, name in NAMES.items():
            named[f"blocks.{i}.{ours}.{kind}"] = read(f"{theirs}{name}_{kind}")
        # Whisper has no bias for keys.
        parts = [
            np.zeros(shape.width, np.float32)
            if (part, kind) == ("k", "bias")
            else read(f"{theirs}self_attn_{part}_proj_{kind}")
            for part in "qkv"
        ]
        named[f"blocks.{i}.attention_in.{kind}"] = np.concatenate(parts)
    return {name: torch.from_numpy(array) for name, array in named.items()}
