"""The physio's page in words: its heading and its sections, in their order."""

from collections.abc import Iterator

from rehab_tui import __version__
from rehab_tui.domain.exercises import EXERCISES
from rehab_tui.domain.facts.flares import RED_SIGNS
from rehab_tui.domain.measurements import MEASURES, Measure
from rehab_tui.domain.names import CHANGED_BY, PATTERNS, SITES
from rehab_tui.domain.records import Leg, Measurement, StepChange
from rehab_tui.domain.rules.table import VERSION
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.events import Event
from rehab_tui.exchange.report.facts.parts import Part
from rehab_tui.exchange.report.facts.summary import Report
from rehab_tui.exchange.report.page import course
from rehab_tui.exchange.report.page.sections import Section, Table
from rehab_tui.exchange.report.page.words import EVENTS, UNTOLD, brief, more

TITLE = "Achilles tendon diary: a page for the physio"
HONESTLY = "Self-reported, paced, not measured. Information beside a clinician, not a diagnosis."

MOST_REASONS = 2
MOST_EVENTS = 6
MOST_STEPS = 6
MOST_QUESTIONS = 3
LONGEST_QUESTION = 100
LONGEST_REASON = 36


def heading(report: Report) -> tuple[str, ...]:
    """Whose weeks these are, and how complete: a few lines for the top of the page."""
    return tuple(_heading(report))


def _heading(report: Report) -> Iterator[str]:
    asked = report.today
    profile = asked.situation.profile
    weeks = "1 week" if report.weeks == 1 else f"{report.weeks} weeks"
    yield f"{report.first} to {report.day} ({weeks}); check-ins on {report.logged} of {report.possible} days"
    for leg in profile.tendons.sore:
        yield _tendon(report, leg)
    if not profile.tendons.sore:
        yield "No sore tendon is noted in the profile."
    pattern = f"{PATTERNS[profile.pattern]} by own word" if profile.pattern else "not told"
    label = f"; behaves {asked.pattern}, a label, not a scan finding" if asked.pattern else ""
    yield f"Pattern: {pattern}{label}"
    if asked.recovery:
        window = asked.recovery
        span = f"{window.from_weeks} to {window.to_weeks} weeks for such a tendon, some need longer"
        yield f"Programme week {window.week}; the coach's guide names {span}"
    if asked.escalation:
        yield "ES1: no better than in the programme's first week"
    yield f"Rules' verdict on {report.day}: {asked.verdict.level.word}; {_reasons(report)}"
    seen = f"a tear ruled out on {profile.assessed}" if profile.assessed else "none is noted"
    yield f"Clinician's assessment: {seen}"
    if report.without:
        yield f"Left out by choice: {', '.join(part for part in Part if part in report.without)}"
    yield f"rehab-tui {__version__}, rules version {VERSION}"


def _reasons(report: Report) -> str:
    reasons = report.today.verdict.reasons
    told = [f"{reason.rule} {reason.seen}" for reason in reasons[:MOST_REASONS]]
    return "; ".join((*told, *more(len(reasons) - MOST_REASONS, "more")))


def _tendon(report: Report, leg: Leg) -> str:
    tendon = report.today.situation.profile.tendons.on(leg)
    if tendon is None:
        return ""
    parts = [f"{leg.capitalize()}: {SITES[tendon.site]}"]
    parts += [f"sore since {tendon.since}"] if tendon.since else []
    parts += [f"tender {number(tendon.tender_cm)} cm above the heel bone"] if tendon.tender_cm else []
    parts += ["a nodule"] if tendon.nodule else []
    for ladder in report.today.ladders:
        if ladder.position.leg is leg:
            stage = ladder.position.loaded_stage
            dose = f" {stage[0]} x {stage[1]}" if stage else ""
            parts.append(f"now on: {EXERCISES[ladder.position.step].name}{dose}")
    return ", ".join(parts)


