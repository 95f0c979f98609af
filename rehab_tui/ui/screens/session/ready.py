"""The card before a set: the exercise, what will be done, last time's numbers."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import fill

from rich.text import Text
from textual import on
from textual.events import Resize

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import RehabPlan, Site, Units
from rehab_tui.domain.words import exercise, in_minutes
from rehab_tui.practice.conducting import Conductor
from rehab_tui.practice.layout import expected_minutes
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.commands import both, key
from rehab_tui.ui.screens.conducting.exercises import cues_of, pain_rule, weight
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.conducting.words import in_order, target, tempo
from rehab_tui.ui.screens.session.keys import LOADED
from rehab_tui.ui.widgets.cached_static import CachedStatic

LITTLE = both(("session.adjust.1", "up"), ("session.adjust.-1", "down"))
MUCH = both(("session.adjust.-2", "left"), ("session.adjust.2", "right"))
"""The keys of a little more or less load, and of much."""

WIDTH = 76
"""Columns of a card that is not laid out yet."""
INDENT = " " * 11
"""Before what goes on under `today`."""


class Ready(CachedStatic):
    """The card shown until the one key is pressed."""

    _shown: tuple[Conductor, LastTime, Site | None, RehabPlan | None] | None = None

    @on(Resize)
    def wrap_again(self) -> None:
        """Wrap the lines to the width they have now."""
        if self._shown:
            self.show(*self._shown)

    def show(
        self, conductor: Conductor, last_time: LastTime, site: Site | None, followed: RehabPlan | None
    ) -> None:
        """Show what will be done from here on."""
        self._shown = conductor, last_time, site, followed
        course = conductor.course
        current, left = course.current, course.plan[course.index :]
        width = self.size.width or WIDTH
        text = Text()
        if course.sets:
            text.append(f"goes on with set {current.number} of {current.of}, {LEGS[course.part.leg]}\n\n")
        text.append(f"{exercise(current.step, site, current.exercise)}\n\n", "bold")
        for cue in (*cues_of(current, site), pain_rule(current, followed)):
            text.append(fill(cue, width, initial_indent="  •  ", subsequent_indent="     ") + "\n")
        text.append("\n")
        if current.exercise.loaded:
            unit = last_time.units.load
            little, much = LOADED[unit]
            text.append("load       ").append(unit.words(course.part.load_kg), "bold")
            text.append(f"   {LITTLE} {little:g} {unit}, {MUCH} {much:g} {unit}\n")
            text.append(f"{INDENT}{asked}\n\n" if (asked := weight(current, followed)) else "\n")
        for _, group in groupby(left, key=lambda one: (one.step, one.movement)):
            sets = list(group)
            first = sets[0]
            name = "" if first.like(current) else f"{exercise(first.step, of=first.exercise)}: "
            text.append("today      ").append(f"{name}{dose(sets, last_time.units)}\n", "bold")
            text.append(fill(manner(first), width, initial_indent=INDENT, subsequent_indent=INDENT) + "\n")
            if before := last_time(first, first.windows[0].leg):
                text.append(f"last time  {before}\n")
        minutes = expected_minutes(left, conductor.settings)
        text.append(f"\nabout {minutes} min; {key('session.one_key', 'space')} begins, pauses and goes on")
        self.set_text(text)


def dose(sets: Sequence[SetPlan], units: Units) -> str:
    """`5 x 45 s`, `3 x 12 reps, 10 kg`; from the middle of an exercise `sets 3 to 5`."""
    first, last = sets[0], sets[-1]
    which = f"{last.of} x" if first.number == 1 else f"sets {first.number} to {last.of},"
    return f"{which} {target(first.windows[0], units)}"


def manner(plan: SetPlan) -> str:
    """Legs, pace and rest of a set."""
    rest = f"{in_minutes(plan.rest_s)} rest" if plan.rest_s else "no rest"
    return ", ".join(part for part in (in_order(plan), tempo(plan.windows[0]), rest) if part)
