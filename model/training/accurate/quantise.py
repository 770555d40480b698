"""Weights as integers of a few bits with a scale per group, simulated in training and stored by export.

A layer with `bits` computes with rounded weights and passes gradients through as if they were not rounded
(straight-through estimator, Bengio et al. 2013), so that training adapts to the rounding.
"""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

#: Number of weights that share a scale, adjacent in a row of the matrix [outputs, inputs].
GROUP = 64
#: Smallest normal half float.
SMALLEST_SCALE = 2.0**-14


def groups_of(weight: torch.Tensor, group: int = GROUP) -> torch.Tensor:
    """weight [outputs, ...] -> [n_groups, group], with rows padded with zeros to a multiple of the group."""
    rows = weight.reshape(weight.shape[0], -1)
    return F.pad(rows, (0, -rows.shape[1] % group)).reshape(-1, group)


def scales_of(groups: torch.Tensor, bits: int) -> torch.Tensor:
    """The scale of each group [n_groups, 1], rounded to a half float: the best of a few shares of the largest weight.

    Clipping the largest weights gives all others finer steps. The share with the least squared error is used.
    """
    levels = 2 ** (bits - 1) - 1
    largest = groups.abs().amax(1, keepdim=True)
    best = torch.full_like(largest, float("inf"))
    scale = torch.zeros_like(largest)
    for share in (1.0, 0.92, 0.84, 0.76, 0.68) if bits < 8 else (1.0,):
        tried = (largest * share / levels).clamp(min=SMALLEST_SCALE).half().float()
        error = (tried * (groups / tried).round().clamp(-levels, levels) - groups).pow(2).sum(1, keepdim=True)
        scale = torch.where(error < best, tried, scale)
        best = torch.minimum(error, best)
    return scale


def whole_numbers(weight: torch.Tensor, bits: int, scale: torch.Tensor | None = None) -> tuple[np.ndarray, np.ndarray]:
    """A weight's groups as integers, int8 [n_groups, GROUP], and their scales, float16 [n_groups]."""
    groups = groups_of(weight.detach())
    scale = scales_of(groups, bits) if scale is None else scale
    levels = 2 ** (bits - 1) - 1
    whole = (groups / scale).round().clamp(-levels, levels)
    return whole.to(torch.int8).numpy(), scale[:, 0].half().numpy()


def rounded(weight: torch.Tensor, bits: int, scale: torch.Tensor | None = None) -> torch.Tensor:
    """The quantised weight, as in the app, float32 of the same shape."""
    with torch.no_grad():
        groups = groups_of(weight)
        scale = scales_of(groups, bits) if scale is None else scale
        levels = 2 ** (bits - 1) - 1
        back = (groups / scale).round().clamp(-levels, levels) * scale
        length = weight[0].numel()
        return back.view(weight.shape[0], -1)[:, :length].reshape(weight.shape)


class Rounding:
    """Mixin for layers with quantised weights: the number of bits, and scales that stay fixed while weights change."""

    bits: int | None = None
    scale: torch.Tensor | None = None

    def round_to(self, bits: int | None) -> None:
        """Switches to weights of this many bits; None: full precision."""
        self.bits = bits
        self.scale = scales_of(groups_of(self.weight.detach()), bits) if bits else None  # type: ignore[attr-defined]

    def effective(self) -> torch.Tensor:
        """The weight to compute with."""
        weight: torch.Tensor = self.weight  # type: ignore[attr-defined]
        if self.bits is None:
            return weight
        return weight + (rounded(weight.detach(), self.bits, self.scale) - weight.detach())


class QuantisedLinear(Rounding, nn.Linear):
    """A dense layer that can use quantised weights, in the precision of its input."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.effective().to(x.dtype), self.bias.to(x.dtype))


class QuantisedConv(Rounding, nn.Conv1d):
    """A convolution over time that can use quantised weights, in the precision of its input.

    It is computed as a matrix product, because PyTorch's convolution gives wrong gradients in bfloat16 on some
    processors.
    """

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """x [batch, time, inputs] -> [batch, time / stride, outputs]."""
        (width,), (stride,), (padding,) = self.kernel_size, self.stride, self.padding
        x = F.pad(x, (0, 0, padding, padding))
        last = (x.shape[1] - width) // stride * stride
        parts = [x[:, k : k + last + 1 : stride] for k in range(width)]
        kernel = self.effective().permute(0, 2, 1).reshape(self.out_channels, -1)
        return F.linear(torch.cat(parts, -1), kernel.to(x.dtype), self.bias.to(x.dtype))


def round_all(network: nn.Module, bits: int | None) -> None:
    """Switches all layers that support it to weights of this many bits."""
    for module in network.modules():
        if isinstance(module, Rounding):
            module.round_to(bits)


#: Tensors rounded to eight bits after training: recurrent kernels and positions, which are small and need all eight.
FINE = (
    "weight_ih_l0",
    "weight_hh_l0",
    "weight_ih_l0_reverse",
    "weight_hh_l0_reverse",
    "positions",
)
FINE_BITS = 8


def is_fine(name: str) -> bool:
    """Whether a parameter of that name is rounded to FINE_BITS."""
    return name.rsplit(".", 1)[-1] in FINE


@torch.no_grad()
def round_fine(network: nn.Module) -> None:
    """Rounds the tensors that need eight bits, in place."""
    for name, parameter in network.named_parameters():
        if is_fine(name):
            parameter.copy_(rounded(parameter, FINE_BITS))


def packed(whole: np.ndarray, bits: int) -> bytes:
    """Packs integers of this many bits, lowest bits first. 2 ** (bits - 1) is added to make them non-negative."""
    numbers = (whole.reshape(-1).astype(np.int16) + 2 ** (bits - 1)).astype(np.uint16)
    each = (numbers[:, None] >> np.arange(bits, dtype=np.uint16)) & 1
    return np.packbits(each.astype(np.uint8).reshape(-1), bitorder="little").tobytes()


def unpacked(data: bytes, bits: int, count: int) -> np.ndarray:
    """The inverse of `packed`, int16 [count]."""
    each = np.unpackbits(np.frombuffer(data, np.uint8), count=count * bits, bitorder="little").reshape(count, bits)
    return (each.astype(np.int16) << np.arange(bits, dtype=np.int16)).sum(1).astype(np.int16) - 2 ** (bits - 1)
