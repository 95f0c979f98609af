"""Where one stands, as text: the ladder with its gates, the last weeks, the dose done; pure."""

from collections.abc import Iterator
from datetime import timedelta

from textual.content import Content

from rehab_tui.domain import insight, words
from rehab_tui.domain.gates import Gate
from rehab_tui.domain.ladder import Decision, LegLadder
from rehab_tui.domain.records import Entries
from rehab_tui.domain.scales import Leg, Step
from rehab_tui.domain.steps import DOSES, ladder_for
from rehab_tui.domain.today import Today
from rehab_tui.ui.today_view import STIFFNESS_TOP, TRENDS, lines
from rehab_tui.ui.widgets.strips import axis, bar, strip

DECISIONS = {
    Decision.STAY: "stay on this step",
    Decision.OFFER: "the next step is offered: a accepts",
    Decision.BACK: "for now the step below",
    Decision.HOLD_DOSE: "the same step, one set less",
    Decision.LOCKED: "locked",
}
DOSE_DAYS = 28


def ladder_text(facts: Today, ladder: LegLadder) -> Content:
    """The ladder of one leg: steps reached with dates, the own step, the steps ahead."""
    leg = ladder.place.leg
    tendon = facts.now.profile.tendons.on(leg)
    steps = ladder_for(tendon.site) if tendon else ()
    here = steps.index(ladder.place.step)
    rows = [Content.styled(f"LADDER, {leg} leg", "bold $secondary")]
    for number, step in enumerate(steps):
        mark = "●" if number < here else "◉" if number == here else "○"
        style = "bold $primary" if number == here else "" if number < here else "$secondary"
        since = _reached(facts.now.entries, leg, step)
        rows.append(Content.styled(f" {mark} {DOSES[step].name:<27}{since}", style))
    return lines(*rows)


def gate_text(ladder: LegLadder) -> Content:
    """What today says of the leg, and what the next step still needs, point by point."""
    stage = ladder.place.loaded_stage
    now = f", now {stage[0]} x {stage[1]}" if stage else ""
    above = f"NEXT  {DOSES[ladder.next].name}" if ladder.next else "NEXT  the top of the ladder is reached"
    again = " with more load, fewer reps" if ladder.next is ladder.place.step else ""
    head = Content.assemble((above + again, "bold $secondary"), now)
    return lines(head, *_today_says(ladder), *(row for gate in ladder.gates for row in gate_lines(gate)))


def _reached(entries: Entries, leg: Leg, step: Step) -> str:
    days = [change.date for change in entries.steps if change.to is step and change.leg.covers(leg)]
    return days[-1].isoformat() if days else ""


def _today_says(ladder: LegLadder) -> Iterator[Content]:
    if ladder.decision is not Decision.STAY:
        why = f": {ladder.why}" if ladder.why and ladder.decision is not Decision.OFFER else ""
        colour = "$success" if ladder.decision is Decision.OFFER else "$warning"
        yield Content.styled(f" {DECISIONS[ladder.decision]}{why}", f"bold {colour}")


def gate_lines(gate: Gate) -> Iterator[Content]:
    """A gate's points, each with a mark and what was seen."""
    for point in gate.points:
        mark = ("✓", "$success") if point.met else ("·", "bold $warning")
        seen = f": {point.seen}" if point.seen else ""
        yield Content.assemble(f" {gate.rule:<4}", mark, f" {point.asks}{seen}")


def chart_text(facts: Today, leg: Leg, days: int, rows: int, width: int) -> Content:
    """Pain and stiffness of one leg day by day, on fixed scales that are named; gaps stay gaps."""
    history = facts.now.histories.get(leg)
    if history is None or not (history.pain or history.stiffness):
        return Content("Pain and stiffness show here once check-ins are logged.")
    first = facts.day - timedelta(days=days - 1)
    ends = axis(f"{first:%d %b}", "today", days * width)
    pain = strip(insight.daily(history.pain, facts.day, days), 10, rows, width)
    stiff = strip(insight.daily(history.stiffness, facts.day, days), STIFFNESS_TOP, rows, width)
    return lines(
        Content.assemble((f"PAIN, {leg}  ", "bold $secondary"), TRENDS[facts.now.trend]),
        *_with_scale(pain, "10", "$primary"),
        Content.styled(f"    {ends}", "$secondary"),
        Content.assemble((f"STIFFNESS, {leg}  ", "bold $secondary"), _stiffness_now(facts, leg)),
        *_with_scale(stiff, str(STIFFNESS_TOP), "$success"),
        Content.styled(f"    {ends}", "$secondary"),
    )


def _with_scale(bars: list[str], top: str, colour: str) -> Iterator[Content]:
    for number, row in enumerate(bars):
        label = top if number == 0 else "0" if number == len(bars) - 1 else ""
        yield Content.assemble((f"{label:>2} │", "$secondary"), (row, colour))


def _stiffness_now(facts: Today, leg: Leg) -> str:
    weeks = insight.weekly_stiffness(facts.now, leg, 1)
    return f"{weeks[0]:g} min this week" if weeks[0] is not None else "minutes"


def dose_text(facts: Today, width: int) -> Content:
    """Sessions and dose of the last four weeks, done against prescribed, per exercise and leg."""
    first = facts.day - timedelta(days=DOSE_DAYS - 1)
    done = [session for session in facts.now.entries.sessions if session.date >= first]
    early = sum(not session.completed for session in done)
    head = f"{len(done)} sessions in 4 weeks" + (f", {early} stopped early" if early else "")
    rows = [Content.assemble(("DOSE  ", "bold $secondary"), head)]
    found = insight.doses(facts.now.entries, first, facts.day)
    for step in dict.fromkeys(dose.step for dose in found):
        legs = [dose for dose in found if dose.step is step]
        row = Content(f" {DOSES[step].name:<27}")
        for dose in legs:
            amount = f"{words.number(dose.done)} of {words.number(dose.prescribed)}"
            filled = (bar(dose.done, dose.prescribed, width) + " ", "$primary") if width else ""
            row = Content.assemble(row, f"{dose.leg:<6}", filled, f"{amount:<15}")
        rows.append(Content.assemble(row, legs[0].unit))
    if not done:
        rows.append(Content(" What is done shows here after the first session."))
    return lines(*rows)


def outlook_text(facts: Today) -> Content:
    """The recovery window and the escalation, in words that promise nothing."""
    rows = []
    if facts.recovery:
        window = facts.recovery
        rows.append(
            f"Week {window.week}. With a tendon like this most people need {window.from_weeks} to "
            f"{window.to_weeks} weeks; some need longer."
        )
    if facts.pattern:
        rows.append(f"Pattern: {facts.pattern}, a label for how it behaves, not a scan finding.")
    if facts.escalation:
        firm = "Please see" if facts.escalation.firm else "Think of seeing"
        rows.append(f"ES1: {firm} a physio, it is no better than in the first week.")
    return lines(*(Content(row) for row in rows))
