"""Conducts a session as flat lines: looks at the clocks, says what falls due, stores what was done."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from rehab_tui.domain.closing import AFTERWARDS, how_it_went, kept, what_comes, worst_pain
from rehab_tui.domain.records import DiaryError
from rehab_tui.flat.asking import Asked
from rehab_tui.flat.hearing import Hearing
from rehab_tui.flat.lines import SpokenLines
from rehab_tui.flat.typed import Typed
from rehab_tui.flat.words import aloud, following, stalled
from rehab_tui.practice.conducting import Conductor, PhaseKind, Reading, State
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan
from rehab_tui.practice.questions import at_the_end, of_one_set
from rehab_tui.sound.follow import Follower
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.conducting.exercises import weight
from rehab_tui.ui.screens.session.saving import SessionFile

LOOK_S = 0.25
"""At most so long between two looks at the clocks."""

AFTER_S = 0.0005
"""A change is looked at this much later than it is due, so that a rounded clock is never just before it."""

BROKEN = "paused. A pause breaks the hold: its longest part counts; b begins it again"


class FlatSession:
    """One session; without keys its sets begin by themselves, for nobody could."""

    def __init__(
        self,
        context: Context,
        plan: Sequence[SetPlan],
        draft: Draft | None,
        typed: Typed,
        say: Callable[[str], None],
    ) -> None:
        settings = context.diary.settings
        alone = replace(settings, auto_start=settings.auto_start or not typed.keys)
        self.context, self.say = context, say
        self._followed = context.diary.entries.profile.programme
        self.conductor = Conductor(plan, alone, draft.sets if draft else ())
        self.file = SessionFile(context, draft)
        self.asked = Asked(say)
        self.hearing = Hearing(typed, self.conductor, self.asked, say)
        self._state = self.conductor.state
        self._lines = SpokenLines(say, context.units)
        self._trouble = ""
        self._player = context.open_player()
        self._follower = Follower(self._player)
        volume = settings.volume_pct / 100 if settings.sound else 0
        self._player.adjust(volume, beat=settings.beat, shift_ms=settings.shift_ms, voice=False)

    def conduct(self) -> None:
        """Go through all sets; whatever ends it early, what was proven until then is kept as a draft.

        Raises DiaryError if the session could not be put into the diary; the draft is then still there.
        """
        try:
            while self.conductor.state is not State.DONE:
                self._step()
            self._finish()
        finally:
            if self.conductor.state is not State.DONE:
                self.conductor.stop(self._reading)
                self.file.keep(self.conductor.course, self.conductor.notes)
            self._stay_awake(False)
            self._player.close()

    @property
    def _reading(self) -> Reading:
        return Reading(self.context.clock(), self.context.now().timestamp())

    def _step(self) -> None:
        """Wait for what comes next, a word or the end of a second, and do it."""
        self._look(self._reading)
        wait = min(LOOK_S, self._lines.wait(self.conductor), self.conductor.until_change)
        said = self.hearing.wait(max(0.0, wait) + AFTER_S)
        reading = self._reading
        self._look(reading)
        before = self.conductor.elapsed
        if said is None:
            self.hearing.do_nothing(reading)
        else:
            self.hearing.do(said, reading)
        if self.conductor.elapsed != before:
            self._lines.jump(self.conductor)

    def _look(self, reading: Reading) -> None:
        conductor = self.conductor
        conductor.look(reading)
        self._follower.look(conductor, reading.now)
        if conductor.state is State.RUNNING:
            self.file.begin(conductor.course)
        self._keep()  # before anything is said: whoever reads the lines may have stopped
        self._lines.follow(conductor)
        if conductor.state is not self._state:
            before, self._state = self._state, conductor.state
            self._enter(before, reading.now)
        self._stay_awake(conductor.state in (State.RUNNING, State.RESTING))

    def _enter(self, before: State, now: float) -> None:
        """Say what has changed, and ask about what has ended."""
        conductor, course = self.conductor, self.conductor.course
        self.asked.ask(())
        self.hearing.come_up(now)
        match conductor.state:
            case State.PAUSED if conductor.moment.phase.kind is PhaseKind.HOLD:
                self.say(BROKEN)
            case State.PAUSED:
                self.say("paused")
            case State.STALLED:
                self.say(stalled(conductor.standstill))
            case State.RUNNING if before in (State.PAUSED, State.STALLED) and conductor.elapsed:
                left = f", {ceil(conductor.moment.left)} seconds left"
                self.say("go on" + left * (conductor.moment.phase.kind is PhaseKind.HOLD))
            case State.RESTING if course.upcoming:
                self.say(following(course.upcoming, course.current, self.context.units))
                new = not course.upcoming.like(course.current)
                if new and (asked := weight(course.upcoming, self._followed)):
                    self.say(asked)
                self.asked.ask(of_one_set(course.sets, course.positions))
            case _:
                pass

    def _finish(self) -> None:
        """Ask what is still open, put the session into the diary, and say what comes next."""
        self._look(self._reading)
        if not self.conductor.course.sets:
            self.say("Nothing was done, so nothing is noted.")
            return
        self.file.end()
        self.asked.ask(at_the_end(self.conductor.course.sets))
        while self.asked.open:
            said = self.hearing.wait(LOOK_S)
            if said is None:
                self.hearing.do_nothing(self._reading)
            else:
                self.hearing.answer_at_the_end(said, self._reading)
            self._keep()
        self._file()

    def _file(self) -> None:
        self.file.file(self.asked.effort)
        if self.file.filed is None:
            raise DiaryError(f"Not saved: {self.file.trouble} The next session offers it again.")
        facts = self.context.facts
        lines = kept(self.file.filed), how_it_went(self.file.filed), worst_pain(self.file.filed)
        for line in (*lines, "".join(what_comes(facts)), AFTERWARDS if facts.ladders else ""):
            if line:
                self.say(aloud(line.replace("\n", " ")))

    def _keep(self) -> None:
        self.file.keep(self.conductor.course, self.conductor.notes)
        before, self._trouble = self._trouble, self.file.says("the next set tries")
        if self._trouble and self._trouble != before:
            self.say(self._trouble)

    def _stay_awake(self, wanted: bool) -> None:
        if self.context.awake:
            self.context.awake.hold(wanted)
