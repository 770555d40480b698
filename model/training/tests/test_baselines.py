"""The baseline classifiers and the paper's network on synthetic data."""

import csv
import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training.baselines import export, fitting, paper, score
from training.baselines.calibration import fit_calibration
from training.baselines.classifiers import Forest, ForestSettings, Svm, SvmSettings
from training.baselines.figures import FIVE, calibration_error, figures, project
from training.baselines.tensors import LEAF, preorder, round_svm
from training.baselines.windows import Windows, read_windows
from training.data.features import EMOTIONS, Clip, Variant, read_variant
from training.tests import synthetic

N_FUNCTIONALS = 24


def write_functionals(features: Path, out: Path, seed: int = 0) -> None:
    """Functionals of the synthetic clips: a mean for each emotion, one for each speaker, and noise."""
    variant = read_variant(features)
    rng = np.random.default_rng(seed)
    centres = rng.normal(0, 1, (len(EMOTIONS), N_FUNCTIONALS))
    voices: dict[str, np.ndarray] = {}
    rows = np.zeros((len(variant.windows), N_FUNCTIONALS), np.float32)
    for clip in variant.clips:
        voice = voices.setdefault(clip.speaker, rng.normal(0, 0.3, N_FUNCTIONALS))
        for w in range(clip.first_window, clip.first_window + clip.n_windows):
            rows[w] = centres[EMOTIONS.index(clip.emotion)] + voice + rng.normal(0, 0.5, N_FUNCTIONALS)
    out.mkdir(parents=True)
    rows.tofile(out / "functionals.f32")
    index = {
        "nWindows": len(rows),
        "nFunctionals": N_FUNCTIONALS,
        "functionalsVersion": 1,
        "config": variant.meta["config"],
    }
    (out / "functionals.json").write_text(json.dumps(index))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("baselines")
    labels = {"ravdess": EMOTIONS, "nemo": ("neutral", "happy", "angry")}
    synthetic.write_variant(at / "features" / "clean", clips_per_emotion=2, labels=labels)
    write_functionals(at / "features" / "clean", at / "functionals")
    return at


@pytest.fixture(scope="module")
def windows(folder: Path) -> Windows:
    return read_windows(folder / "features" / "clean", folder / "functionals")


def small_svm() -> Svm:
    return Svm(SvmSettings(n_components=8))


def clip_of(emotion: str) -> Clip:
    return Clip("x", "c", "s", emotion, 0, 1, 1.0)


def test_functionals_of_other_features_are_rejected(folder: Path, tmp_path: Path) -> None:
    synthetic.write_variant(tmp_path / "clean", seed=1)
    with pytest.raises(ValueError, match="was not computed from"):
        read_windows(tmp_path / "clean", folder / "functionals")


def test_weights_average_one_and_balance_emotions_within_a_corpus(windows: Windows) -> None:
    everybody = np.ones(len(windows.clips), bool)
    weight = windows.weights(everybody)
    total = {
        e: weight[[windows.clips[o].corpus == "nemo" and windows.clips[o].emotion == e for o in windows.owner]].sum()
        for e in ("happy", "angry")
    }
    assert np.isclose(weight.mean(), 1)
    assert np.isclose(total["happy"], total["angry"])


def test_each_speaker_is_in_one_part_and_corpora_with_two_speakers_are_training_only(windows: Windows) -> None:
    nemo = np.array([c.corpus == "nemo" for c in windows.clips])
    few = nemo & np.isin([c.speaker for c in windows.clips], ["nemo:01", "nemo:02"])
    part = fitting.speaker_parts(windows, ~nemo | few, seed=0)
    assert (part[nemo] == -1).all()
    for speaker in {c.speaker for c in windows.clips if c.corpus == "ravdess"}:
        of = part[[c.speaker == speaker for c in windows.clips]]
        assert len(set(of)) == 1 and of[0] >= 0


