"""A network's weights with the names, layouts and number formats of the app."""

import numpy as np
import torch

from training.networks.cnn_lstm import Network

#: Number of quantisation steps on either side of 0 for kernels. Six bits lose no recall.
LEVELS = 31


def folded(conv: torch.nn.Module, norm: torch.nn.Module) -> tuple[np.ndarray, np.ndarray]:
    """A convolution and its batch normalisation, merged into one kernel, in torch's axis order, and bias."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    kernel = conv.weight * scale.view(-1, *[1] * (conv.weight.dim() - 1))
    return kernel.detach().numpy(), (norm.bias - norm.running_mean * scale).detach().numpy()


def network_tensors(network: Network) -> dict[str, np.ndarray]:
    """All weights, with the names and layouts of src/core/classifier/network.ts."""
    named: dict[str, np.ndarray] = {}
    for i, block in enumerate(network.mel):
        kernel, named[f"mel.{i}.bias"] = folded(block[0], block[1])
        named[f"mel.{i}.kernel"] = kernel.transpose(2, 3, 1, 0)
    for i, block in enumerate(network.track):
        kernel, named[f"track.{i}.bias"] = folded(block[0], block[1])
        named[f"track.{i}.kernel"] = kernel.transpose(2, 1, 0)
    dense = {
        "projection": network.projection,
        "attention.hidden": network.attention_hidden,
        "attention.score": network.attention_score,
        "embedding": network.embedding,
        "output": network.output,
    }
    for name, layer in dense.items():
        named[f"{name}.kernel"] = layer.weight.detach().numpy().T
        named[f"{name}.bias"] = layer.bias.detach().numpy()
    for i, lstm in enumerate(network.lstm):
        for direction, end in (("forward", ""), ("backward", "_reverse")):
            names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")
            weights = {name: getattr(lstm, f"{name}_l0{end}").detach().numpy() for name in names}
            named[f"lstm.{i}.{direction}.input"] = weights["weight_ih"].T
            named[f"lstm.{i}.{direction}.recurrent"] = weights["weight_hh"].T
            named[f"lstm.{i}.{direction}.bias"] = weights["bias_ih"] + weights["bias_hh"]
    return named


def finished_tensors(saved: dict) -> dict[str, np.ndarray]:
    """The tensors added by training.finish: the speech detector and the centres for re-centring."""
    named: dict[str, np.ndarray] = {}
    if "speech" in saved:
        named["speech.kernel"] = saved["speech"]["kernel"][:, None]
        named["speech.bias"] = np.array([saved["speech"]["bias"]])
    if "centres" in saved:
        named["recentring.neutral"] = saved["centres"].neutral.mean
        named["recentring.overall"] = saved["centres"].overall.mean
    return named


def encoded(name: str, array: np.ndarray) -> tuple[dict, bytes]:
    """A tensor's entry in the manifest, without its offset, and its bytes.

    Kernels become integers with a scale per column; everything else becomes half floats.
    """
    entry: dict = {"name": name, "shape": list(array.shape)}
    # Centres and the speech detector stay half floats. Other kernels tolerate coarser steps.
    if not name.endswith((".kernel", ".input", ".recurrent")) or name.startswith("speech."):
        return entry, np.ascontiguousarray(array, np.float16).tobytes()
    scale = (np.abs(array).reshape(-1, array.shape[-1]).max(0) / LEVELS + 1e-7).astype(np.float16)
    whole = np.clip(np.round(array / scale.astype(np.float32)), -LEVELS, LEVELS).astype(np.int8)
    return {**entry, "type": "int8"}, whole.tobytes() + scale.tobytes()


def encode_all(named: dict[str, np.ndarray]) -> tuple[list[dict], bytes]:
    """The manifest's entries for all tensors, and the bytes of weights.bin."""
    entries, blobs, offset = [], [], 0
    for name, array in named.items():
        entry, blob = encoded(name, array)
        entries.append({**entry, "offset": offset})
        blobs.append(blob)
        offset += len(blob)
    return entries, b"".join(blobs)
