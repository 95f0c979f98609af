"""What no text may say on a red day: the words that invite to run, to load, or to go up a step.

Not in it, for none of these asks for anything: what was done, also in a form that notes it; the limits of
pain ("up to 3 is fine"); the work prescribed that day and what it is eased until, for rehab goes on where no
rule locks; what an assessment or a calm row of check-ins would change.
"""

import re
from collections.abc import Iterator

from rehab_tui.domain.today import Today

KM = re.compile(r"\b(?:up to|of) [\d.]+ (?:km|mi)|\bhills +fine|\bspeed +fine")
"""Kilometres to be run, or a cap; the hills and the speed of the week's plan."""

RUN = (
    *("run up to", "test run", "easy and flat", "short, flat", "fast or easy", "hills too", "run again"),
    *("a tenth more", "a quarter less", "half of your usual", "half of a usual", "costs a quarter"),
    *("the next run", "running alone", "check in first", "today's distance", "distance is used"),
    *("nothing to wait", "speaks against a run", "keep to the week", "speed comes first"),
    *("a run and a", "a run that", "a run with your", "reasonable choice", "cleared to run"),
    *("keep going", "streak", "days in a row", "well done"),
)
"""Never on a red day: a run, its kilometres, a race, a row of days that asks to go on."""

LOAD = (
    *("do the rehab", "rehab only", "one completed", "rehab, bike", "one session", "a session at"),
    *(
        "space begins",
        "space begin ",
        "go on with the next set",
        "begin isometric",
        "begin today's",
        "begin these",
    ),
    *("begin the work", "before you begin", "a session of your own", "due, about", "due: ", "today's work"),
    *("needs rh", "missing rh", "; next ", "next double", "next single", "next loaded", "next maint"),
    *("holds on 7", "at tempo", "holds of 30", "full height", "knee to the wall", "ten easy raises"),
)
"""Never where a rule locks: work, what the next step needs, a test done by the leg."""

STEP = ("ready for", "gate open", "a accept", "step is open", "step that is offered", "point of the gate")
"""Never where the ladder offers no step; on a red day it may a week after the stop, if nothing locks."""

OVERRIDE = ("overrides", "up all the same", "on your own word")
"""Never on a red day."""


def forbidden(told: Today) -> tuple[str, ...]:
    """The words that a day must not hold."""
    red, offered = told.verdict.red, any(ladder.offered for ladder in told.ladders)
    return (
        *((*RUN, *OVERRIDE) if red else ()),
        *(LOAD if told.rehab.locked_by else ()),
        *(STEP if red and not offered else ()),
    )


def invitations(text: str, told: Today) -> Iterator[str]:
    """What a text says that its day must not, each with the words around it."""
    flat = " ".join(text.lower().split())
    places = [flat.index(words) for words in forbidden(told) if words in flat]
    places += [found.start() for found in KM.finditer(flat) if told.verdict.red]
    return (flat[max(0, place - 40) : place + 40] for place in places)
