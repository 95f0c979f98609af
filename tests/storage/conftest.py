from pathlib import Path

import pytest

from tests.storage.faults import Faults


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "diary.json"


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)
