"""Where the diary lies, the recordings of an own voice, and the person's own keys."""

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from rehab_tui.domain.records import DiaryError

VARIABLE = "REHAB_TUI_DIARY"
KEYS_VARIABLE = "REHAB_TUI_KEYS"


def diary_path(override: str | None, environ: Mapping[str, str]) -> Path:
    """The diary's file: as the command line says, else the environment, else the user's data folder.

    Raises DiaryError for "", which a script may give for another diary by mistake.
    """
    if override == "":
        raise DiaryError("The diary is ''; accepted: a file.")
    said = override or environ.get(VARIABLE)
    return _named(said) if said else _data() / "diary.json"


def keys_path(environ: Mapping[str, str]) -> Path:
    """The file of the person's own keys, which need not exist: as the environment says, or among settings."""
    said = environ.get(KEYS_VARIABLE)
    return _named(said) if said else user_config_path("rehab-tui", appauthor=False) / "keys.toml"


def voice_folder() -> Path:
    """The folder of the person's own recordings, in the user's data folder; it need not exist."""
    return _data() / "voice"


def _named(said: str) -> Path:
    try:
        return Path(said).expanduser()
    except RuntimeError as error:
        raise DiaryError(f"Could not find the home folder in {said}.") from error


def _data() -> Path:
    return user_data_path("rehab-tui", appauthor=False)
