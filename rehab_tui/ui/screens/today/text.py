"""Today as text, laid out for a width: may I run, what is my work, am I getting better; pure."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import relative
from rehab_tui.domain.facts.series import Series, weekly
from rehab_tui.domain.facts.sessions import newest_sets
from rehab_tui.domain.facts.trends import Trend
from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.ladder.ladder import LegLadder
from rehab_tui.domain.ladder.prescription import Work
from rehab_tui.domain.names import LEVELS as MEANINGS
from rehab_tui.domain.names import URGENCIES
from rehab_tui.domain.plan.week import RACE_ADVICE
from rehab_tui.domain.records import EXERCISES, Leg, StepChange
from rehab_tui.domain.rules.verdict import Reason, sentence
from rehab_tui.domain.today import Today
from rehab_tui.ui.screens.shared.text import LEVELS, STIFFNESS_TOP, level_badge, lines, spread
from rehab_tui.ui.screens.today.question import first_question
from rehab_tui.ui.widgets.strips import beads, strip

ID_WIDTH = 6
WEEKS = 8
TRENDS = {
    Trend.IMPROVING: "improving",
    Trend.STEADY: "steady",
    Trend.UNKNOWN: "not known yet",
    Trend.WORSE_ONCE: "worse than last week",
    Trend.PROGRESSIVE: "worse two weeks in a row",
}
LABEL_WIDTH = 8


def page(facts: Today, width: int, minutes: int, offers: Collection[StepChange], *, tall: bool) -> Content:
    """The whole of Today: three answers and the question that waits, each beside its label."""
    room = width - LABEL_WIDTH
    question = first_question(facts)
    sections = {
        "RUN": run_answer(facts, room, tall=tall),
        "REHAB": rehab_answer(facts, room, minutes, offers),
        "TREND": trend_answer(facts, tall=tall),
        **({"ASK": question.text} if question else {}),
    }
    return Content("\n\n\n" if tall else "\n\n").join(
        _labelled(*section, room) for section in sections.items()
    )


def _labelled(label: str, body: Content, width: int) -> Content:
    first, *others = body.wrap(width)
    return lines(
        Content.assemble((f"{label:<{LABEL_WIDTH}}", "bold $secondary"), first),
        *(Content.assemble(" " * LABEL_WIDTH, line) for line in others),
    )


def run_answer(facts: Today, width: int, *, tall: bool = False) -> Content:
    """The verdict as shape, word and colour, every reason with its numbers, and what would change it."""
    said = facts.verdict
    meaning = URGENCIES.get(said.urgency, MEANINGS[said.level])
    head = Content.assemble(level_badge(said.level), "  ", (meaning, "bold"))
    first = spread(head, week_km(facts), width)
    reasons = [line for reason in said.reasons for line in _reason(reason, width)]
    flips = _indented("changes with", said.flips, width, most=4 if tall else 2)
    return lines(first, *reasons, *(Content.styled(line, "$secondary") for line in flips))


def week_km(facts: Today) -> Content:
    """The week's kilometres against the cap."""
    done, cap = facts.plan.week_km_done, facts.plan.week_km_cap
    if cap is None:
        return Content.styled(f"{done:.1f} km in 7 days", "$secondary")
    over = done > cap
    text = f"{done:.1f} of {cap:.1f} km" + (", over the cap" if over else "")
    return Content.styled(text, "bold $warning" if over else "$secondary")


def _reason(reason: Reason, width: int) -> Iterator[Content]:
    colour = LEVELS[reason.level][2]
    room = width - ID_WIDTH
    text = sentence(reason.seen)
    both = f"{text} {sentence(reason.do)}"
    chosen = both if len(both) <= room or reason.urgency else text
    for number, line in enumerate(wrap(chosen, room)):
        label = reason.rule if number == 0 else ""
        yield Content.assemble((f"{label:<{ID_WIDTH}}", f"bold {colour}"), line)


def _indented(label: str, text: str, width: int, most: int) -> list[str]:
    room = width - ID_WIDTH
    parts = wrap(f"{label}: {text}", room, max_lines=most, placeholder=" ... (w: why)")
    return [f"{'':<{ID_WIDTH}}{part}" for part in parts]


