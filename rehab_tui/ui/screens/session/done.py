"""The end of a session: what was done, as it will be stored."""

from itertools import groupby

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import EXERCISES
from rehab_tui.domain.words import number
from rehab_tui.practice.course import Course
from rehab_tui.ui.screens.conducting.last_time import amounts
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic


class Done(Vertical):
    """The session as it will be stored."""

    ask = getters.query_one("#done-ask", CachedStatic)
    sets = getters.query_one("#done-sets", CachedStatic)

    def compose(self) -> ComposeResult:
        """A word, the questions, the sets."""
        yield BigDigits("DONE", "DONE", across="left", id="done-word")
        yield CachedStatic(id="done-ask")
        yield CachedStatic(id="done-sets")

    def show(self, course: Course, questions: RatingQuestions) -> None:
        """Show the sets and the open question."""
        asked = questions.lines()
        if questions.open is None:
            asked = Text.assemble(("space saves it\n\n", "bold"), asked)
        self.ask.set_text(asked)
        self.sets.set_text(summary(course))


def summary(course: Course) -> Text:
    """Under each exercise a line a leg: what was done, what was planned, the pain of each set."""
    text = Text()
    for step in dict.fromkeys(plan.step for plan in course.plan):
        sets = sorted((done for done in course.sets if done.step is step), key=lambda done: done.leg)
        planned = [plan for plan in course.plan if plan.step is step]
        text.append(f"{EXERCISES[step].name}\n" if sets else "", "bold")
        for leg, group in groupby(sets, key=lambda done: done.leg):
            done = list(group)
            window = next(window for plan in planned for window in plan.windows if window.leg is leg)
            pains = " ".join("-" if one.pain is None else str(one.pain) for one in done)
            of = f"of {planned[0].of} x {number(window.target)}"
            text.append(f"   {LEGS[leg]:<12}{amounts(done):<26}{of:<13}pain {pains}\n")
    return text
