"""The person's own keys: taken up before the screens are loaded, and the list to begin from."""

import os
from argparse import Namespace
from pathlib import Path

from rehab_tui.cli.command import Command, Now
from rehab_tui.domain.records import DiaryError
from rehab_tui.storage.disk.paths import KEYS_VARIABLE, keys_path


def take_up_keys() -> None:
    """Give the commands that will be declared the keys of the person's file, if there is one."""
    from rehab_tui.ui.moved import take_up

    try:
        file = keys_path(os.environ)
        if not (os.environ.get(KEYS_VARIABLE) or file.exists()):
            return
    except (DiaryError, OSError) as error:
        take_up({}, [f"Your keys: {error}"])
        return
    from rehab_tui.exchange.keys.reading import read_keys

    take_up(*read_keys(file))


def _keys(_: Namespace, __: Path, ___: Now) -> int:
    from rehab_tui.exchange.keys.known import to_begin_from

    print(to_begin_from(), end="")
    return 0


KEYS = Command(
    "keys",
    "print what each key does, as a file of your own to begin from",
    _keys,
    more="Keep the lines that you change in keys.toml, in the folder that doctor names or where "
    "REHAB_TUI_KEYS says; what has no line keeps its keys.",
    examples=("keys > keys.toml",),
)
