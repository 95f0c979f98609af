"""The heel-raise test on the screen: paced, counted, corrected by the person, saved when they say so."""

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenSuspend
from textual.screen import ModalScreen
from textual.widgets import Footer

from rehab_tui.domain.diary import DiaryError, put
from rehab_tui.domain.records import Measurement
from rehab_tui.domain.scales import SIDES, MeasurementKind
from rehab_tui.practice.conductor import Reading
from rehab_tui.practice.heel_raises import HeelRaiseTest, Part, legs_in_order
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.screens.confirm import ConfirmScreen
from rehab_tui.ui.screens.heel_raise_keys import KEYS, keys_now
from rehab_tui.ui.screens.heel_raise_view import HeelRaiseView
from rehab_tui.ui.screens.help import HelpScreen
from rehab_tui.ui.screens.session import AFTER_S, HEIGHTS, LOOKS_A_SECOND, WIDTHS
from rehab_tui.ui.screens.session_ask import Question, Questions
from rehab_tui.ui.screens.session_cues import SessionCues
from rehab_tui.ui.screens.session_readable import ReadableScreen
from rehab_tui.ui.screens.session_stage import too_small
from rehab_tui.ui.screens.session_words import achilles

ACTIONS = {key.action.partition("(")[0] for key in KEYS}


