"""Shared by all commands: the style of arguments and --help."""

import argparse


def command_parser(name: str, doc: str | None) -> argparse.ArgumentParser:
    """A parser for `python3 -m training.NAME`; its --help shows the command's whole docstring."""
    return argparse.ArgumentParser(
        prog=f"python3 -m training.{name}", description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
