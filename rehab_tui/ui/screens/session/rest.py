"""The rest: inverted, the time left is large, and what comes next stands under it from the start."""

from math import ceil

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from rehab_tui.domain.words import exercise
from rehab_tui.practice.conductor import Conductor
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.screens.conducting.questions import Questions
from rehab_tui.ui.screens.conducting.words import LastTime, clock, in_minutes, in_order, target
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.steady import Steady


class Rest(Vertical):
    """Draws what the conductor says between two sets."""

    def compose(self) -> ComposeResult:
        """Time and word, the next leg and its work, the questions about the set just done."""
        with Horizontal(id="rest-now"):
            yield BigDigits("0:00", id="rest-time")
            with Vertical(id="rest-side"):
                yield BigDigits("REST", across="left", id="rest-word")
                yield Steady(id="rest-facts")
        with Horizontal(id="rest-next"):
            yield BigDigits("RIGHT", id="next-leg")
            with Vertical(id="next-side"):
                yield BigDigits("12 REPS 10 KG", across="left", id="next-target")
                yield Steady(id="next-facts")
        yield Steady(id="rest-ask")

    def show(self, conductor: Conductor, questions: Questions, last_time: LastTime) -> None:
        """Bring everything in line."""
        left, upcoming = conductor.rest_left, conductor.course.upcoming
        self.query_one("#rest-time", BigDigits).text = clock(ceil(left)) if left > 0 else f"+{clock(-left)}"
        self.query_one("#rest-word", BigDigits).text = "REST"
        self.query_one("#rest-facts", Steady).say(_now(conductor))
        if upcoming:
            first = upcoming.windows[0]
            before = last_time.of(upcoming.step, first.leg)
            self.query_one("#next-leg", BigDigits).text = first.leg.upper()
            self.query_one("#next-target", BigDigits).text = target(first).upper()
            self.query_one("#next-facts", Steady).say(_next(upcoming, conductor.course.current, before))
        self.query_one("#rest-ask", Steady).say(questions.lines())


def _now(conductor: Conductor) -> Text:
    current, length = conductor.course.current, conductor.timeline.length
    text = Text(f"set {current.number} of {current.of} is done\n", "bold")
    if length == 0:
        return text.append("no rest is set\n")
    return text.append(
        "ready when you are\n" if conductor.rest_left <= 0 else f"{in_minutes(length)} in all\n"
    )


def _next(plan: SetPlan, current: SetPlan, before: str) -> Text:
    last = ", the last" if plan.number == plan.of > 1 else ""
    text = Text("next: ", "")
    text.append(in_order(plan), "bold")
    if plan.step is not current.step:
        text.append(f"\n{exercise(plan.step)}", "bold")
    text.append(f"\nset {plan.number} of {plan.of}{last}")
    text.append(f"\n{target(plan.windows[0])}", "bold")
    return text.append(f"\nlast time {before}" if before else "")
