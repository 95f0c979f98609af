"""What happened on single days: flares and red flags, steps of the ladder, and the person's questions."""

from rehab_tui.domain.facts import StopRule
from rehab_tui.domain.names import CHANGED_BY, SIGNS
from rehab_tui.domain.records import ChangedBy, Sign, StepChange, Units
from rehab_tui.domain.words import step_taken
from rehab_tui.exchange.report.facts.events import FLARE, Answer, Event, What
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.layout import Section, Table, brief, more

MOST_EVENTS, MOST_STEPS, MOST_QUESTIONS = 6, 6, 3
LONGEST_QUESTION, LONGEST_REASON = 100, 36

EVENTS: dict[What, str] = {
    FLARE: "flare: above 3, and 2 above the week before",
    StopRule.PAIN: "ST1, stop: pain above 5",
    StopRule.SETTLING: "ST2, stop: over 48 h to settle",
    StopRule.LIMP: "ST3, stop: a limp",
    StopRule.WORSENING: "ST4, stop: worse two weeks in a row",
    StopRule.RISE: "ST5, stop: pain 2 or more up in a run",
    **dict(SIGNS.items()),
    Answer.FLUOROQUINOLONE: "screening: fluoroquinolone antibiotic in the last 6 months",
    Answer.INFLAMMATORY: "screening: signs of inflammation elsewhere",
    Answer.BONE_NIGHT_PAIN: "screening: pain at night or at rest, sharp on the bone",
    Answer.STEROID_INJECTION: "screening: steroid injection in the last 3 months",
    Answer.CHOLESTEROL: "screening: high cholesterol in the family, or thick tendons",
    Answer.UNDER_18: "screening: under 18",
}
"""What each event is called."""


def flares(report: Report) -> Section:
    """Flares, stops, red signs and screening answers, with their dates."""
    title = "Flares and red flags"
    if not report.events:
        return Section(title, lines=("None in what was noted.",))
    # a red sign that stands is never among those that are only counted
    most = max(
        MOST_EVENTS, sum(isinstance(event.what, Sign) and event.over is None for event in report.events)
    )
    rows = tuple(_event(event) for event in report.events[:most])
    rest = more(len(report.events) - most, "more")
    return Section(title, Table(("when", "what", "since then"), rows), rest)


def _event(event: Event) -> tuple[str, ...]:
    when = str(event.first) if event.first == event.last else f"{event.first} to {event.last}"
    leg = f", {event.leg}" if event.leg else ""
    worst = f", worst {event.worst}" if event.worst is not None else ""
    return when, f"{EVENTS[event.what]}{leg}{worst}", _since_then(event)


def _since_then(event: Event) -> str:
    match event.what:
        case Sign():
            return f"assessed {event.over}" if event.over else "no assessment noted"
        case StopRule():
            return f"lifted {event.over}" if event.over else "stands"
    return ""


def steps(report: Report) -> Section:
    """The newest steps of the ladder, and why they were taken."""
    if not report.steps:
        return Section("Steps of the ladder", lines=("No step was noted.",))
    rows = tuple(_step(change, report.today.units) for change in report.steps[:MOST_STEPS])
    rest = more(len(report.steps) - MOST_STEPS, "earlier")
    return Section("Steps of the ladder", Table(("date", "leg", "to", "why"), rows), rest)


def _step(change: StepChange, units: Units) -> tuple[str, ...]:
    again = ", more load" if change.from_ is change.to and change.by is not ChangedBy.START else ""
    reason = f": {brief(change.reason, LONGEST_REASON)}" if change.reason else ""
    to = f"{step_taken(change, units)}{again}"
    return str(change.date), str(change.leg), to, f"{CHANGED_BY[change.by]}{reason}"


def questions(report: Report) -> Section:
    """The newest questions, and room to write."""
    shown = report.questions[:MOST_QUESTIONS]
    lines = tuple(f"{asked.date}: {brief(asked.note, LONGEST_QUESTION)}" for asked in shown)
    rest = more(len(report.questions) - MOST_QUESTIONS, "more notes with a question mark")
    return Section("My questions", lines=(*lines, *rest), ruled=2)
