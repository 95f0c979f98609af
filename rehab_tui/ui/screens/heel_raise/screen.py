"""The heel-raise test on the screen: paced, counted, corrected by the person, saved when they say so."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from textual import getters, on, work
from textual.app import ComposeResult
from textual.events import ScreenSuspend

from rehab_tui.domain.records import SIDES, DiaryError, Measurement, MeasurementKind, Step, put
from rehab_tui.practice.conducting import Conductor, HeelRaiseState, HeelRaiseTest, Reading, legs_in_order
from rehab_tui.practice.questions import RatingQuestion, achilles
from rehab_tui.ui.commands import TAKES_BACK
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.keys import switch
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.screen import CONDUCTED_CSS, ConductedScreen
from rehab_tui.ui.screens.heel_raise.keys import KEYS, one_key_name
from rehab_tui.ui.screens.heel_raise.view import HeelRaiseView
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.widgets.key_line import KeyLine


class HeelRaiseScreen(ConductedScreen):
    """Conducts the test of both legs; it is never paused: whatever covers it ends the leg."""

    CSS_PATH = [CONDUCTED_CSS, Path(__file__).with_name("screen.tcss")]
    BINDINGS = [*KEYS]
    view = getters.query_one(HeelRaiseView)

    def __init__(self, context: Context) -> None:
        super().__init__(context, KEYS)
        self.facts = context.facts
        sore = self.facts.situation.profile.tendons.sore
        self.test = HeelRaiseTest(legs_in_order(sore), context.diary.settings)
        self._ids = {leg: context.new_id() for leg in SIDES}
        self._asked = 0
        self._resting = self._rested = False

    def compose(self) -> ComposeResult:
        """The test and its keys."""
        yield HeelRaiseView()
        yield KeyLine()

    @on(ScreenSuspend)
    def end_under_cover(self) -> None:
        """End the leg while its digits cannot be seen."""
        self.test.end(self.reading)

    @property
    def in_charge(self) -> Conductor:
        """The conductor of the leg in progress or to come."""
        return self.test.conductor

    @property
    def keys_now(self) -> Mapping[str, bool]:
        """Whether each action does something now; with its argument where that matters."""
        test, questions, state = self.test, self.questions, self.test.state
        ready, paced = state is HeelRaiseState.READY, state is HeelRaiseState.PACED
        counted, begun = state is HeelRaiseState.COUNTED, bool(test.counts) or paced
        return {
            f"one_key {one_key_name(test)}": True,
            "correct": counted,
            "answer": counted and questions.open is not None,
            "take_back": counted and questions.can_take_back,
            "again": counted,
            "back": state is HeelRaiseState.RESULT,
            "leave_out": test.may_leave_out,
            switch("sound", self.cues.settings.sound): ready or paced,
            switch("voice", self.cues.settings.voice): self.cues.settings.sound and (ready or paced),
            "explain": ready,
            "help": not paced,
            "distance": ready,
            "dismiss": not begun,
            "give_up": begun,
        }

    @property
    def results(self) -> Sequence[Measurement]:
        """The counts as records of today, left first."""
        kind, day = MeasurementKind.HEEL_RAISES, self.context.day
        counts = sorted(self.test.counts, key=lambda count: SIDES.index(count.leg))
        return [
            Measurement(id=self._ids[count.leg], date=day, kind=kind, leg=count.leg, value=count.reps)
            for count in counts
        ]

    def conduct(self, reading: Reading) -> None:
        """Give the cues that are due, and ask about a leg that has ended."""
        due = self.test.look(reading)
        self.cues.give(self.view, self.test.conductor, due, reading.now)
        self._sound_rest(reading.now)
        if len(self.test.counts) != self._asked:
            self._asked = len(self.test.counts)
            words = [f"Worst pain in {achilles(count.leg)} meanwhile?" for count in self.test.counts[-1:]]
            self.questions = RatingQuestions([RatingQuestion(asked, "pain") for asked in words])
            self.come_up()

    def show(self) -> None:
        """Draw what changed: the test and its keys."""
        self.view.show(self.test, self.questions, self.results, self.facts)
        super().show()

    def _sound_rest(self, now: float) -> None:
        """Let the end of the rest be heard, unless the rest is cut short."""
        rested, self._rested = self._rested, self._resting and self.test.rest_left <= 0
        self.tell("The rest is over." if self._rested and not rested else "")
        before, self._resting = self._resting, self.test.resting
        if self._resting and not before:
            self.cues.player.start(self.test.rest, self.test.rested, now)
        elif before and not self._resting and self.test.state is not HeelRaiseState.PACED:
            self.cues.player.stop()

    def action_one_key(self, _: str) -> None:
        """Begin, end, go on to the other leg, to the result, or save."""
        if self.test.state is HeelRaiseState.RESULT:
            self.save()
        else:
            self.test.press(self.reading)
        self.look()

    def action_correct(self, by: int) -> None:
        """Change the number of full raises."""
        self.test.correct(by)
        self.look()

    def note_answer(self, question: RatingQuestion | None) -> None:
        """Note the pain."""
        if question:
            self.test.set_pain(question.answer)
        self.look()

    def action_take_back(self) -> None:
        """Take the pain back."""
        self.questions.take_back()
        self.test.set_pain(None)
        self.look()

    def action_again(self) -> None:
        """Forget the count and do the leg again."""
        self.test.redo()
        self.look()

    def action_back(self) -> None:
        """Back to the last count."""
        self.test.back()
        self.look()

    def action_leave_out(self) -> None:
        """Leave the coming leg out."""
        self.test.leave_out()
        self.look()

    @work
    async def action_give_up(self) -> None:
        """End the leg, and ask whether to leave the whole test."""
        self.test.end(self.reading)
        question = "Leave the test? Nothing of it is saved."
        if await ask(self, question, "leave", "stay"):
            self.dismiss()

    async def action_explain(self) -> None:
        """Show the guide's page of the raise that is counted."""
        await self.run_action(f"app.page({str(Step.RAISE_SINGLE_FLAT)!r})")

    def save(self) -> None:
        """Put the counts into the diary as one change, and leave; if that fails, say why and stay."""
        entries = self.context.diary.entries
        try:
            self.context.record(*(put(entries, result) for result in self.results))
        except DiaryError as error:
            complain(self, "Not saved", error)
            return
        self.app.notify(TAKES_BACK, title="The counts are in the diary")
        self.dismiss()