def test_held_out_scores_come_from_classifiers_not_trained_on_the_speaker(
    windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained_on: list[np.ndarray] = []
    fit = fitting.fit

    def recorded(make: fitting.Factory, windows: Windows, train: np.ndarray) -> fitting.Classifier:
        trained_on.append(train)
        return fit(make, windows, train)

    monkeypatch.setattr(fitting, "fit", recorded)
    train = windows.fold != 0
    fitting.held_out_scores(small_svm, windows, train, seed=0)
    part = fitting.speaker_parts(windows, train, seed=0)
    for k, chosen in enumerate(trained_on):
        assert not (chosen & ((part == k) | ~train)).any()


def test_calibration_learns_from_scores_and_ignores_emotions_missing_from_a_corpus() -> None:
    rng = np.random.default_rng(0)
    y = rng.integers(0, 3, 400)
    scores = 0.1 * np.eye(8)[y] + rng.normal(0, 0.05, (400, 8))
    allowed = np.zeros((400, 8))
    allowed[:, :3] = 1
    calibration = fit_calibration(scores, y, allowed, np.ones(400))
    p = calibration(scores)
    assert np.allclose(p.sum(1), 1)
    assert (p[:, :3].argmax(1) == y).mean() > 0.8
    # These logits have no effect, so the ridge keeps them at 0.
    assert np.allclose(calibration.kernel[:, 3:], 0) and np.allclose(calibration.bias[3:], 0)


def test_tuning_chooses_the_best_candidate(windows: Windows) -> None:
    def poor_svm() -> Svm:
        return Svm(SvmSettings(n_components=1, gamma=1e-6))

    best, scores = fitting.tune([poor_svm, small_svm], windows, windows.fold != 0, seed=0)
    assert best == 1 and scores[1] > scores[0]


def test_exported_trees_predict_like_scikit_learns(windows: Windows) -> None:
    x, y = windows.functionals, windows.label[windows.owner]
    forest = Forest(ForestSettings(n_trees=5, max_leaves=20), seed=0).fit(x, y, np.ones(len(y)))
    sums = np.zeros((len(x), len(EMOTIONS)))
    for tree in (t.tree_ for t in forest.forest.estimators_):
        feature, threshold, following, shares = preorder(tree)
        for r, row in enumerate(x):
            node = 0
            while feature[node] != LEAF:
                node = node + 1 if row[feature[node]] <= threshold[node] else following[node]
            sums[r] += shares[following[node]] / shares[following[node]].sum()
    assert np.allclose(sums / 5, forest.votes(x), atol=1e-12)


def test_leaf_shares_fit_in_bytes(windows: Windows) -> None:
    forest = Forest(ForestSettings(n_trees=3, max_leaves=9), 0).fit(
        windows.functionals, windows.label[windows.owner], np.ones(len(windows.owner))
    )
    shares = np.concatenate([tree.tree_.value[:, 0] for tree in forest.forest.estimators_])
    assert (shares == np.round(shares)).all() and shares.max() == 255


def test_single_precision_hardly_changes_decisions(windows: Windows) -> None:
    svm = small_svm().fit(windows.functionals, windows.label[windows.owner], np.ones(len(windows.owner)))
    before = svm.scores(windows.functionals)
    round_svm(svm)
    after = svm.scores(windows.functionals)
    assert 0 < np.abs(after - before).max() < 1e-4


def test_decisions_by_matrix_products_equal_scikit_learns(windows: Windows) -> None:
    svm = small_svm().fit(windows.functionals, windows.label[windows.owner], np.ones(len(windows.owner)))
    ours = svm.svc.decision_function(svm.reduction(windows.functionals))
    assert np.allclose(svm.scores(windows.functionals), ours, atol=1e-9)


def test_training_without_one_emotion_is_an_error(windows: Windows) -> None:
    calm = windows.label[windows.owner] == EMOTIONS.index("calm")
    with pytest.raises(ValueError, match="every emotion"):
        small_svm().fit(windows.functionals[~calm], windows.label[windows.owner][~calm], np.ones((~calm).sum()))


def test_among_five_emotions_calm_counts_as_neutral_and_others_are_left_out() -> None:
    p = np.array([[0.1, 0.2, 0.1, 0, 0.1, 0, 0.3, 0.2]])
    assert np.allclose(project(p, FIVE), [[0.6, 0.2, 0, 0.2, 0]])
    of = figures(np.repeat(p, 3, 0), [clip_of("calm"), clip_of("disgust"), clip_of("angry")], FIVE)
    assert of["c"]["clips"] == 2 and of["c"]["uar"] == 0.5


def test_emotions_missing_from_a_corpus_are_masked() -> None:
    p = np.array([[0.0, 0.9, 0.1, 0, 0, 0, 0, 0], [0, 0.9, 0, 0.1, 0, 0, 0, 0]])
    assert figures(p, [clip_of("happy"), clip_of("sad")], EMOTIONS)["c"]["uar"] == 1


def test_calibration_error_is_the_gap_between_confidence_and_accuracy() -> None:
    assert np.isclose(calibration_error(np.array([0.75, 0.75, 0.75, 0.75]), np.array([1, 1, 0, 0])), 0.25)
    assert calibration_error(np.array([1.0, 1.0]), np.array([1, 1])) == 0


def test_all_folds_are_scored_resumed_and_exported(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(score, "SVM_CHOICES", [SvmSettings(n_components=8, cost=c) for c in (1.0, 3.0)])
    monkeypatch.setattr(score, "FOREST_CHOICES", [ForestSettings(n_trees=8, max_leaves=20)])
    monkeypatch.setattr(score, "TUNING_TREES", 4)
    monkeypatch.setattr(score, "COMPONENTS", (2, None))
    monkeypatch.setattr(score, "SEEDS", (0, 1))
    common = ["--features", str(folder / "features" / "clean"), "--functionals", str(folder / "functionals")]
    report, again = tmp_path / "report.json", tmp_path / "again.json"
    for out in (report, again):
        more = ["--out", str(out), "--predictions", str(tmp_path / "predictions")]
        score.main([*common, "--work", str(tmp_path / "work"), *more])
        monkeypatch.setattr(score, "held_out_probabilities", None)
    assert report.read_text() == again.read_text()
    made = json.loads(report.read_text())
    assert set(made["components"]) == {"2", str(N_FUNCTIONALS)}
    assert set(made["summary"]) == {"eight", "five"}
    assert set(made["summary"]["eight"]["svm"]["uar"]) == {"ravdess", "nemo", "mean of the corpora"}
    assert made["summary"]["eight"]["svm"]["uar"]["ravdess"]["mean"] > 0.5
    assert len(made["summary"]["five"]["forest"]["folds"]) == 5
    with gzip.open(tmp_path / "predictions" / "baseline-forest.csv.gz", "rt", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["seed"] for row in rows} == {"0", "1"} and len(rows) == 2 * made["clips"] == 2 * len(
        {row["file"] for row in rows}
    )
    assert np.mean([max(EMOTIONS, key=lambda e: float(row[f"p_{e}"])) == row["emotion"] for row in rows]) > 0.5

    monkeypatch.setattr(
        "sys.argv", ["export", *common, "--report", str(report), "--id", "x", "--out", str(tmp_path / "x")]
    )
    export.main()
    manifest = json.loads((tmp_path / "x" / "baselines.json").read_text())
    assert manifest["weights"]["bytes"] == (tmp_path / "x" / "baselines.bin").stat().st_size
    assert (
        manifest["metrics"]["average recall, eight emotions"]["svm"]["ravdess"]
        == made["summary"]["eight"]["svm"]["uar"]["ravdess"]["mean"]
    )


def variant_of(levels: list[float], starts: list[int], n_features: int = 132) -> tuple[Variant, Clip]:
    """One clip whose first MFCC rises by 1 per frame, plus an offset per window."""
    windows = np.zeros((len(starts), 304, n_features), np.float32)
    for w, (level, start) in enumerate(zip(levels, starts)):
        windows[w, :, 64] = np.arange(304) + start + level
        windows[w, :, 65] = np.arange(304) + start
    meta = {"groups": [{"name": "mfcc", "start": 64, "size": 40}]}
    clip = Clip("x", "ravdess", "ravdess:01", "sad", 0, len(starts), 1.0)
    masks = np.ones((len(starts), 304), np.uint8)
    return Variant("clean", [clip], windows, masks, np.array(starts), meta), clip


def test_overlapping_windows_are_joined_at_the_same_level() -> None:
    mfcc = paper.clip_mfcc(*variant_of([0, 40, -15], [0, 100, 130]))
    assert mfcc.shape == (174, 40)
    assert np.allclose(np.diff(mfcc[:, 0]), 300 / 174)
    assert np.allclose(mfcc[:, 0], mfcc[:, 1])


def test_frames_after_a_clips_end_are_nan() -> None:
    # The sound has 280 frames, but three seconds from frame 50 would end at frame 349.
    mfcc = paper.clip_mfcc(*variant_of([0], [-12]))
    n_there = int((~np.isnan(mfcc[:, 0])).sum())
    assert abs(n_there - (280 - 50) * 0.58) <= 1
    assert np.isnan(mfcc[n_there:]).all()


def test_a_random_split_has_every_speaker_in_every_part() -> None:
    y = np.tile(np.arange(5), 40)
    part = paper.random_parts(y, seed=0)
    speaker = np.arange(200) // 50
    assert all(set(part[speaker == s]) == {0, 1, 2, 3, 4} for s in range(4))
    assert all((np.bincount(part[y == k]) == 8).all() for k in range(5))


def test_the_papers_network_learns() -> None:
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    y = np.tile(np.arange(5), 24)
    x = rng.normal(0, 1, (120, 174, 40))
    x[np.arange(120), :, y] += 1.5
    x[::3, 150:] = np.nan
    found = paper.run(x, y, np.arange(120) < 20, seed=0, epochs=6)
    assert found["uar"] > 0.6
    assert paper.PaperNetwork()(torch.zeros(2, 40, 174)).shape == (2, 5)
