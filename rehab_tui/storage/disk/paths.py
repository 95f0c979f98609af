"""Where the diary lies, and the recordings of an own voice."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_data_path

from rehab_tui.domain.records import DiaryError

VARIABLE = "REHAB_TUI_DIARY"


def diary_path(override: str | None, environ: Mapping[str, str]) -> Path:
    """The diary's file: as the command line says, else the environment, else the user's data folder.

    Raises DiaryError for "", which a script may give for another diary by mistake.
    """
    if override == "":
        raise DiaryError("The diary is ''; accepted: a file.")
    said = override or environ.get(VARIABLE)
    if not said:
        return _data() / "diary.json"
    try:
        return Path(said).expanduser()
    except RuntimeError as error:
        raise DiaryError(f"Could not find the home folder in {said}.") from error


def voice_folder() -> Path:
    """The folder of the person's own recordings, in the user's data folder; it need not exist."""
    return _data() / "voice"


def _data() -> Path:
    return user_data_path("rehab-tui", appauthor=False)