def rehab_answer(facts: Today, width: int, minutes: int, offers: Collection[StepChange]) -> Content:
    """Today's work with last time's numbers and how long it takes, or why there is none; offers too."""
    rehab = facts.rehab
    if rehab.locked_by:
        return Content.styled(f"Locked by {rehab.locked_by}: no loading, no stretching.", "bold $error")
    if not facts.ladders:
        return Content("No sore tendon is noted yet: s opens the profile.")
    rows = [_work_row(facts, list(group), width) for _, group in groupby(rehab.work, key=lambda w: w.step)]
    if not rehab.due:
        day = relative(rehab.next_due, facts.day) if rehab.next_due else "after the pause"
        rows = [Content(f"Nothing is due today; next {day}.")]
    else:
        begin = f"space begins, about {minutes} min"
        rows.append(Content.styled(begin, "$secondary"))
    return lines(*rows, *(note for ladder in facts.ladders for note in _ladder_note(ladder, offers)))


def _work_row(facts: Today, works: Sequence[Work], width: int) -> Content:
    work = works[0]
    tendons = facts.situation.profile.tendons
    sore = next((tendon for leg in tendons.sore if (tendon := tendons.on(leg))), None)
    name = words.exercise(work.step, sore.site if sore else None)
    doses = " / ".join(dict.fromkeys(words.dose(one) for one in works))
    load = f"{work.load_kg:g} kg" if work.load_kg else ""
    row = Content.assemble((f"{name:<27}", "bold"), f"{words.legs(works):<10}{doses:<8}{load}")
    leg = Leg.LEFT if work.leg is Leg.BOTH else work.leg
    before = newest_sets(facts.situation.entries.sessions, leg, work.step)
    last = Content.styled("last " + " ".join(f"{done.amount:g}" for done in before), "$secondary")
    return spread(row, last, width) if before else row


def _ladder_note(ladder: LegLadder, offers: Collection[StepChange]) -> Iterator[Content]:
    leg = ladder.position.leg
    if ladder.next and any(offer.leg is leg for offer in offers):
        text = f"{leg}: ready for {words.exercise(ladder.next)}. a accepts, n not now"
        yield Content.styled(text, "bold $success")
    elif ladder.decision in (Decision.BACK, Decision.HOLD_DOSE):
        yield Content.styled(f"{leg}: {words.ruling(ladder)}", "$warning")


def trend_answer(facts: Today, *, tall: bool = False) -> Content:
    """Pain and stiffness of the last weeks on fixed scales, and the ladder in a line, for each sore leg."""
    rows = [row for ladder in facts.ladders for row in _trend_rows(facts, ladder, tall=tall)]
    if facts.escalation:
        rows.append(Content.styled(f"ES1   {words.escalation(facts.escalation)}", "$warning"))
    if facts.race:
        rows.append(Content(f"{facts.race}   {RACE_ADVICE[facts.race]}"))
    return lines(*rows) if rows else Content("The trend shows once check-ins are logged.")


def _trend_rows(facts: Today, ladder: LegLadder, *, tall: bool) -> Iterator[Content]:
    leg = ladder.position.leg
    steps = ladder.steps
    side = f"{leg} " if len(facts.ladders) > 1 else ""
    pain = weekly(facts.situation, leg, WEEKS, lambda week: week.pain)
    stiff = weekly(facts.situation, leg, WEEKS, lambda week: week.stiffness)
    yield from _bars(f"{side}pain", pain, 10, f"of 10   {TRENDS[facts.situation.trend]}", tall=tall)
    yield from _bars(f"{side}stiffness", stiff, STIFFNESS_TOP, f"min, {WEEKS} weeks", tall=tall)
    missing = f"needs {' and '.join(ladder.missing)}" if ladder.missing else "gate open"
    above = f"→ {EXERCISES[ladder.next].name}: {missing}" if ladder.next else "the top of the ladder"
    line = beads(steps.index(ladder.position.step), len(steps))
    yield Content.assemble(f"{side + 'ladder':<19}", (line, "$primary"), f"   {above}")


def _bars(label: str, values: Series, top: float, unit: str, *, tall: bool) -> Iterator[Content]:
    """The weekly bars with the first and the newest value at their ends, on the lowest line."""
    known = [value for value in values if value is not None]
    if not known:
        yield Content.assemble(
            f"{label:<19}", ("three logged days in a week give the first value", "$secondary")
        )
        return
    first, newest = f"{known[0]:g}", f"{known[-1]:g}"
    *above, lowest = strip(values, top, rows=3 if tall else 1, width=4 if tall else 1)
    for row in above:
        yield Content.assemble(" " * 19, (row, "$primary"))
    yield Content.assemble(f"{label:<15}{first:>3} ", (lowest, "$primary"), f" {newest} {unit}")
    if tall:
        yield Content("")
