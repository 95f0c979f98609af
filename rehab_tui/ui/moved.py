"""The commands whose keys a person's own file moves; told before the first command is declared."""

from collections.abc import Mapping, Sequence

MOVED: dict[str, tuple[str, ...]] = {}
"""The keys of a command, by its name in the file; a key is a sign or a name such as `space`."""

REFUSED: list[str] = []
"""Why the file was not taken up, a sentence a fault."""


def take_up(moved: Mapping[str, tuple[str, ...]], refused: Sequence[str] = ()) -> None:
    """Use these keys from now on, for commands that are not declared yet; where one is refused, none."""
    MOVED.update({} if refused else moved)
    REFUSED.extend(refused)
