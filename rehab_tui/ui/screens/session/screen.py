"""The screen that conducts a session: holds and raises, the rests between them, and the end."""

import gc
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from textual import getters, on, work
from textual.app import ComposeResult
from textual.events import ScreenSuspend, Unmount

from rehab_tui.domain.closing import too_sore
from rehab_tui.domain.records import STOP_PAIN
from rehab_tui.practice.conducting import Conductor, Reading, State
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.practice.questions import RatingQuestion, at_the_end, of_one_set
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.ended import ended
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.screen import CONDUCTED_CSS, ConductedScreen
from rehab_tui.ui.screens.session.closing import closing
from rehab_tui.ui.screens.session.keys import AGAIN, CLAIMED, KEYS, LOADED, keys_now
from rehab_tui.ui.screens.session.saving import SessionFile
from rehab_tui.ui.screens.session.view import SessionView
from rehab_tui.ui.screens.shared.dialogs import THROW_AWAY, ask
from rehab_tui.ui.screens.shared.place import leave_for_today
from rehab_tui.ui.widgets.cached_static import CachedStatic
from rehab_tui.ui.widgets.key_line import KeyLine

COLLECT_AFTER_S = 0.3
"""The garbage of a set is collected in the rest, once its first picture is drawn."""


class SessionScreen(ConductedScreen):
    """Conducts `plan` from its beginning, or goes on with its draft; whatever covers it pauses the set."""

    CSS_PATH = [CONDUCTED_CSS, Path(__file__).with_name("screen.tcss")]
    BINDINGS = [*KEYS]
    view = getters.query_one(SessionView)
    below = getters.query_one("#below", CachedStatic)

    def __init__(self, context: Context, plan: Sequence[SetPlan], draft: Draft | None = None) -> None:
        super().__init__(context, KEYS)
        self.conductor = Conductor(plan, context.diary.settings, draft.sets if draft else ())
        self.file = SessionFile(context, draft)
        self.begun = False
        """Whether a key has begun anything since the screen was opened."""
        self._entered: State | None = None
        self._answered = False

    def compose(self) -> ComposeResult:
        """The session, one line for trouble, the keys."""
        entries = self.context.diary.entries
        yield SessionView(entries.profile, LastTime(entries.sessions, self.context.units))
        yield CachedStatic(id="below")
        yield KeyLine()

    @on(ScreenSuspend)
    def pause_under_cover(self) -> None:
        """Pause the set while its digits cannot be seen."""
        self.conductor.pause(self.reading)

    @on(Unmount)
    def keep_what_is_proven(self) -> None:
        """Store the set in progress as far as it was proven if the program ends in it, even by a fault."""
        if self.begun and self.conductor.state is not State.DONE:
            self.conductor.stop(self.reading)
            self.file.keep(self.conductor.course, self.conductor.notes)

    @property
    def in_charge(self) -> Conductor:
        """The one conductor of the whole session."""
        return self.conductor

    @property
    def sore(self) -> bool:
        """Whether a set hurt so much that running and this session stop."""
        return any((each.pain or 0) > STOP_PAIN for each in self.conductor.course.sets)

    @property
    def keys_now(self) -> Mapping[str, bool]:
        """Whether each action does something now; with its argument where that matters."""
        filed = bool(self.view.card) and not self.questions.open
        known = keys_now(self.conductor, self.cues.settings, self.questions, begun=self.begun, filed=filed)
        return {**known, "explain": known["explain"] or (self.sore and self.conductor.state is State.DONE)}

    @property
    def explained(self) -> str:
        """The page that the guide opens: of the exercise that is in hand or comes, or of stops."""
        course, resting = self.conductor.course, self.conductor.state is State.RESTING
        return "stop" if self.sore else ((resting and course.upcoming) or course.current).step

    def conduct(self, reading: Reading) -> None:
        """Give the cues that are due, ask about what has ended, store what was done."""
        due = self.conductor.look(reading)
        self.cues.give(self.view, self.conductor, due, reading.now)
        self.tell(ended(self.conductor, due))
        if self.app.screen is not self:  # a set that starts alone may do so under a page or the help
            self.conductor.pause(reading)
        if self.conductor.state is not self._entered:
            self._entered = self.conductor.state
            self._enter(self._entered)
        if self.file.lacks(self.conductor.course):
            self.call_after_refresh(self._keep)
        before, self._answered = self._answered, self._entered is State.DONE and self.questions.over
        if self._answered and not before:
            self._file()

    def show(self) -> None:
        """Draw what changed: the set, the trouble with saving, the keys."""
        self.view.show(self.conductor, self.questions)
        self.below.set_text(self.file.says(AGAIN[self.conductor.state is State.DONE]))
        super().show()

    def _keep(self) -> None:
        """Store what was done, once the screen has changed: a slow disk must not hold the picture back."""
        self.file.keep(self.conductor.course, self.conductor.notes)
        self.show()

    def _enter(self, state: State) -> None:
        course = self.conductor.course
        self.questions = RatingQuestions()
        if state is State.RESTING:
            self.questions = RatingQuestions(of_one_set(course.sets, course.positions))
            self.set_timer(COLLECT_AFTER_S, gc.collect)
        elif state is State.DONE and course.sets:
            self.questions = RatingQuestions(at_the_end(course.sets))
            if self.begun:
                self.file.end()
        elif state is State.DONE:
            self.notify("Nothing was done, so nothing is noted.")
            self.dismiss()
        if self.questions.open or state is State.STALLED:
            self.come_up()

    def action_one_key(self, _: str) -> None:
        """Begin, pause, go on, next, skip, save, leave: whatever is the sensible thing now."""
        if self.conductor.state is not State.DONE:
            self.begun = True
            self.file.begin(self.conductor.course)
            self.conductor.press(self.reading)
        elif self.questions.open:
            self.questions.skip()
        elif self.view.card:
            self.action_go_on()
        else:
            self._file()
        self.look()

    def action_carry_on(self) -> None:
        """Go on after what the person says was done."""
        self.conductor.carry_on(self.reading)
        self.look()

    def action_skip(self, _: str) -> None:
        """Leave out the rest, or give up doing a set again."""
        self.conductor.skip(self.reading)
        self.look()

    def action_enough(self) -> None:
        """End the leg's part of the set; what was done of it counts."""
        self.conductor.enough(self.reading)
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
        coarse, sign, unit = abs(by) > 1, 1 if by > 0 else -1, self.context.units.load
        if self.conductor.state is State.STALLED:
            self.conductor.claim(self.conductor.claimed + sign * CLAIMED[coarse])
        else:
            self.conductor.add_load(sign * unit.stored(LOADED[unit][coarse]))
        self.look()

    async def action_explain(self) -> None:
        """Show the guide's page of the exercise; after a pain that ended the session, that of stops."""
        await self.run_action(f"app.page({str(self.explained)!r})")

    def action_take_back(self) -> None:
        """Take the last answer back."""
        self.note_answer(self.questions.take_back())

    def note_answer(self, question: RatingQuestion | None) -> None:
        """Keep the pain; above STOP_PAIN the session ends."""
        if question and question.positions:
            self.conductor.set_pain(question.positions, question.answer)
            if (question.answer or 0) > STOP_PAIN and self.conductor.state is State.RESTING:
                self.conductor.stop(self.reading)
                self.notify(too_sore(question.answer or 0), title="Stop here", timeout=30)
        self.look()

    def action_beat(self, word: str) -> None:
        """Let the tone rise and fall with the heel or not, from now on and next time."""
        self.tune(replace(self.cues.settings, beat=word == "on"))

    @work
    async def action_stop(self) -> None:
        """Ask whether to stop, the set being paused meanwhile."""
        question = "Stop here, and keep what was done so far?"
        if await ask(self, question, "stop and keep", "not yet"):
            self.conductor.stop(self.reading)
        self.look()

    @work
    async def action_give_up(self) -> None:
        """Ask whether to leave although saving failed, saying what becomes of the session."""
        kept = "The session stays beside the diary and will be offered again."
        lost = "These sets could not be stored anywhere and would be lost."
        question = f"Leave without saving? {kept if self.file.kept else lost}"
        if await ask(self, question, "leave", "stay"):
            self.dismiss()

    @work
    async def action_throw_away(self) -> None:
        """Ask whether to keep nothing of the session."""
        if await ask(self, THROW_AWAY, "throw away", "keep") and self.file.drop():
            self.dismiss()
        self.look()

    def action_save(self) -> None:
        """Put the session into the diary with what is answered."""
        self.questions.leave()
        self.look()

    def _file(self) -> None:
        """Put the session into the diary, and then show what it comes to."""
        self._keep()
        self.file.file(self.questions.effort)
        filed = self.file.filed
        self.view.card = closing(filed, self.context.facts) if filed else None
        if filed and self.file.trouble:
            self.notify(self.file.trouble, title="Saved, but", severity="warning", markup=False)

    def action_go_on(self) -> None:
        """Leave for Today."""
        self.dismiss()
        leave_for_today(self.app)
