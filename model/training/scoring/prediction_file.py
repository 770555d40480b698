"""Writes prediction files for `npm run tables`."""

import csv
import gzip
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol, cast

from training.data.features import EMOTIONS

COLUMNS = ("file", "corpus", "speaker", "gender", "language", "emotion", "run", "seed", "fold", "mode")


class RowWriter(Protocol):
    """The type of csv.writer."""

    def writerow(self, row: Iterable[Any], /) -> Any:
        """Writes one row."""


@contextmanager
def prediction_file(path: Path, more: Iterable[str] = ()) -> Iterator[RowWriter]:
    """A gzipped CSV with its header written: COLUMNS, a probability p_* per emotion, and the columns in `more`.

    The bytes depend only on the rows.
    """
    # mtime=0, because gzip stores the time of writing by default.
    with gzip.GzipFile(path, "wb", mtime=0) as packed, io.TextIOWrapper(cast(IO[bytes], packed), newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*COLUMNS, *(f"p_{e}" for e in EMOTIONS), *more])
        yield writer
