"""The command line in this process, an empty diary's place, and a bundle to bring in."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from rehab_tui import cli
from tests.cli.told import NOW, Run, Told
from tests.exchange.example import EXAMPLE


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def told(*argv: str | Path, now: datetime = NOW) -> Told:
        status = cli.main([str(word) for word in argv], lambda: now)
        out, err = capsys.readouterr()
        return Told(status, out, err)

    return told


@pytest.fixture
def diary(own_home: Path) -> Path:
    return own_home / "diary.json"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    path = tmp_path / "example.json"
    path.write_text(json.dumps(EXAMPLE), encoding="utf-8")
    return path
