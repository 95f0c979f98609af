"""How the exercises are done, from assets/exercises.toml; read when the first session opens."""

import tomllib
from functools import cache

from rehab_tui.domain.records import Step
from rehab_tui.resources import assets


def taught(step: Step) -> tuple[str, str, str]:
    """The three cues of a step."""
    first, middle, last = _read()[step]["cues"]
    return first, middle, last


@cache
def _read() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(assets().joinpath("exercises.toml").read_text(encoding="utf-8"))
