"""The manifest and the weights."""

from pathlib import Path

import numpy as np
import pytest
import torch

from training.export import scale_logits, spread_ratio
from training.exporting.manifest import report_summary
from training.exporting.tensors import encoded, network_tensors
from training.networks.cnn_lstm import Network, NetworkShape, shape_from
from training.tests import synthetic


def test_integers_with_a_scale_per_column_are_accurate_to_half_a_step() -> None:
    array = np.random.default_rng(0).normal(size=(20, 3)).astype(np.float32) * [1, 10, 0.01]
    entry, blob = encoded("projection.kernel", array)
    assert entry["type"] == "int8" and len(blob) == 60 + 6
    scale = np.frombuffer(blob[60:], np.float16).astype(np.float32)
    back = np.frombuffer(blob[:60], np.int8).reshape(20, 3) * scale
    assert np.all(np.abs(back - array) <= 0.51 * scale)
    assert "type" not in encoded("projection.bias", array[0])[0]


def test_a_folded_batch_normalisation_gives_the_same_convolution() -> None:
    network = Network(shape_from(synthetic.settings()["network"]))
    for _ in range(3):  # so that running statistics are not 0 and 1
        network(3 + 2 * torch.randn(4, 304, 132), torch.ones(4, 304))
    network.eval()
    x = torch.randn(2, 1, 304, 64)
    tensors = network_tensors(network)
    kernel = torch.as_tensor(tensors["mel.0.kernel"]).permute(3, 2, 0, 1)
    bias = torch.as_tensor(tensors["mel.0.bias"])
    folded = torch.relu(torch.nn.functional.conv2d(x, kernel, bias, stride=2, padding=1))
    assert torch.allclose(folded, network.mel[0](x), atol=1e-5)


def test_the_manifest_quotes_a_report_per_corpus_and_over_all() -> None:
    def row(corpus: str | None, uar: float) -> dict:
        return {"corpus": corpus, "nClips": 10, "nSpeakers": 2, "masked": {"uar": uar, "ece": 0.1}}

    quoted = report_summary({"overall": row(None, 0.5), "corpora": [row("a", 0.4), row("b", 0.6)]})
    assert quoted["average recall"] == {"a": 0.4, "b": 0.6, "all clips": 0.5}
    assert quoted["speakers held out"] == 2


def test_logits_of_a_mean_are_scaled_to_the_spread_of_a_single_network(tmp_path: Path) -> None:
    network = Network(NetworkShape()).eval()
    embeddings = torch.randn(50, network.n_pooled)
    first = network.head(embeddings).detach()
    for name, logits, files in (("first", first, "ab"), ("mean", 0.8 * first + 3, "ab"), ("others", first, "ac")):
        np.savez(tmp_path / f"{name}.npz", logits=logits.numpy(), files=list(files))
    ratio = spread_ratio(tmp_path / "first.npz", tmp_path / "mean.npz")
    assert abs(ratio - 1.25) < 1e-4
    scale_logits(network, ratio)
    assert torch.allclose(network.head(embeddings), 1.25 * first, atol=1e-4)
    with pytest.raises(ValueError, match="same clips"):
        spread_ratio(tmp_path / "first.npz", tmp_path / "others.npz")
