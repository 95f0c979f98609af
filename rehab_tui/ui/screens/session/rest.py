"""The rest after a set: the time left, the next set, the open question."""

from collections.abc import Sequence
from math import ceil

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import RehabPlan, SetDone, Units
from rehab_tui.domain.words import exercise, in_minutes, number
from rehab_tui.practice.conducting import Conductor
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.screens.conducting.exercises import weight
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.words import clock, in_order, target
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic


class Rest(Vertical):
    """Draws the rest between two sets."""

    time = getters.query_one("#rest-time", BigDigits)
    facts = getters.query_one("#rest-facts", CachedStatic)
    next_leg = getters.query_one("#next-leg", BigDigits)
    next_target = getters.query_one("#next-target", BigDigits)
    next_facts = getters.query_one("#next-facts", CachedStatic)
    ask = getters.query_one("#rest-ask", CachedStatic)

    def compose(self) -> ComposeResult:
        """Time and word, the next leg and its work, the questions about the set just done."""
        with Horizontal(id="rest-now"):
            yield BigDigits("0:00", id="rest-time")
            with Vertical(id="rest-side"):
                yield BigDigits("REST", "REST", across="left", id="rest-word")
                yield CachedStatic(id="rest-facts")
        with Horizontal(id="rest-next"):
            with Vertical(id="next-words"):
                yield BigDigits("NEXT", "NEXT", id="next-word")
                yield BigDigits("RIGHT", id="next-leg")
            with Vertical(id="next-side"):
                yield BigDigits("12 REPS 10 KG", across="left", id="next-target")
                yield CachedStatic(id="next-facts")
        yield CachedStatic(id="rest-ask")

    def show(
        self,
        conductor: Conductor,
        questions: RatingQuestions,
        last_time: LastTime,
        followed: RehabPlan | None,
    ) -> None:
        """Show the time left, the next set and the open question."""
        left, length = conductor.rest_left, conductor.timeline.length
        current, upcoming = conductor.course.current, conductor.course.upcoming
        self.time.text = clock(ceil(left)) if left > 0 else f"+{clock(-left)}"
        of = f"{in_minutes(length)} in all" if left > 0 else "ready when you are"
        said = f"set {current.number} of {current.of} is done\n{of if length else 'no rest is set'}\n"
        said += _short([conductor.course.sets[at] for at in conductor.course.positions])
        self.facts.set_text(Text(said, "bold"))
        if upcoming:
            first = upcoming.windows[0]
            before, asked = last_time(upcoming, first.leg), weight(upcoming, followed)
            self.next_leg.text = first.leg.upper()
            self.next_target.text = target(first, last_time.units).upper()
            self.next_facts.set_text(_next(upcoming, current, last_time.units, asked, before))
        self.ask.set_text(questions.lines())


def _short(sets: Sequence[SetDone]) -> str:
    """What counts of a set that was ended early or paused, a line a leg."""
    less = [done for done in sets if done.amount < done.target]
    return "".join(f"{LEGS[done.leg]}: {number(done.amount)} of {number(done.target)}\n" for done in less)


def _next(plan: SetPlan, current: SetPlan, units: Units, asked: str, before: str) -> Text:
    last = ", the last" if plan.number == plan.of > 1 else ""
    another = "" if plan.like(current) else f"\n{exercise(plan.step, of=plan.exercise)}"
    text = Text.assemble("next: ", (f"{in_order(plan)}{another}", "bold"))
    text.append(f"\nset {plan.number} of {plan.of}{last}")
    text.append(f"\n{target(plan.windows[0], units)}", "bold")
    text.append(f"\n{asked}" if asked else "")
    return text.append(f"\nlast time {before}" if before else "")
