"""The network, its losses, precision."""

import pytest
import torch

from training.networks import losses
from training.networks.cnn_lstm import Dropout, Network, NetworkShape, shape_from, step_mask
from training.networks.precision import half_where_quick, names_bfloat16
from training.tests import synthetic


def test_outputs_have_one_row_per_window_and_step() -> None:
    network = Network(NetworkShape(mel_channels=(4, 6, 8), track_channels=(4, 4, 6), projection=12, lstm_units=(6, 5)))
    out = network(torch.randn(3, 304, 132), torch.ones(3, 304))
    assert out["logits"].shape == (3, 8)
    assert out["steps"].shape == (3, 38, 10)


@pytest.mark.parametrize(
    "sizes", [{"lstm_units": []}, {"bidirectional": False}, {"residual": False}, {"attention_heads": 0}]
)
def test_the_networks_of_the_ablations_work(sizes: dict) -> None:
    network = Network(shape_from({**synthetic.settings()["network"], **sizes}))
    out = network(torch.randn(2, 304, 132), torch.ones(2, 304))
    assert out["logits"].shape == (2, 8) and out["pooled"].shape == (2, network.n_pooled)
    assert out["steps"].shape == (2, 38, network.step_width)


def test_steps_without_speech_do_not_reach_the_embedding() -> None:
    network = Network(NetworkShape()).eval()
    h = torch.randn(1, 38, 160)
    mask = torch.zeros(1, 304)
    mask[:, 80:160] = 1
    before = network.pool(h, step_mask(mask))
    h[:, :9] += 5
    h[:, 21:] -= 5
    assert torch.allclose(before, network.pool(h, step_mask(mask)), atol=1e-5)


def test_a_window_without_speech_is_pooled_over_all_steps() -> None:
    assert step_mask(torch.zeros(1, 304)).sum() == 38


def test_dropout_keeps_the_mean_and_does_nothing_in_evaluation() -> None:
    torch.manual_seed(0)
    dropout = Dropout(0.2)
    x = torch.ones(64, 999)
    out = dropout(x)
    assert sorted({round(float(v), 4) for v in out.unique()}) == [0, round(256 / 205, 4)]
    assert abs(float(out.mean()) - 1) < 0.01
    assert torch.equal(dropout.eval()(x), x) and torch.equal(Dropout(0.0)(x), x)


def test_an_emotion_missing_from_a_corpus_gets_no_gradient() -> None:
    logits = torch.zeros(1, 3, requires_grad=True)
    target, allowed = torch.tensor([[1.0, 0, 0]]), torch.tensor([[1.0, 1, 0]])
    losses.masked_cross_entropy(logits, target, allowed, 0.1).backward()
    assert logits.grad is not None
    assert logits.grad[0, 2] == 0
    assert logits.grad[0, 1] > 0


def test_an_unlabelled_clip_gets_no_gradient() -> None:
    logits = torch.zeros(2, 3, requires_grad=True)
    target = torch.tensor([[0.0, 0, 0], [0, 1, 0]])
    losses.masked_cross_entropy(logits, target, torch.ones(2, 3), 0.1).backward()
    assert logits.grad is not None and not logits.grad[0].any() and logits.grad[1].any()


def test_half_precision_is_used_only_if_the_processor_supports_it() -> None:
    assert names_bfloat16("flags\t\t: fpu avx2 avx512f avx512_bf16 amx_tile\n")
    assert names_bfloat16("Features\t: fp asimd bf16 i8mm\n")
    assert not names_bfloat16("flags\t\t: fpu avx2 avx512f\n")
    with half_where_quick(enabled=False):
        assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == torch.float32
