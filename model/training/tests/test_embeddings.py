"""Re-centring, the head, the speech detector."""

import numpy as np
import pytest
import torch

from training.data.features import Clip, one_hot
from training.embeddings import speech_detector
from training.embeddings.head import FineTuningSet, fine_tuning_set, fit_head, for_scaled, logits_of, new_head
from training.embeddings.recentring import (
    Centre,
    Embeddings,
    fit_centres,
    known_share,
    randomly_recentred,
    shift_of,
    voices_of,
)
from training.embeddings.speaker_means import SpeakerMeans
from training.networks.cnn_lstm import Network, shape_from
from training.scoring.write_held_out import with_running_profiles
from training.tests import synthetic

CLIPS = [
    Clip(f"{s}{k}.wav", "a", s, e, 0, 1, 1.0)
    for s in "xy"
    for k, e in enumerate(("neutral", "neutral", "happy", "sad"))
]
#: Two speakers whose embeddings differ by a constant, four clips of one window each.
TWO_VOICES = Embeddings(
    np.array([[k + shift] for shift in (0, 10) for k in range(4)], np.float32), np.arange(8), np.full(8, 304)
)


def rules(prior: float) -> dict[str, dict[str, float]]:
    """The same settings for both kinds of profile."""
    return {profile: {"strength": 1, "prior": prior} for profile in ("baseline", "running")}


def test_a_well_known_voice_moves_to_the_centre_and_an_unknown_one_stays() -> None:
    centre, own = np.array([7.0]), np.arange(4)
    moved = TWO_VOICES.vectors[:4].mean(0) + shift_of(TWO_VOICES, own, Centre(centre, 1, prior=0))
    assert np.allclose(moved, centre)
    assert np.all(shift_of(TWO_VOICES, np.arange(0), Centre(centre, 1, prior=4)) == 0)
    assert np.allclose(shift_of(TWO_VOICES, own, Centre(centre, 1, prior=4)), (7 - 1.5) / 2)
    assert np.allclose(shift_of(TWO_VOICES, own, Centre(centre, 0.5, prior=4)), (7 - 1.5) / 4)
    assert known_share(TWO_VOICES, own, Centre(centre, 0.5, prior=4)) == 0.5, "strength does not count"
    assert known_share(TWO_VOICES, np.arange(0), Centre(centre, 1, prior=0)) == 0


def test_centres_are_means_of_neutral_and_of_all_windows() -> None:
    centres = fit_centres(TWO_VOICES, CLIPS, rules(prior=4))
    assert np.allclose(centres.neutral.mean, np.mean([0, 1, 10, 11]))
    assert np.allclose(centres.overall.mean, TWO_VOICES.vectors.mean())
    assert list(voices_of(CLIPS, TWO_VOICES.owner).neutral["y"]) == [4, 5]


def test_running_profiles_use_only_earlier_windows() -> None:
    windows = {"x": np.arange(4)}
    centres = fit_centres(TWO_VOICES, CLIPS, rules(prior=0))
    moved = with_running_profiles(TWO_VOICES, windows, centres, np.random.default_rng(0))
    assert np.allclose(moved.vectors[4:], TWO_VOICES.vectors[4:])
    assert np.isclose(moved.vectors[:4], centres.overall.mean).sum() >= 1, "the first clip is its own mean"
    centres = fit_centres(TWO_VOICES, CLIPS, rules(prior=1))
    half = with_running_profiles(TWO_VOICES, windows, centres, np.random.default_rng(0))
    assert np.allclose(np.sort(half.known[:4]), [1 / 2, 2 / 3, 3 / 4, 4 / 5]) and not half.known[4:].any()


def test_random_recentring_respects_its_shares() -> None:
    centres, voices = fit_centres(TWO_VOICES, CLIPS, rules(prior=4)), voices_of(CLIPS, TWO_VOICES.owner)
    same = randomly_recentred(TWO_VOICES, voices, centres, (1.0, 0.0), np.random.default_rng(0))
    assert np.array_equal(same, TWO_VOICES.vectors)
    moved = randomly_recentred(TWO_VOICES, voices, centres, (0.0, 1.0), np.random.default_rng(0))
    before, after = (np.abs(v[:4].mean() - v[4:].mean()) for v in (TWO_VOICES.vectors, moved))
    assert after < before


def test_speaker_means_shift_only_speakers_with_enough_clips() -> None:
    means = SpeakerMeans(2, 1, "cpu", min_clips=2)
    means.update(torch.tensor([[4.0], [4.0], [8.0]]), torch.tensor([0, 0, 1]))
    assert means.shift(torch.tensor([0, 1])).flatten().tolist() == [0.0, 0.0]
    means.update(torch.tensor([[8.0]]), torch.tensor([1]))
    assert torch.allclose(means.shift(torch.tensor([0, 1])), torch.tensor([[2.0], [-2.0]]))


