"""Lists mixtures of voices: babble for the speech detector, and clips with background voices.

Each row of the first list names several clips, joined by " + ", that `npm run features` mixes. The second list is the
clip list with such a mixture in an additional column.
"""

import csv
from collections.abc import Sequence
from pathlib import Path

from training.command_line import command_parser
from training.data.babble import Row, babble_list, with_background_voices


def write(path: Path, columns: list[str], rows: list[Row]) -> None:
    with open(path, "w", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def main(argv: Sequence[str] | None = None) -> None:
    parser = command_parser("babble", __doc__)
    parser.add_argument("--clips", type=Path, required=True, help="clip list (CSV)")
    parser.add_argument("--out", type=Path, required=True, help="babble list to write (CSV)")
    parser.add_argument("--behind", type=Path, help="list of clips with background voices to write (CSV)")
    parser.add_argument("--seed", type=int, default=1, help="random seed (default: 1)")
    args = parser.parse_args(argv)
    with open(args.clips, newline="") as file:
        reader = csv.DictReader(file)
        clips = list(reader)
    write(args.out, ["file", "corpus", "speaker", "emotion"], babble_list(clips, args.seed))
    if args.behind:
        columns = [*(reader.fieldnames or []), "voices"]
        write(args.behind, columns, with_background_voices(clips, args.seed))


if __name__ == "__main__":
    main()
