"""Which of the doubtful are two and not one: by their numbers, or asked pair by pair."""

import re
from collections.abc import Callable, Sequence

from rehab_tui.domain.once import Done, Pair
from rehab_tui.domain.records import DistanceUnit, Refused
from rehab_tui.exchange.runners.words import pair_in_words

Ask = Callable[[str, str], str | None]
"""Asks a question; beside it stands what is accepted. None where nobody can be asked."""

WHICH = "all, none, or the numbers of those that are two, such as 1,3"
EITHER = "y: both are kept; n or enter: the same, yours stays; all or none: for this and the rest"
SAID = {"y": "y", "yes": "y", "n": "n", "no": "n", "": "n", "all": "all", "none": "none"}


def which_are_two(doubtful: Sequence[Pair], said: str | None, unit: DistanceUnit, ask: Ask) -> list[Done]:
    """Those that come and are two, as was said beforehand or pair by pair; raises Refused."""
    return two_as_asked(doubtful, unit, ask) if said is None else two_by_number(doubtful, said)


def two_by_number(doubtful: Sequence[Pair], text: str) -> list[Done]:
    """Those that come and are two, by their numbers from 1 on, or all or none; raises Refused."""
    if text in ("all", "none"):
        return [pair.coming for pair in doubtful if text == "all"]
    said = [one.strip() for one in text.split(",")]
    numbers = {int(one) if re.fullmatch(r"[0-9]{1,6}", one) else 0 for one in said}
    if not numbers <= {*range(1, len(doubtful) + 1)}:
        raise Refused(f"of {len(doubtful)} doubtful {text[:40]!r} are to be two; accepted: {WHICH}")
    return [pair.coming for number, pair in enumerate(doubtful, 1) if number in numbers]


def two_as_asked(doubtful: Sequence[Pair], unit: DistanceUnit, ask: Ask) -> list[Done]:
    """Those that come and are two as a person says; none where nobody can be asked."""
    two, rest = list[Done](), ""
    for number, pair in enumerate(doubtful, 1):
        question = f"{number} of {len(doubtful)}: {pair_in_words(pair, unit)}. Are these two?"
        answer = rest or _either(question, ask)
        rest = answer if answer in ("all", "none") else ""
        if answer in ("y", "all"):
            two.append(pair.coming)
    return two


def _either(question: str, ask: Ask) -> str:
    """One of what SAID knows, asked until it is."""
    while (said := ask(question, EITHER)) is not None:
        if answer := SAID.get(said.strip().lower()):
            return answer
    return "none"
