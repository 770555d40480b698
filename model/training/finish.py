"""Finishes a trained network: fits the head, the centres for re-centring and the speech detector, and scores held-out
clips.

--noise: windows of noise or babble that passed voice activity detection (`npm run features` on such a list). Without
them, there is no speech detector. Writes finished.pt for training.export and, if speakers were held out, held-out.npz.
Takes a minute or two on one core, because the rest of the network is not retrained.
"""

from training import single_thread  # noqa: F401  (before NumPy and torch)

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.command_line import command_parser
from training.data.features import Clip, one_hot, read_variant, read_variants
from training.data.sampling import clip_weights
from training.data.splits import held_out_clips, noise_fold
from training.embeddings import speech_detector
from training.embeddings.head import fine_tuning_set, fit_head
from training.embeddings.recentring import Embeddings, embed, fit_centres, joined
from training.networks.cnn_lstm import Network
from training.networks.saved import load_network, read_saved
from training.scoring.write_held_out import write_held_out


@dataclass(frozen=True)
class Chosen:
    """Clips, and their embeddings as recorded and in each changed variant."""

    clips: list[Clip]
    clean: Embeddings
    every: Embeddings


def training_clips(clips: list[Clip], saved: dict) -> np.ndarray:
    """Labelled clips that the run was trained on, bool [n_clips]."""
    used = {(u["corpus"], u["speaker"]) for u in saved["used"]}
    unlabelled = saved["settings"]["unlabelled"]
    return np.array([(c.corpus, c.speaker) in used and c.corpus not in unlabelled for c in clips])


def noise_embeddings(network: Network, saved: dict, folders: list[Path], is_test: bool) -> list[Embeddings]:
    """Embeddings of the noises in the held-out fold (is_test) or in all others, one item for each folder with any."""
    test_fold = saved["split"].get("fold", -1)
    parts = []
    for variant in map(read_variant, folders):
        chosen = [
            i
            for i, c in enumerate(variant.clips)
            if c.n_windows > 0 and (noise_fold(c.speaker) == test_fold) == is_test
        ]
        if chosen:
            parts.append(embed(network, variant, chosen, (saved["mean"], saved["deviation"])))
    return parts


def corpus_weights(chosen: Chosen) -> np.ndarray:
    """Weight of each window such that corpora have equal totals."""
    return speech_detector.balanced_weights(np.array([c.corpus for c in chosen.clips])[chosen.every.owner])


def fit_speech_detector(
    trained: Chosen,
    held_out: Chosen | None,
    train_noise: Embeddings,
    test_noise: list[Embeddings],
    rule: dict,
    folds: list[Path],
) -> dict:
    """The entry of the detector in finished.pt. Prints its false alarms on held-out noise.

    rule: the configuration's `speech`
    folds: runs whose thresholds are averaged, for a network without held-out speakers, because the speech it was
        trained on does not represent new speech
    """
    loudness = np.array([rule["emotions"].get(c.emotion, 1.0) for c in trained.clips])[trained.every.owner]
    weight = loudness * corpus_weights(trained)
    kernel, bias = speech_detector.fit(trained.every.vectors, train_noise.vectors, weight, rule["strength"])

    def logits_of(embeddings: Embeddings) -> np.ndarray:
        return speech_detector.running_means(embeddings.vectors @ kernel + bias, embeddings.owner, rule["memory"])

    if folds:
        limit = float(np.mean([read_saved(run / "finished.pt")["speech"]["threshold"] for run in folds]))
    else:
        # Includes the changed variants, because speech in noise must still be detected as speech.
        chosen = held_out or trained
        limit = speech_detector.threshold(logits_of(chosen.every), corpus_weights(chosen), rule["kept"])
    if test_noise:
        passed = 1 / (1 + np.exp(-np.concatenate([logits_of(noise) for noise in test_noise]))) >= limit
        report = {"noise windows held out": len(passed), "taken for speech": float(passed.mean()), "threshold": limit}
        print(json.dumps(report))
    return {"kernel": kernel, "bias": bias, "threshold": limit, "memory": rule["memory"]}


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("finish", __doc__)
    parser.add_argument("--run", type=Path, required=True, help="folder that training.train wrote")
    parser.add_argument(
        "--features", type=Path, required=True, help="folder with one folder per variant, as for training.train"
    )
    parser.add_argument(
        "--noise", type=Path, nargs="*", default=[], help="folders with the windows of noise and babble"
    )
    parser.add_argument("--held-out", type=Path, help="file for the held-out logits (default: RUN/held-out.npz)")
    parser.add_argument(
        "--folds", type=Path, nargs="*", default=[], help="finished runs whose speech thresholds to average"
    )
    parser.add_argument("--device", default="cpu", help="cpu or cuda (default: cpu)")
    args = parser.parse_args(argv)
    torch.set_num_threads(1)
    network, saved = load_network(args.run / "model.pt")
    network.to(args.device)
    settings, seed = saved["settings"], saved["settings"]["seed"]
    variants = read_variants(args.features)
    clips = variants[0].clips
    usable = np.array([c.n_windows > 0 for c in clips])
    held = held_out_clips(clips, saved["split"]) & usable
    train = training_clips(clips, saved) & usable & ~held

    def choose(marked: np.ndarray) -> Chosen:
        indices = list(np.flatnonzero(marked))
        scale = saved["mean"], saved["deviation"]
        parts = [embed(network, variant, indices, scale, args.device) for variant in variants]
        return Chosen([clips[i] for i in indices], parts[0], joined(parts))

    trained = choose(train)
    held_out = choose(held) if held.any() else None
    network.to("cpu")
    centres = fit_centres(trained.clean, trained.clips, settings["recentring"])
    targets = one_hot(trained.clips)
    if saved["soft"] is not None:
        targets += settings["head"]["soft_share"] * (saved["soft"][train] - targets)
    weights = clip_weights(clips, train, settings["corpus_power"], settings["corpus_factors"])[train]
    fit_head(network, fine_tuning_set(trained.every, trained.clips, weights, centres, targets), settings["head"], seed)
    finished = {**saved, "network": network.state_dict(), "centres": centres}
    if held_out is not None:
        path = args.held_out or args.run / "held-out.npz"
        write_held_out(path, network, held_out.clean, held_out.clips, centres, saved["split"], seed)
    if args.noise:
        train_noise, test_noise = (noise_embeddings(network, saved, args.noise, is_test) for is_test in (False, True))
        finished["speech"] = fit_speech_detector(
            trained, held_out, joined(train_noise), test_noise, settings["speech"], args.folds
        )
    torch.save(finished, args.run / "finished.pt")


if __name__ == "__main__":
    main()
