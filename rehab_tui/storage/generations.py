"""Earlier states of the diary's file, kept beside it."""

from collections.abc import Callable
from pathlib import Path

from rehab_tui.domain.checked import Refused
from rehab_tui.domain.diary import DiaryError
from rehab_tui.storage.atomic import beside


def previous(path: Path) -> Path:
    """Where the state before the last write is kept."""
    return beside(path, ".1")


def newest_good(path: Path, check: Callable[[Path], object]) -> Path | None:
    """The newest earlier state that `check` reads without complaint, or None."""
    for copy in (previous(path),):
        try:
            if copy.exists():
                check(copy)
                return copy
        except (DiaryError, Refused):
            continue
    return None
