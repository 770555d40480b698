"""Synthetic features, written once and linked into each test's own folder."""

from pathlib import Path

import pytest

from training.data.features import Variant, read_variant
from training.tests import synthetic


@pytest.fixture(scope="session")
def variants(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the variants `clean` and `changed`; read only."""
    folder = tmp_path_factory.mktemp("variants")
    for seed, name in enumerate(("clean", "changed")):
        synthetic.write_variant(folder / name, seed=seed)
    return folder


@pytest.fixture(scope="session")
def clean(variants: Path) -> Variant:
    return read_variant(variants / "clean")


@pytest.fixture
def folder(variants: Path, tmp_path: Path) -> Path:
    """The test's own folder with features/clean."""
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "clean").symlink_to(variants / "clean")
    return tmp_path


@pytest.fixture
def two_variants(folder: Path, variants: Path) -> Path:
    """The same with features/changed too."""
    (folder / "features" / "changed").symlink_to(variants / "changed")
    return folder


@pytest.fixture
def with_teacher(two_variants: Path, clean: Variant) -> Path:
    """The same with teacher/ too."""
    synthetic.write_teacher(two_variants / "teacher", len(clean.clips))
    return two_variants
