"""The screen that conducts a session: holds and raises, the rests between them, and the end."""

import gc
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenSuspend
from textual.screen import ModalScreen
from textual.widgets import Footer

from rehab_tui.domain.diary import DiaryError
from rehab_tui.domain.settings import Settings
from rehab_tui.practice.conductor import Conductor, Reading, State
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.kit import Kit
from rehab_tui.ui.screens.confirm import ConfirmScreen
from rehab_tui.ui.screens.help import HelpScreen
from rehab_tui.ui.screens.session_ask import Question, Questions, at_the_end, of_one_set
from rehab_tui.ui.screens.session_cues import SessionCues
from rehab_tui.ui.screens.session_file import SessionFile
from rehab_tui.ui.screens.session_keys import KEYS, keys_now
from rehab_tui.ui.screens.session_readable import ReadableScreen
from rehab_tui.ui.screens.session_stage import too_small
from rehab_tui.ui.screens.session_view import SessionView
from rehab_tui.ui.screens.session_words import LastTime, site_of
from rehab_tui.ui.widgets.steady import Steady

LOOKS_A_SECOND = 10
"""Enough for the column; a phase or a whole second that ends between two looks gets a look of its own."""

AFTER_S = 0.0005
"""A change is looked at this much behind its moment, so that a rounded clock is never just before it."""

TIDIED_AFTER_S = 0.3
WIDTHS = {"-wide": 112, "-broad": 150}
HEIGHTS = {"-tall": 37, "-high": 46}
ACTIONS = {key.action.partition("(")[0] for key in KEYS}


