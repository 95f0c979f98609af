"""What the heel-raise test shows: the card before, the raises, the question about them, the result."""

from collections.abc import Sequence
from math import ceil

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import ContentSwitcher

from rehab_tui.domain.records import Measurement
from rehab_tui.domain.scales import SIDES, Leg
from rehab_tui.domain.today import Today
from rehab_tui.practice.heel_raises import HeelRaiseTest, Part
from rehab_tui.practice.timeline import PhaseKind
from rehab_tui.ui.screens import heel_raise_words as say
from rehab_tui.ui.screens.session_ask import Questions
from rehab_tui.ui.screens.session_stage import RAISING, Stage, in_short, too_small
from rehab_tui.ui.screens.session_words import PHASES
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.steady import Steady

TITLES = {Part.READY: "Before you begin", Part.RESULT: "The result"}


class RaiseStage(Stage):
    """The stage of a set, for raises that have a pace and no target."""

    def show_count(self, test: HeelRaiseTest, past: Sequence[Measurement]) -> None:
        """Bring everything in line; the large number is the raise in progress."""
        moment = test.conductor.moment
        kind = moment.phase.kind
        raising = kind in RAISING
        self.set_class(not raising, "-prep")
        self.set_class(kind is PhaseKind.UP, "-up")
        self.set_class(kind is PhaseKind.DOWN, "-down")
        digits = self.query_one("#digits", BigDigits)
        digits.hatched = not raising
        digits.text = str(moment.phase.rep if raising else ceil(moment.left))
        self._show_heel(moment, "single")
        self.query_one("#word", BigDigits).text = PHASES[kind]
        self.query_one("#leg", BigDigits).text = moment.phase.leg.upper()
        self.query_one("#facts", Steady).say(say.pace(say.last_time(past, [moment.phase.leg])))


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
        sore = facts.now.profile.tendons.sore
        reps = {count.leg: count.reps for count in test.counts}
        for leg in SIDES:
            part = self.query_one(f"#result-{leg}")
            part.display = leg in reps
            part.query_one(Steady).say(say.named(leg, sore))
            part.query_one(BigDigits).text = str(reps.get(leg, ""))
        said = say.result(test.counts, results, sore, facts.now.entries.measurements)
        self.query_one("#result-words", Steady).say(said)


class HeelRaiseView(Vertical):
    """A part for each stand of the test; in too small a window, a sentence in its place."""

    def compose(self) -> ComposeResult:
        """What it is and which leg, above; the parts."""
        with Horizontal(id="above"):
            yield Steady(id="test")
            yield Steady(id="where")
        with ContentSwitcher(id="parts", initial="ready"):
            yield Steady(id="ready")
            yield RaiseStage(id="paced")
            yield Counted(id="counted")
            yield Result(id="result")
        yield Steady(id="too-small")

    def show(
        self, test: HeelRaiseTest, questions: Questions, results: Sequence[Measurement], facts: Today
    ) -> None:
        """Bring everything in line."""
        sore = facts.now.profile.tendons.sore
        self.query_one("#test", Steady).say(f"Heel-raise test   {TITLES.get(test.part, '')}")
        self.query_one("#where", Steady).say(say.where(test))
        self.query_one(ContentSwitcher).current = test.part
        match test.part:
            case Part.READY:
                self.query_one("#ready", Steady).say(say.ready(test, facts))
            case Part.PACED:
                self.query_one(RaiseStage).show_count(test, facts.now.entries.measurements)
            case Part.COUNTED:
                self.query_one(Counted).show(test, questions, sore)
            case Part.RESULT:
                self.query_one(Result).show(test, results, facts)
        small = too_small(self.app.size)
        self.query_one("#too-small", Steady).say(f"{in_short(test.conductor)}\n\n{small}" if small else "")
