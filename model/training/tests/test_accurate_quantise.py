"""Quantised weights."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from training.accurate.quantise import (
    GROUP,
    QuantisedConv,
    QuantisedLinear,
    packed,
    round_all,
    rounded,
    unpacked,
    whole_numbers,
)


@pytest.mark.parametrize("bits", [4, 5, 6, 8])
def test_integers_decode_to_the_rounded_weights(bits: int) -> None:
    weight = torch.randn(6, 100)
    whole, scale = whole_numbers(weight, bits)
    assert np.abs(whole).max() < 2 ** (bits - 1) and whole.shape == (
        6 * -(-100 // GROUP),
        GROUP,
    )
    back = (whole * scale.astype(np.float32)[:, None]).reshape(6, -1)[:, :100]
    assert np.allclose(back, rounded(weight, bits).numpy(), atol=1e-6)
    assert np.array_equal(unpacked(packed(whole, bits), bits, whole.size), whole.reshape(-1))


def test_more_bits_reduce_the_error() -> None:
    weight = torch.randn(32, 256)
    errors = [float((rounded(weight, bits) - weight).pow(2).mean()) for bits in (4, 5, 6, 8)]
    assert errors == sorted(errors, reverse=True) and errors[0] < 0.02 and errors[-1] < 1e-4


def test_groups_of_zeros_or_tiny_weights_stay_finite() -> None:
    weight = torch.zeros(2, GROUP)
    weight[1] = 1e-6
    assert rounded(weight, 4).isfinite().all() and rounded(weight, 4).abs().max() <= 2**-14


def test_layers_use_rounded_weights_and_pass_gradients_through() -> None:
    cases: list[tuple[QuantisedLinear | QuantisedConv, torch.Tensor]] = [
        (QuantisedLinear(64, 8), torch.randn(3, 64)),
        (QuantisedConv(64, 8, 3, stride=2, padding=1), torch.randn(3, 5, 64)),
    ]
    for layer, x in cases:
        round_all(layer, 4)
        weight = rounded(layer.weight, 4)
        if x.dim() == 2:
            expected = F.linear(x, weight, layer.bias)
        else:
            expected = F.conv1d(x.transpose(1, 2), weight, layer.bias, stride=2, padding=1).transpose(1, 2)
        assert torch.allclose(layer(x), expected, atol=1e-5)
        layer(x).pow(2).sum().backward()
        assert layer.weight.grad is not None and layer.weight.grad.abs().sum() > 0
        assert not torch.equal(layer.weight, weight)


def test_half_precision_input_gives_half_precision_output() -> None:
    layer = QuantisedLinear(64, 8)
    assert layer(torch.randn(3, 64).bfloat16()).dtype == torch.bfloat16