class SessionScreen(ModalScreen[None]):
    """Conducts `plan` from its beginning, or goes on with the draft of it.

    Modal, so that no key of the other places can leave a set by chance; whatever covers it pauses the set.
    """

    CSS_PATH = "session.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, kit: Kit, plan: Sequence[SetPlan], draft: Draft | None = None) -> None:
        super().__init__()
        self.kit = kit
        self.conductor = Conductor(plan, kit.diary.settings, draft.sets if draft else ())
        self.file = SessionFile(kit, draft)
        self.cues = SessionCues(kit.open_player(), kit.diary.settings, kit.clock())
        self.questions = Questions()
        self.begun = False
        """Whether a key has begun anything since the screen was opened."""
        self._stood: State | None = None
        self._keys: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The session, one line for trouble, the keys."""
        entries = self.kit.diary.entries
        yield SessionView(site_of(entries.profile.tendons), LastTime(entries.sessions))
        yield Steady(id="below")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Look at the clocks from now on; what they say is drawn only where it changed."""
        gc.disable()  # a search for garbage in the middle of a set would hold the picture back by 60 ms
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
    def pause_under_cover(self) -> None:
        """Pause the set while its digits cannot be seen."""
        self.conductor.pause(self.reading)

    @property
    def reading(self) -> Reading:
        """Both clocks, now."""
        return Reading(self.kit.clock(), self.kit.now().timestamp())

    def look_ahead(self) -> None:
        """Look, and once more at the very moment of a change that falls before the next look."""
        self.look()
        if (wait := self.conductor.until_change) < 1 / LOOKS_A_SECOND:
            self.set_timer(wait + AFTER_S, self.look)

    def look(self) -> None:
        """Read the clocks, ring what fell due, keep what was done, draw what changed."""
        reading = self.reading
        self.cues.give(self.query_one(SessionView), self.conductor, self.conductor.look(reading), reading.now)
        self.questions.look(self.kit.clock())
        if self.conductor.state is not self._stood:
            self._stood = self.conductor.state
            self._enter(self._stood)
        self._show()
        if self.file.lacks(self.conductor.course):
            self.call_after_refresh(self._keep)

    def _keep(self) -> None:
        """Store what was done, once the screen has changed: a slow disk must not hold the picture back."""
        self.file.keep(self.conductor.course, self.conductor.notes)
        self._show()

    def _enter(self, state: State) -> None:
        course = self.conductor.course
        self.questions = Questions()
        if state is State.RESTING:
            self.questions = of_one_set(course.sets, course.positions)
            self.set_timer(TIDIED_AFTER_S, gc.collect)
        elif state is State.DONE and course.sets:
            self.questions = at_the_end(course.sets)
            if self.begun:
                self.file.end()
        elif state is State.DONE:
            self.notify("Nothing was done, so nothing is noted.")
            self.dismiss()

    def _show(self) -> None:
        self.query_one(SessionView).show(self.conductor, self.questions)
        again = "space tries" if self.conductor.state is State.DONE else "the next set tries"
        self.query_one("#below", Steady).say(self.file.says(again))
        now = self._keys_now
        if now != self._keys:
            self._keys = now
            self.refresh_bindings()

    @property
    def _keys_now(self) -> frozenset[str]:
        return keys_now(
            self.conductor,
            self.questions,
            self.cues.settings,
            begun=self.begun,
            trouble=bool(self.file.trouble),
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is not shown, and does nothing."""
        names = {action, *(f"{action} {word}" for word in parameters)}
        return action not in ACTIONS or not names.isdisjoint(self._keys_now)

    def action_one_key(self, _: str) -> None:
        """Begin, pause, go on, next, skip, save: whatever is the sensible thing now."""
        if self.conductor.state is not State.DONE:
            self.begun = True
            self.file.begin(self.conductor.course)
            self.conductor.press(self.reading)
        elif self.questions.open:
            self.questions.skip()
        else:
            self.action_save()
        self.look()

    def action_carry_on(self) -> None:
        """Go on behind what the person says was done."""
        self.conductor.carry_on(self.reading)
        self.look()

    def action_skip(self, _: str) -> None:
        """Leave out the rest, or give up doing a set again."""
        self.conductor.skip(self.reading)
        self.look()

    def action_shift_rest(self, by: int) -> None:
        """Make the rest longer or shorter by so many seconds."""
        self.conductor.shift_rest(by, self.reading)
        self.look()

    def action_redo(self) -> None:
        """Do it again; what was done stands until then."""
        self.conductor.redo(self.reading)
        self.look()

    def action_adjust(self, by: int) -> None:
        """Change the load, or what the person says was done: 1 and -1 a little, 2 and -2 a lot."""
        much = abs(by) > 1
        sign = 1 if by > 0 else -1
        if self.conductor.state is State.STALLED:
            self.conductor.claim(self.conductor.claimed + sign * (10 if much else 1))
        else:
            self.conductor.add_load(sign * (2.5 if much else 0.5))
        self.look()

    def action_answer(self, digit: int) -> None:
        """Answer the question that stands."""
        self._note_pain(self.questions.digit(digit, self.kit.clock()))

    def action_take_back(self) -> None:
        """Take the last answer back."""
        self._note_pain(self.questions.take_back())

    def _note_pain(self, question: Question | None) -> None:
        if question and question.positions:
            self.conductor.set_pain(question.positions, question.answer)
        self.look()

    def action_sound(self, word: str) -> None:
        """Let the cues be heard or not, from now on and next time."""
        self._tune(replace(self.cues.settings, sound=word == "on"))

    def action_beat(self, word: str) -> None:
        """Let the tone rise and fall with the heel or not, from now on and next time."""
        self._tune(replace(self.cues.settings, beat=word == "on"))

    def _tune(self, settings: Settings) -> None:
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
        """Try whether digits and words can be read from the place where the work is done."""
        self.app.push_screen(ReadableScreen())

    def action_suspend(self) -> None:
        """Go to the shell that started the program; the standstill is noticed at the return."""
        self.app.action_suspend_process()

    def action_leave(self) -> None:
        """Go back; nothing has begun."""
        self.dismiss()

    def action_stop(self) -> None:
        """Ask whether to stop, the set being paused meanwhile."""
        question = "Stop here, and keep what was done so far?"
        self.app.push_screen(ConfirmScreen(question, "stop and keep", "not yet"), self._stop_if)

    def _stop_if(self, sure: bool | None) -> None:
        if sure:
            self.conductor.stop(self.reading)
        self.look()

    def action_give_up(self) -> None:
        """Ask whether to leave although saving failed, saying what becomes of the session."""
        kept = "The session stays beside the diary and will be offered again."
        lost = "These sets could not be stored anywhere and would be lost."
        question = f"Leave without saving? {kept if self.file.kept else lost}"
        self.app.push_screen(ConfirmScreen(question, "leave", "stay"), self._leave_if)

    def _leave_if(self, sure: bool | None) -> None:
        if sure:
            self.dismiss()

    def action_save(self) -> None:
        """Put the session into the diary and leave."""
        self._keep()
        if self.file.file(self.questions.effort):
            if self.file.trouble:
                self.notify(self.file.trouble, title="Saved, but", severity="warning", markup=False)
            self.dismiss()
        else:
            self.look()
