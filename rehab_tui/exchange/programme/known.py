"""The known programmes that come with the program, from assets/programmes/."""

import tomllib
from functools import cache
from typing import NamedTuple

from rehab_tui.domain.records import RehabPlan
from rehab_tui.exchange.programme.reading import read_programme
from rehab_tui.resources import assets


class Known(NamedTuple):
    """A known programme: the word it is chosen by, what it is in a sentence, and itself."""

    word: str
    about: str
    plan: RehabPlan


@cache
def known_programmes() -> tuple[Known, ...]:
    """All of them, the gentlest first."""
    folder = assets().joinpath("programmes")
    index = tomllib.loads(folder.joinpath("index.toml").read_text(encoding="utf-8"))
    return tuple(
        Known(word, about, read_programme(folder.joinpath(f"{word}.toml").read_bytes()))
        for word, about in index.items()
    )
