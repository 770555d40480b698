"""Finishes a trained trunk: fits the head, the centres of voices and the speech detector, and scores held-out speakers.

    python3 -m training.finish --run DIR --features DIR [--noise DIR ...]

`--run` is what training.train wrote; `--features` as there. `--noise` holds the windows of what is no speech that voice
activity let pass (`npm run features` on a list of noises, or of babble). Writes finished.pt, which training.export reads,
and, where speakers were held out, held-out.npz. A minute or two on one core; no trunk is trained again.
"""
import argparse
import json
import os
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402
import torch  # noqa: E402

from training.embeddings import speech_detector as speech  # noqa: E402
from training.scoring import held_out  # noqa: E402
from training.export import load  # noqa: E402
from training.data.features import one_hot, read_variant, read_variants  # noqa: E402
from training.embeddings.head import Pooled, centres, fit_head, lesson, pooled_vectors  # noqa: E402
from training.data.sampling import clip_weights  # noqa: E402
from training.networks.saved import read_saved  # noqa: E402
from training.data.splits import held_out_clips, noise_fold  # noqa: E402


def joined(parts: list[Pooled]) -> Pooled:
    """Several variants of the same clips as one."""
    return Pooled(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("vectors", "owner", "n_speech")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--noise", type=Path, nargs="*", default=[])
    parser.add_argument("--held-out", type=Path, help="where to write what is said of those held out (RUN/held-out.npz)")
    parser.add_argument("--folds", type=Path, nargs="*", default=[], help="finished runs whose speech thresholds are averaged")
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    torch.set_num_threads(1)
    network, kept = load(args.run / "model.pt")
    network.to(args.device)
    settings, seed = kept["settings"], kept["settings"]["seed"]
    variants = read_variants(args.features)
    clips = variants[0].clips
    usable = np.array([c.n_windows > 0 for c in clips])
    held = held_out_clips(clips, kept["split"]) & usable
    used = {(u["corpus"], u["speaker"]) for u in kept["used"]}
    labelled = np.array([c.corpus not in settings["unlabelled"] for c in clips])
    train = np.array([(c.corpus, c.speaker) in used for c in clips]) & usable & ~held & labelled
    weights = clip_weights(clips, train, settings["corpus_power"], settings["corpus_factors"])[train]
    trained = [clips[i] for i in np.flatnonzero(train)]

    def pooled(chosen: np.ndarray) -> list[Pooled]:
        """Of the chosen clips as recorded and as each variant has them."""
        own = list(np.flatnonzero(chosen))
        return [pooled_vectors(network, variant, own, kept["mean"], kept["deviation"], args.device) for variant in variants]

    clean, *more = pooled(train)
    both = joined([clean, *more])
    unheard = pooled(held) if held.any() else None
    network.to("cpu")
    centre = centres(clean, trained, settings["recentring"])
    wanted = one_hot(trained)
    if kept["soft"] is not None:
        wanted += settings["head"]["soft_share"] * (kept["soft"][train] - wanted)
    fit_head(network, lesson(both, trained, weights, centre, wanted), settings["head"], seed)
    finished = {**kept, "network": network.state_dict(), "centres": centre}
    if unheard is not None:
        chosen = [clips[i] for i in np.flatnonzero(held)]
        held_out.write(args.held_out or args.run / "held-out.npz", network, unheard[0], chosen, centre, kept["split"], seed)
    if args.noise:
        test_fold = kept["split"].get("fold", -1)

        def noise(is_test: bool) -> list[Pooled]:
            parts = []
            for variant in map(read_variant, args.noise):
                own = [i for i, c in enumerate(variant.clips) if c.n_windows > 0 and (noise_fold(c.speaker) == test_fold) == is_test]
                if own:
                    parts.append(pooled_vectors(network, variant, own, kept["mean"], kept["deviation"], "cpu"))
            return parts

        rule = settings["speech"]
        loud = np.array([rule["emotions"].get(c.emotion, 1.0) for c in trained])[both.owner]
        counts = loud * speech.alike(np.array([c.corpus for c in trained])[both.owner])
        kernel, bias = speech.fit(both.vectors, joined(noise(False)).vectors, counts, rule["strength"])

        def logits_along(of: Pooled) -> np.ndarray:
            return speech.along(of.vectors @ kernel + bias, of.owner, rule["memory"])

        if args.folds:  # Speech that a run was trained on says too little about speech it never heard.
            limit = float(np.mean([read_saved(run / "finished.pt")["speech"]["threshold"] for run in args.folds]))
        else:
            # As recorded and changed alike: noise around speech must not make it no speech.
            heard, whose = (joined(unheard), chosen) if unheard is not None else (both, trained)
            weight = speech.alike(np.array([c.corpus for c in whose])[heard.owner])
            limit = speech.threshold(logits_along(heard), weight, rule["kept"])
        finished["speech"] = {"kernel": kernel, "bias": bias, "threshold": limit, "memory": rule["memory"]}
        if unheard_noise := noise(True):
            passed = 1 / (1 + np.exp(-np.concatenate([logits_along(of) for of in unheard_noise]))) >= limit
            print(json.dumps({"noise windows held out": len(passed), "taken for speech": float(passed.mean()), "threshold": limit}))
    torch.save(finished, args.run / "finished.pt")


if __name__ == "__main__":
    main()
