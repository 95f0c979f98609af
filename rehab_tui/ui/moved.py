"""The commands whose keys a person's own file moves; told before the first command is declared.

It knows nothing of screens, for a session without any has texts that name a key too.
"""

from collections.abc import Mapping, Sequence

MOVED: dict[str, tuple[str, ...]] = {}
"""The keys of a command, by its name in the file; a key is a sign or a name such as `space`."""

REFUSED: list[str] = []
"""Why the file was not taken up, a sentence a fault."""

ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}


def take_up(moved: Mapping[str, tuple[str, ...]], refused: Sequence[str] = ()) -> None:
    """Use these keys from now on, for commands that are not declared yet; where one is refused, none."""
    MOVED.update({} if refused else moved)
    REFUSED.extend(refused)


def key(name: str, usual: str) -> str:
    """A command's first key as a text names it: the usual one, or that of the person's file."""
    own = MOVED.get(name, (usual,))[0]
    return ARROWS.get(own, own)


def both(one: tuple[str, str], other: tuple[str, str]) -> str:
    """The keys of two commands that belong together, each as `key` takes it: "↑↓"."""
    keys = key(*one), key(*other)
    return ("" if len("".join(keys)) == len(keys) else " and ").join(keys)
