"""Speech that nobody labelled: it teaches what the teacher hears in it, and nothing else."""
import json
from pathlib import Path

import pytest
import torch

from training.networks import losses
from training.data.features import allowed_emotions, one_hot, read_variant, without_labels
from training.networks.saved import read_saved
from training.tests import synthetic
from training.tests.test_training import run


def test_where_there_is_no_label_the_loss_asks_for_nothing() -> None:
    logits = torch.zeros(2, 3, requires_grad=True)
    losses.masked_cross_entropy(logits, torch.tensor([[0.0, 0, 0], [0, 1, 0]]), torch.ones(2, 3), 0.1).backward()
    assert logits.grad is not None and not logits.grad[0].any() and logits.grad[1].any()


def test_a_corpus_without_labels_may_have_every_emotion(tmp_path: Path) -> None:
    synthetic.write(tmp_path)
    clips = without_labels(read_variant(tmp_path / "clean").clips, ["nemo"])
    assert {c.emotion for c in clips if c.corpus == "nemo"} == {""} and not one_hot(clips)[-1].any()
    allowed = allowed_emotions(clips)
    assert allowed["nemo"].sum() == 8 and allowed["ravdess"].sum() == 3


@pytest.mark.parametrize("unlabelled", [True, False])
def test_labels_that_are_not_to_be_known_change_nothing(tmp_path: Path, unlabelled: bool) -> None:
    made = []
    for name, other in (("as-labelled", "happy"), ("otherwise", "sad")):
        folder = tmp_path / name
        synthetic.write(folder / "features")
        index = folder / "features" / "clean" / "clips.csv"
        index.write_text(index.read_text().replace(",happy,", f",{other},"))
        synthetic.write_teacher(folder / "teacher", len(read_variant(index.parent).clips))
        settings = {**synthetic.settings(1), "unlabelled": ["nemo"] if unlabelled else []}
        (folder / "config.json").write_text(json.dumps(settings))
        shared = ("--features", folder / "features")
        run("training.train", *shared, "--teacher", folder / "teacher", "--config", folder / "config.json", "--out", folder / "run")
        run("training.finish", *shared, "--run", folder / "run")
        made.append(read_saved(folder / "run" / "finished.pt")["network"])
    assert all(torch.equal(made[0][key], made[1][key]) for key in made[0]) == unlabelled
