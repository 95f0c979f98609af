"""What the heel-raise test shows: the card before a leg, the raises, the questions, the result."""

from collections.abc import Sequence

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from rehab_tui.domain.records import SIDES, Leg, Measurement
from rehab_tui.domain.today import Today
from rehab_tui.practice.conducting import HeelRaiseState, HeelRaiseTest
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.stage import Stage
from rehab_tui.ui.screens.conducting.view import ConductedView
from rehab_tui.ui.screens.heel_raise import words
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic

TITLES = {HeelRaiseState.READY: "Before you begin", HeelRaiseState.RESULT: "The result"}


class Counted(Vertical):
    """One leg is done: its count to be corrected, its pain, and the rest before the other."""

    number = getters.query_one("#count-number", BigDigits)
    leg = getters.query_one("#count-leg", BigDigits)
    asked = getters.query_one("#count-asked", CachedStatic)
    pain = getters.query_one("#count-pain", CachedStatic)
    coming = getters.query_one("#count-next", CachedStatic)

    def compose(self) -> ComposeResult:
        """The number and the leg, large; the questions; what comes next."""
        with Horizontal(id="count"):
            yield BigDigits(id="count-number")
            yield BigDigits("RIGHT", across="left", id="count-leg")
        yield CachedStatic(id="count-asked")
        yield CachedStatic(id="count-pain")
        yield CachedStatic(id="count-next")

    def show(self, test: HeelRaiseTest, questions: RatingQuestions, sore: Sequence[Leg]) -> None:
        """Show the state of the test."""
        count = test.counts[-1]
        self.number.text = str(count.reps)
        self.leg.text = count.leg.upper()
        self.asked.set_text(words.asked(count))
        self.pain.set_text(questions.lines())
        self.coming.set_text(words.coming(test, sore))


class Result(Vertical):
    """Both counts side by side, and what they say."""

    said = getters.query_one("#result-words", CachedStatic)

    def compose(self) -> ComposeResult:
        """Left on the left, right on the right; the words under them."""
        with Horizontal(id="counts"):
            for leg in SIDES:
                with Vertical(id=f"result-{leg}"):
                    yield CachedStatic(classes="leg")
                    yield BigDigits()
        with VerticalScroll(can_focus=False):
            yield CachedStatic(id="result-words")

    def show(self, test: HeelRaiseTest, results: Sequence[Measurement], facts: Today) -> None:
        """Show the state of the test."""
        sore = facts.situation.profile.tendons.sore
        reps = {count.leg: count.reps for count in test.counts}
        for leg in SIDES:
            part = self.query_one(f"#result-{leg}")
            part.display = leg in reps
            part.query_one(CachedStatic).set_text(words.named(leg, sore))
            part.query_one(BigDigits).text = str(reps.get(leg, ""))
        said = words.result(test.counts, results, sore, facts.situation.entries.measurements)
        self.said.set_text(said)


class HeelRaiseView(ConductedView):
    """A part for each state of the test."""

    ready = getters.query_one("#ready", CachedStatic)
    stage = getters.query_one(Stage)
    counted = getters.query_one(Counted)
    result = getters.query_one(Result)

    def compose_parts(self) -> ComposeResult:
        """Before a leg, the raises, their count, and what both counts say."""
        yield CachedStatic(id="ready")
        yield Stage(id="paced")
        yield Counted(id="counted")
        yield Result(id="result")

    def show(
        self, test: HeelRaiseTest, questions: RatingQuestions, results: Sequence[Measurement], facts: Today
    ) -> None:
        """Show the state of the test."""
        title = f"Heel-raise test   {TITLES.get(test.state, '')}"
        self.show_frame(title, words.where(test), test.state, test.conductor)
        match test.state:
            case HeelRaiseState.READY:
                self.ready.set_text(words.ready(test, facts))
            case HeelRaiseState.PACED:
                self._show_raises(test, facts.situation.entries.measurements)
            case HeelRaiseState.COUNTED:
                self.counted.show(test, questions, facts.situation.profile.tendons.sore)
            case HeelRaiseState.RESULT:
                self.result.show(test, results, facts)

    def _show_raises(self, test: HeelRaiseTest, past: Sequence[Measurement]) -> None:
        self.stage.show_count(test.conductor)
        before = words.last_time(past, [test.conductor.course.part.leg])
        self.stage.facts.set_text(words.pace(before))
