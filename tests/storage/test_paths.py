import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError
from rehab_tui.storage.disk.files import make_folder
from rehab_tui.storage.disk.paths import diary_path
from tests.storage.faults import Faults


def test_the_command_line_wins_over_the_environment() -> None:
    environ = {"REHAB_TUI_DIARY": "/from/environ.json"}
    assert diary_path("/said.json", environ) == Path("/said.json")
    assert diary_path(None, environ) == Path("/from/environ.json")


@pytest.mark.parametrize("environ", [{}, {"REHAB_TUI_DIARY": ""}])
def test_else_it_lives_with_the_users_data(environ: dict[str, str], own_home: Path) -> None:
    path = diary_path(None, environ)
    assert path.name == "diary.json"
    assert path.parent.name == "rehab-tui"
    assert path.is_relative_to(own_home)
    assert not path.parent.exists()


def test_a_tilde_is_the_home_folder(own_home: Path) -> None:
    assert diary_path("~/my.json", {}) == own_home / "my.json"
    with pytest.raises(DiaryError, match="home folder in ~nobody-at-all/my"):
        diary_path("~nobody-at-all/my.json", {})


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777


@pytest.fixture(params=[0, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.usefixtures("umask")
def test_folders_are_made_for_their_owner_only_whatever_the_umask(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


@pytest.mark.usefixtures("umask")
def test_a_folder_is_at_no_instant_open_to_others(tmp_path: Path, faults: Faults) -> None:
    with faults.watching() as asked:
        make_folder(tmp_path / "counted")
    with faults.failing_at(asked.index("chmod")), pytest.raises(DiaryError):
        make_folder(tmp_path / "a")
    assert mode(tmp_path / "a") & 0o077 == 0


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_folder(tmp_path)
    make_folder(tmp_path / "a")
    assert mode(tmp_path) == 0o755


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path, faults: Faults) -> None:
    with (
        faults.failing_at(0),
        pytest.raises(DiaryError, match=r"^Could not make the folder .*: the disk is full"),
    ):
        make_folder(tmp_path / "a")