def test_the_speech_detector_separates_two_clusters() -> None:
    rng = np.random.default_rng(0)
    talk, noise = rng.normal(1, 1, (400, 8)), rng.normal(-1, 1, (100, 8))
    kernel, bias = speech_detector.fit(talk, noise, np.ones(400), 0.01)
    assert ((talk @ kernel + bias) > 0).mean() > 0.95
    assert ((noise @ kernel + bias) < 0).mean() > 0.95
    odd = talk[:, 0] < 0
    weighted, shift = speech_detector.fit(talk, noise, np.where(odd, 20.0, 1.0), 0.01)
    assert (talk[odd] @ weighted + shift).mean() > (talk[odd] @ kernel + bias).mean(), "a larger weight counts for more"


def test_the_threshold_keeps_the_wanted_share_of_speech_with_equal_weight_on_corpora() -> None:
    logits = np.random.default_rng(0).normal(1, 1, 400)

    def kept(logits: np.ndarray, weight: np.ndarray) -> np.ndarray:
        return 1 / (1 + np.exp(-logits)) >= speech_detector.threshold(logits, weight, kept=0.9)

    assert abs(kept(logits, np.ones(400)).mean() - 0.9) < 0.01
    corpus = np.repeat(["large", "small"], [360, 40])
    weight = speech_detector.balanced_weights(corpus)
    assert np.isclose(weight[:360].sum(), weight[360:].sum())
    found = kept(np.where(corpus == "small", -3.0, 0.0) + logits, weight)
    assert abs((found[:360].mean() + found[360:].mean()) / 2 - 0.9) < 0.02


def test_running_means_start_with_a_sounds_first_window() -> None:
    means = speech_detector.running_means(np.array([2.0, 0.0, 4.0, 4.0]), np.array([0, 0, 1, 1]), 0.75)
    assert np.allclose(means, [2, 1.5, 4, 4])


def random_set(width: int, targets: np.ndarray | None = None) -> FineTuningSet:
    vectors = np.random.default_rng(0).normal(3, 2, (8, width)).astype(np.float32)
    embeddings = Embeddings(vectors, TWO_VOICES.owner, TWO_VOICES.n_speech)
    return fine_tuning_set(
        embeddings, CLIPS, np.full(8, 1 / 8), fit_centres(embeddings, CLIPS, rules(prior=4)), targets
    )


def head_settings(**more: float) -> dict:
    """Without re-centring."""
    return {
        **synthetic.settings()["head"],
        "windows_per_epoch": 1024,
        "alone_share": 1.0,
        "baseline_share": 0.0,
        **more,
    }


def test_the_fitted_head_averages_the_logits_of_the_networks_own_head_and_a_new_one() -> None:
    network = Network(shape_from({**synthetic.settings()["network"], "embedding": 16})).eval()
    data = random_set(network.n_pooled)
    settings = head_settings(epochs=12)
    vectors = torch.as_tensor(data.embeddings.vectors)
    x = (vectors - data.mean) / data.deviation
    own = for_scaled((network.embedding, network.output), data)
    assert torch.allclose(network.head(vectors), logits_of(own, x), atol=1e-4)
    new = new_head(data, 16, settings, 3)
    mean = torch.softmax((logits_of(own, x) + logits_of(new, x)) / 2, 1)
    fit_head(network, data, settings, 3)
    fitted = torch.softmax(network.head(vectors), 1)
    assert network.embedding.out_features == 16
    assert (fitted - mean).abs().max() < 0.5 * (torch.softmax(logits_of(new, x), 1) - mean).abs().max()
    with pytest.raises(ValueError):
        fit_head(network, data, {**settings, "count": 0, "keep": False}, 3)


def test_a_head_learns_a_clips_targets_regardless_of_its_label() -> None:
    labels = one_hot(CLIPS)
    targets = labels.copy()
    first = labels[0].argmax()
    second = next(row.argmax() for row in labels if row.argmax() != first)
    targets[0, [first, second]] = 0.2, 0.8
    data = random_set(12, targets)
    head = new_head(data, 16, head_settings(epochs=40, dropout=0.0, noise=0.0), 3)
    logits = logits_of(head, (torch.as_tensor(data.embeddings.vectors) - data.mean) / data.deviation)
    p = torch.softmax(logits.masked_fill(torch.as_tensor(data.allowed) == 0, -1e9), 1).detach().numpy()
    assert 0.7 < p[0, second] < 0.95 and p[1, labels[1].argmax()] > 0.9
