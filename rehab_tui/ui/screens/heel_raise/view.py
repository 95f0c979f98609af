"""What the heel-raise test shows: the card before, the raises, the question about them, the result."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from rehab_tui.domain.records import SIDES, Leg, Measurement
from rehab_tui.domain.today import Today
from rehab_tui.practice.heel_raises import HeelRaiseState, HeelRaiseTest
from rehab_tui.ui.screens.conducting.questions import Questions
from rehab_tui.ui.screens.conducting.stage import Stage
from rehab_tui.ui.screens.conducting.view import ConductedView
from rehab_tui.ui.screens.heel_raise import words as say
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.steady import Steady

TITLES = {HeelRaiseState.READY: "Before you begin", HeelRaiseState.RESULT: "The result"}


class Counted(Vertical):
    """One leg is over: its count to be corrected, its pain, and the rest before the other."""

    def compose(self) -> ComposeResult:
        """The number and the leg, large; the questions; what comes next."""
        with Horizontal(id="count"):
            yield BigDigits(id="count-number")
            yield BigDigits("RIGHT", across="left", id="count-leg")
        yield Steady(id="count-asked")
        yield Steady(id="count-pain")
        yield Steady(id="count-next")

    def show(self, test: HeelRaiseTest, questions: Questions, sore: Sequence[Leg]) -> None:
        """Bring everything in line."""
        count = test.counts[-1]
        self.query_one("#count-number", BigDigits).text = str(count.reps)
        self.query_one("#count-leg", BigDigits).text = count.leg.upper()
        self.query_one("#count-asked", Steady).say(say.asked(count))
        self.query_one("#count-pain", Steady).say(questions.lines())
        self.query_one("#count-next", Steady).say(say.coming(test, sore))


class Result(Vertical):
    """Both counts side by side, and what they say."""

    def compose(self) -> ComposeResult:
        """Left on the left, right on the right; the words under them."""
        with Horizontal(id="counts"):
            for leg in SIDES:
                with Vertical(id=f"result-{leg}"):
                    yield Steady(classes="leg")
                    yield BigDigits()
        with VerticalScroll(can_focus=False):
            yield Steady(id="result-words")

    def show(self, test: HeelRaiseTest, results: Sequence[Measurement], facts: Today) -> None:
        """Bring everything in line."""
        sore = facts.situation.profile.tendons.sore
        reps = {count.leg: count.reps for count in test.counts}
        for leg in SIDES:
            part = self.query_one(f"#result-{leg}")
            part.display = leg in reps
            part.query_one(Steady).say(say.named(leg, sore))
            part.query_one(BigDigits).text = str(reps.get(leg, ""))
        said = say.result(test.counts, results, sore, facts.situation.entries.measurements)
        self.query_one("#result-words", Steady).say(said)


class HeelRaiseView(ConductedView):
    """A part for each stand of the test."""

    def compose_parts(self) -> ComposeResult:
        """Before a leg, the raises, their count, and what both counts say."""
        yield Steady(id="ready")
        yield Stage(id="paced")
        yield Counted(id="counted")
        yield Result(id="result")

    def show(
        self, test: HeelRaiseTest, questions: Questions, results: Sequence[Measurement], facts: Today
    ) -> None:
        """Bring everything in line."""
        title = f"Heel-raise test   {TITLES.get(test.state, '')}"
        self.show_frame(title, say.where(test), test.state, test.conductor)
        match test.state:
            case HeelRaiseState.READY:
                self.query_one("#ready", Steady).say(say.ready(test, facts))
            case HeelRaiseState.PACED:
                self._show_raises(test, facts.situation.entries.measurements)
            case HeelRaiseState.COUNTED:
                self.query_one(Counted).show(test, questions, facts.situation.profile.tendons.sore)
            case HeelRaiseState.RESULT:
                self.query_one(Result).show(test, results, facts)

    def _show_raises(self, test: HeelRaiseTest, past: Sequence[Measurement]) -> None:
        stage = self.query_one(Stage)
        stage.show_moment(test.conductor)
        stage.say(say.pace(say.last_time(past, [test.conductor.course.part.leg])))