def sections(report: Report) -> Iterator[Section]:
    """The parts that were not left out, in their order; what is missing always stands at the end."""
    parts = {
        Part.RATING: _rating,
        Part.WEEKS: course.weeks,
        Part.LOAD: course.load,
        Part.RESPONSES: course.responses,
        Part.RUNS: course.runs,
        Part.MEASUREMENTS: _tests,
        Part.FLARES: _flares,
        Part.STEPS: _steps,
        Part.QUESTIONS: _questions,
    }
    for part, made in parts.items():
        if part not in report.without:
            yield from made(report)
    yield Section("Not known", lines=report.missing or ("Nothing these weeks ask for is missing.",))


def _rating(report: Report) -> Iterator[Section]:
    lines = []
    for first, newest in report.ratings:
        before = f"{number(first.value)} % on {first.date}, then " if first is not newest else ""
        lines.append(f"{newest.leg.capitalize()}: {before}{number(newest.value)} % on {newest.date}")
    yield Section("Tendon rating, 0-100 % by own feeling", lines=tuple(lines) or ("None was noted.",))


def _tests(report: Report) -> Iterator[Section]:
    if not report.tests:
        yield Section("Measurements", lines=("None was noted.",))
        return
    rows = tuple((_named(new), str(new.leg), _dated(old, new), _dated(new)) for old, new in report.tests)
    kinds = dict.fromkeys(new.kind for _, new in report.tests)
    norms = tuple(_norm(MEASURES[kind]) for kind in kinds)
    yield Section("Measurements", Table(("test", "leg", "first", "newest"), rows), norms)


def _norm(measure: Measure) -> str:
    return f"{_capital(measure.name)}: {measure.norm} ({measure.source})."


def _named(test: Measurement) -> str:
    measure = MEASURES[test.kind]
    return f"{measure.name}, {measure.unit}"


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def _dated(test: Measurement, newest: Measurement | None = None) -> str:
    return UNTOLD if test is newest else f"{number(test.value)} on {test.date}"


def _flares(report: Report) -> Iterator[Section]:
    title = "Flares and red flags"
    if not report.events:
        yield Section(title, lines=("None in what was noted.",))
        return
    # a red sign that stands is never among those that are only counted
    most = max(MOST_EVENTS, sum(event.name in RED_SIGNS and event.over is None for event in report.events))
    rows = tuple(_event(event) for event in report.events[:most])
    rest = more(len(report.events) - most, "more")
    yield Section(title, Table(("when", "what", "since then"), rows), rest)


def _event(event: Event) -> tuple[str, ...]:
    when = str(event.first) if event.first == event.last else f"{event.first} to {event.last}"
    leg = f", {event.leg}" if event.leg else ""
    worst = f", worst {event.worst}" if event.worst is not None else ""
    return when, f"{EVENTS[event.name]}{leg}{worst}", _since_then(event)


def _since_then(event: Event) -> str:
    if event.name in RED_SIGNS:
        return f"assessed {event.over}" if event.over else "no assessment noted"
    if event.name.startswith("ST"):
        return f"lifted {event.over}" if event.over else "stands"
    return ""


def _steps(report: Report) -> Iterator[Section]:
    if not report.steps:
        yield Section("Steps of the ladder", lines=("No step was noted.",))
        return
    rows = tuple(_step(change) for change in report.steps[:MOST_STEPS])
    rest = more(len(report.steps) - MOST_STEPS, "earlier")
    yield Section("Steps of the ladder", Table(("date", "leg", "to", "why"), rows), rest)


def _step(change: StepChange) -> tuple[str, ...]:
    again = ", more load" if change.from_ is change.to else ""
    reason = f": {brief(change.reason, LONGEST_REASON)}" if change.reason else ""
    to = f"{EXERCISES[change.to].name}{again}"
    return str(change.date), str(change.leg), to, f"{CHANGED_BY[change.by]}{reason}"


def _questions(report: Report) -> Iterator[Section]:
    shown = report.questions[:MOST_QUESTIONS]
    lines = tuple(f"{asked.day}: {brief(asked.text, LONGEST_QUESTION)}" for asked in shown)
    rest = more(len(report.questions) - MOST_QUESTIONS, "more notes with a question mark")
    yield Section("My questions", lines=(*lines, *rest), ruled=2)
