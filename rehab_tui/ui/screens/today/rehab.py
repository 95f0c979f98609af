"""What is my work today: each exercise with its dose and last time's numbers, or why there is none."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.geometry import Size

from rehab_tui.domain import words
from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import Leg, relative
from rehab_tui.domain.today import Today
from rehab_tui.practice.layout import as_done, expected_minutes
from rehab_tui.ui.commands import key
from rehab_tui.ui.screens.session.start import NO_TENDON, plan_of
from rehab_tui.ui.screens.shared.panel import Panel
from rehab_tui.ui.screens.shared.text import spread

TICKED = "$success"
MANY = 3
"""So many exercises take one line each where they can, in a narrow room too."""
ONE_LINE = 60
"""Columns from which an exercise's name and dose stand in one line."""


class WorkPanel(Panel):
    """Today's exercises: those done ticked, of the others what is left, and the key that begins."""

    heading = "My rehab"
    half = True

    async def action_open(self) -> None:
        """Begin the work that is due; without any, show the ladder."""
        due = self.context.facts.rehab.due
        await self.run_action("app.work('today')" if due else "app.go('progress')")

    def rows(self, room: Size) -> list[Content]:
        """The exercises, or when there is work again."""
        return [line for row in self._work(room.width) for line in row.wrap(room.width)]

    def show(self) -> None:
        """Tell on the border how to begin and how long it takes."""
        super().show()
        rehab, settings = self.context.facts.rehab, self.context.diary.settings
        works = () if rehab.locked_by else rehab.work
        if not works:
            self.border_subtitle = ""
            return
        minutes = expected_minutes(plan_of(self.context, works), settings)
        rests = ", ".join(dict.fromkeys(words.rest(as_done(work, settings)) for work in works))
        begin = (f" {key('today.begin', 'space')} ", "bold reverse $primary")
        self.border_subtitle = Content.assemble(begin, f" about {minutes} min, {rests}")

    def _work(self, width: int) -> Iterator[Content]:
        facts, settings = self.context.facts, self.context.diary.settings
        rehab = facts.rehab
        if rehab.locked_by:
            yield Content.styled(f"Locked by {rehab.locked_by}: no loading, no stretching.", "bold $error")
        elif not facts.ladders:
            yield Content(NO_TENDON)
        else:
            left = [as_done(work, settings) for work in rehab.work]
            firsts = {(work.step, work.movement): work for work in reversed(rehab.whole)}
            for one in reversed(firsts.values()):
                works = [work for work in left if work.like(one)]
                yield from _exercise(facts, one, works, width, dense=len(firsts) >= MANY)
            yield from (Content.styled(remark, "$warning") for remark in facts.programme_remarks)
            if rehab.not_before:
                yield Content.styled(f"Second session from {rehab.not_before:%H:%M}.", "$secondary")
            elif width >= ONE_LINE and any(work.per_day > 1 for work in rehab.work):
                yield Content.styled("Twice today, four hours between the two.", "$secondary")
            if not left:
                day = rehab.next_due
                none = "All done" if rehab.whole else "Nothing is due today"
                yield Content(f"{none}. Next: {relative(day, facts.day) if day else 'after the pause'}.")


def _exercise(facts: Today, one: Work, left: Sequence[Work], width: int, *, dense: bool) -> Iterator[Content]:
    """An exercise that is done, ticked; else its dose, and last time's numbers where there is room."""
    tendons = facts.situation.profile.tendons
    sore = next((tendon for leg in tendons.sore if (tendon := tendons.on(leg))), None)
    name = Content.styled(words.exercise(one.step, sore.site if sore else None, one.exercise), "bold")
    if not left:
        yield Content.assemble(("✓ ", TICKED), name)
        return
    leg = Leg.LEFT if left[0].leg is Leg.BOTH else left[0].leg
    before = newest_sets(facts.situation.entries.sessions, leg, one.step, movement=one.movement)
    last = "last " + " ".join(f"{done.amount:g}" for done in before) if before else ""
    dose, seen = Content(_doses(facts, left)), Content.styled(last, "$secondary")
    if width >= ONE_LINE:
        yield spread(Content.assemble(name.pad_right(max(2, 27 - name.cell_length)), dose), seen, width)
    elif dense and (line := spread(name, _short(dose), width)) != name:
        yield line
    else:
        yield name
        yield spread(dose, seen, width)


def _short(dose: Content) -> Content:
    """A dose without the word leg and without columns."""
    return Content(" ".join(dose.plain.replace(" leg ", " ").split()))


def _doses(facts: Today, works: Sequence[Work]) -> str:
    """Legs, sets, load, and of how many sets that is what is left; legs that differ are told one by one."""
    whole, work = facts.rehab.whole, works[0]
    load = words.load(work, facts.units)
    if len({words.doses([one], whole) for one in works}) > 1:
        return f"{words.doses(works, whole)} {load}".rstrip()
    dose = f"{words.dose(work):<8}{load}".rstrip()
    return f"{words.legs(works):<10}{dose} {words.left_of(work, whole)}".rstrip()