class HeelRaiseScreen(ModalScreen[None]):
    """Modal, so that no key of the other places can leave a count by chance.

    A test is never paused: whatever covers it ends the leg.
    """

    CSS_PATH: ClassVar[list[str | PurePath]] = ["session.tcss", "heel_raise.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit, self.facts = kit, kit.facts
        settings = kit.diary.settings
        self.test = HeelRaiseTest(legs_in_order(self.facts.now.profile.tendons.sore), settings)
        self.cues = SessionCues(kit.open_player(), settings, kit.clock())
        self.questions = Questions()
        self._ids = {leg: kit.new_id() for leg in SIDES}
        self._asked = 0
        self._resting = False
        self._keys: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The test and its keys."""
        yield HeelRaiseView()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Look at the clocks from now on."""
        gc.disable()  # a search for garbage in the middle of the raises would hold the picture back
        self.set_interval(1 / LOOKS_A_SECOND, self.look_ahead)
        self.look()

    def on_unmount(self) -> None:
        """Let go of the sound device, and of tidying up by hand."""
        self.cues.close()
        gc.enable()

    @on(Resize)
    def note_size(self, event: Resize) -> None:
        """Larger words in larger windows; say so where the terminal is too small."""
        width, height = event.size
        self.set_class(bool(too_small(event.size)), "-small")
        for name, enough in WIDTHS.items():
            self.set_class(width >= enough, name)
        for name, enough in HEIGHTS.items():
            self.set_class(height >= enough, name)

    @on(ScreenSuspend)
    def end_under_cover(self) -> None:
        """End the leg while its digits cannot be seen."""
        self.test.end(self.reading)

    @property
    def reading(self) -> Reading:
        """Both clocks, now."""
        return Reading(self.kit.clock(), self.kit.now().timestamp())

    @property
    def results(self) -> Sequence[Measurement]:
        """The counts as records of today, left first."""
        kind, day = MeasurementKind.HEEL_RAISES, self.kit.day
        counts = sorted(self.test.counts, key=lambda count: SIDES.index(count.leg))
        return [
            Measurement(id=self._ids[count.leg], date=day, kind=kind, leg=count.leg, value=count.reps)
            for count in counts
        ]

    def look_ahead(self) -> None:
        """Look, and once more at the very moment of a change that falls before the next look."""
        self.look()
        if (wait := self.test.conductor.until_change) < 1 / LOOKS_A_SECOND:
            self.set_timer(wait + AFTER_S, self.look)

    def look(self) -> None:
        """Read the clocks, ring what fell due, ask about a leg that has ended, draw what changed."""
        reading, view = self.reading, self.query_one(HeelRaiseView)
        due = self.test.look(reading)
        self.cues.give(view, self.test.conductor, due, reading.now)
        self._sound_rest(reading.now)
        self._ask(reading.now)
        view.show(self.test, self.questions, self.results, self.facts)
        now = keys_now(self.test, self.questions, self.cues.settings)
        if now != self._keys:
            self._keys = now
            self.refresh_bindings()

    def _sound_rest(self, now: float) -> None:
        """Let the end of the rest be heard, and nothing of it once it is cut short."""
        before, self._resting = self._resting, self.test.resting
        if self._resting and not before:
            self.cues.player.start(self.test.rest, self.test.rested, now)
        elif before and not self._resting and self.test.part is not Part.PACED:
            self.cues.player.stop()

    def _ask(self, now: float) -> None:
        """Ask for the pain of the leg that has just ended."""
        self.questions.look(now)
        if len(self.test.counts) != self._asked:
            self._asked = len(self.test.counts)
            about = [achilles(count.leg) for count in self.test.counts[-1:]]
            self.questions = Questions([Question(f"Worst pain in {one} meanwhile?", "pain") for one in about])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is not shown, and does nothing."""
        names = {action, *(f"{action} {word}" for word in parameters)}
        return action not in ACTIONS or not names.isdisjoint(self._keys)

    def action_one_key(self, _: str) -> None:
        """Begin, end, go on to the other leg, to the result, or save."""
        if self.test.part is Part.RESULT:
            self.save()
        else:
            self.test.press(self.reading)
        self.look()

    def action_correct(self, by: int) -> None:
        """Change the number of full raises."""
        self.test.correct(by)
        self.look()

    def action_answer(self, digit: int) -> None:
        """Note the pain."""
        if question := self.questions.digit(digit, self.kit.clock()):
            self.test.feel(question.answer)
        self.look()

    def action_take_back(self) -> None:
        """Take the pain back."""
        self.questions.take_back()
        self.test.feel(None)
        self.look()

    def action_again(self) -> None:
        """Forget the count and do the leg again."""
        self.test.again()
        self.look()

    def action_back(self) -> None:
        """Back to the last count."""
        self.test.back()
        self.look()

    def action_leave_out(self) -> None:
        """Leave the coming leg out."""
        self.test.leave_out()
        self.look()

    def action_sound(self, word: str) -> None:
        """Let the beats be heard or not, from now on and next time."""
        settings = replace(self.cues.settings, sound=word == "on")
        self.cues.tune(settings)
        try:
            self.kit.diary.configure(settings)
        except DiaryError as error:
            self.notify(str(error), title="Not saved", severity="error", markup=False)
        self.look()

    def action_help(self) -> None:
        """Show what each key does."""
        self.app.push_screen(HelpScreen(self.app.screen))

    def action_distance(self) -> None:
        """Try whether digits and words can be read from the place where the raises are done."""
        self.app.push_screen(ReadableScreen())

    def action_leave(self) -> None:
        """Go back; nothing has begun."""
        self.dismiss()

    def action_give_up(self) -> None:
        """End the leg, and ask whether to leave the whole test."""
        self.test.end(self.reading)
        question = "Leave the test? Nothing of it is saved."
        self.app.push_screen(ConfirmScreen(question, "leave", "stay"), self._leave_if)

    def _leave_if(self, sure: bool | None) -> None:
        if sure:
            self.dismiss()

    def save(self) -> None:
        """Put the counts into the diary as one change, and leave; where that fails, say why and stay."""
        entries = self.kit.diary.entries
        try:
            self.kit.record(*(put(entries, result) for result in self.results))
        except DiaryError as error:
            self.notify(str(error), title="Not saved", severity="error", timeout=15, markup=False)
            return
        self.app.notify("u takes it back.", title="The counts are in the diary")
        self.dismiss()
