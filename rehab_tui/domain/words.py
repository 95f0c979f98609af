"""Work, doses and days in a few words, the same on the command line, the screens and the report."""

from collections.abc import Sequence
from datetime import date

from rehab_tui.domain.prescription import Work
from rehab_tui.domain.scales import Leg, Site, Step
from rehab_tui.domain.steps import DOSES, where_done


def number(value: float) -> str:
    """A number without idle decimals: 5, 2.5."""
    return f"{value:g}"


def dose(work: Work) -> str:
    """Sets and reps or seconds: `3 x 12`, `5 x 45 s`."""
    return f"{work.sets} x {work.reps}" if work.reps else f"{work.sets} x {number(work.hold_s or 0)} s"


def details(work: Work) -> str:
    """Tempo and load where there are any: `3 s up, 3 s down, 10 kg`."""
    tempo = f"{number(work.up_s)} s up, {number(work.down_s)} s down" if work.up_s and work.down_s else ""
    load = f"{number(work.load_kg)} kg" if work.load_kg else ""
    return ", ".join(part for part in (tempo, load) if part)


def exercise(step: Step, site: Site | None = None) -> str:
    """The exercise's name, and where it is done if the name does not say so."""
    name = DOSES[step].name
    place = where_done(step, site) if site else ""
    if not place or step in (Step.SEATED_RAISE, Step.HOLD_DOUBLE, Step.HOLD_SINGLE, Step.RAISE_SINGLE_STEP):
        return name
    return f"{name.removesuffix(', flat')}, {place}"


def legs(works: Sequence[Work]) -> str:
    """Which legs do it: `both legs`, `left leg`, `each leg`."""
    which = {work.leg for work in works}
    if which == {Leg.BOTH}:
        return "both legs"
    return "each leg" if len(which) > 1 else f"{next(iter(which))} leg"


NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def day(on: date, today: date | None = None) -> str:
    """A day as a person says it: today, tomorrow, or Sun 1 Mar."""
    near = NEAR.get((on - today).days) if today else None
    return near or f"{on:%a} {on.day} {on:%b}"
