"""Paths: of the diary, of its folder, and of a file that is set aside."""

from collections.abc import Mapping
from itertools import count
from pathlib import Path

from platformdirs import user_data_path

from rehab_tui.domain.diary import DiaryError
from rehab_tui.storage.disk.files import beside, in_words, sync_folder

VARIABLE = "REHAB_TUI_DIARY"


def diary_path(override: str | None, environ: Mapping[str, str]) -> Path:
    """The diary's file: as the command line says, else the environment, else the user's data folder."""
    said = override or environ.get(VARIABLE)
    if not said:
        return user_data_path("rehab-tui", appauthor=False) / "diary.json"
    try:
        return Path(said).expanduser()
    except RuntimeError as error:
        raise DiaryError(f"Could not find the home folder in {said}.") from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each for its owner only; raises DiaryError."""
    with in_words("make the folder", folder):
        if folder.is_dir():
            return
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)
        sync_folder(folder.parent)


def damaged_name(path: Path) -> Path:
    """A free name beside a file that does not read, for it to be set aside under."""
    return next(name for number in count(1) if not (name := beside(path, f".damaged-{number}")).exists())
