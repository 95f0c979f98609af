"""Three weeks of lowering twice a day on Today: a pain of 5, a lock, a change of plan and back."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from rehab_tui.domain.records import Record, Sign, put
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.context import Context
from rehab_tui.ui.following import refresh_front
from tests.ui.memory import MORNING, memory_context, press, unhurried
from tests.ui.planned import session_of
from tests.ui.snapshot import text_of
from tests.ui.test_today import DAY, beginner, checkin

FIRST, SECOND = time(7, 30), time(12)


class Life:
    """A diary on which the days go by while the program stays open."""

    def __init__(self) -> None:
        context, self.diary = memory_context(beginner())
        self.now = MORNING
        self.context: Context = replace(unhurried(context), now=lambda: self.now)

    @property
    def day(self) -> date:
        return self.context.day

    def at(self, clock: time) -> None:
        self.now = datetime.combine(self.now.date(), clock, self.now.tzinfo)

    def goes_on(self, days: int, pain: int = 2) -> None:
        """So many days end with all of their work, and the next one begins with a calm check-in."""
        for _ in range(days):
            for clock in (FIRST, SECOND):
                self.works(clock, pain)
            self.now = datetime.combine(self.day + timedelta(days=1), MORNING.time(), MORNING.tzinfo)
            self.notes(checkin(self.day, 2, 10))

    def works(self, clock: time, pain: int = 2) -> None:
        """All that is due is done, as it is prescribed."""
        if self.context.facts.rehab.due:
            done = session_of(self.diary.entries, self.day, clock)
            due = [work.sets for work in self.context.facts.rehab.work]
            sets = [replace(one, pain=pain) for one in done.sets if one.set <= max(due)]
            self.notes(replace(done, sets=tuple(sets)))

    def notes(self, record: Record) -> None:
        """An entry is added."""
        self.diary.apply(put(self.diary.entries, record))


async def test_three_weeks_of_lowering_twice_a_day() -> None:
    life = Life()
    async with RehabApp(life.context).run_test(size=(72, 70)) as pilot:

        async def shows() -> str:
            refresh_front(pilot.app)
            await pilot.pause()
            return " ".join(text_of(pilot.app).replace("│", " ").split())

        await press(pilot, "l 3 y t")
        assert "single-leg lowering on a step left leg 3 x 15" in await shows()
        life.works(FIRST)
        life.at(time(9))
        assert "Second session from 11:30." in await shows()
        life.works(SECOND)
        assert "All done. Next: tomorrow." in await shows()
        life.goes_on(7)
        assert "Week 2 of 12" in await shows()
        life.goes_on(1, pain=5)
        eased = await shows()
        assert "Yesterday's rehab reached 5 of 10" in eased
        assert "left leg 2 x 15" in eased, "one set less"
        life.goes_on(3)
        assert "left leg 3 x 15 5 kg" in await shows()
        life.notes(replace(life.diary.entries.checkins[-1], signs=(Sign.POP,)))
        locked = await shows()
        assert "Locked by RF1: no loading" in locked
        assert "3 x 15" not in locked
        life.goes_on(1)
        life.notes(replace(life.diary.entries.profile, assessed=life.day))
        assert "left leg 3 x 15" in await shows()
        life.goes_on(2)
        await press(pilot, "l 2 y t")
        other = await shows()
        assert "double-leg hold both legs 5 x 45 s" in other
        assert "Block 1 of 2, week 1 of 1. Block 2 needs 1 week of this block (0 of 1)." in other
        life.goes_on(2)
        await press(pilot, "l 3 y t")
        assert "left leg 3 x 15" in await shows()
        life.goes_on(5)
        assert life.day == DAY + timedelta(weeks=3)
        await press(pilot, "p")
        progress = await shows()
        assert "single-leg lowering on a step, bent knee left" in progress
        assert "Week 3 of 12" in progress, "it went on where it was left: 14 days and 5"
