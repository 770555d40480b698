"""All commands describe themselves and their arguments."""

import importlib

import pytest

COMMANDS = ["babble", "teacher", "train", "average", "finish", "predictions", "export", "ablations"]
COMMANDS += ["baselines.score", "baselines.export", "baselines.paper"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_describes_the_command_and_all_its_options(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = importlib.import_module(f"training.{command}")
    with pytest.raises(SystemExit) as stop:
        module.main(["--help"])
    text = capsys.readouterr().out
    assert stop.value.code == 0
    assert f"python3 -m training.{command}" in text and str(module.__doc__).strip() in text
    options = [line.strip() for line in text[text.rindex("options:") :].splitlines()[1:]]
    undescribed = [line for line in options if line.startswith("--") and "  " not in line and len(line) < 20]
    assert not undescribed
