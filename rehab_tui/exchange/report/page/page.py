"""The whole of the physio's page: its heading, and its sections in their order."""

from collections.abc import Iterator

from rehab_tui import __version__
from rehab_tui.domain.ahead import next_run_words, race_rows
from rehab_tui.domain.names import PATTERNS, SITES, in_weeks
from rehab_tui.domain.programme_words import place
from rehab_tui.domain.records import EXERCISES, Leg, Tendon
from rehab_tui.domain.rules.verdict import VERSION
from rehab_tui.domain.words import number
from rehab_tui.exchange.report.facts.report import Report
from rehab_tui.exchange.report.page.cross_training import cross_training
from rehab_tui.exchange.report.page.events import flares, questions, steps
from rehab_tui.exchange.report.page.layout import Section, more
from rehab_tui.exchange.report.page.load import load, runs
from rehab_tui.exchange.report.page.missing import missing
from rehab_tui.exchange.report.page.responses import responses
from rehab_tui.exchange.report.page.weeks import rating, tests, weeks
from rehab_tui.exchange.report.parts import Part

TITLE = "Achilles tendon diary: a page for the physio"
HONESTLY = "Self-reported, paced, not measured. Information beside a clinician, not a diagnosis."

MOST_REASONS = 2


def sections(report: Report) -> Iterator[Section]:
    """The parts that were not left out, in their order; what is missing always stands at the end."""
    parts = {
        Part.RATING: [rating(report)],
        Part.WEEKS: weeks(report),
        Part.LOAD: [load(report)],
        Part.RESPONSES: [responses(report)],
        Part.RUNS: [runs(report)],
        Part.ACTIVITIES: cross_training(report),
        Part.MEASUREMENTS: [tests(report)],
        Part.FLARES: [flares(report)],
        Part.STEPS: [steps(report)],
        Part.QUESTIONS: [questions(report)],
    }
    for part, made in parts.items():
        if part not in report.without:
            yield from made
    yield missing(report)


def heading(report: Report) -> Iterator[str]:
    """Whose weeks these are, and how complete: a few lines for the top of the page."""
    asked = report.today
    profile = asked.situation.profile
    span = f"{report.first} to {asked.day} ({in_weeks(report.weeks)})"
    yield f"{span}; check-ins on {report.logged} of {report.possible} days"
    for leg in profile.tendons.sore:
        if tendon := profile.tendons.on(leg):
            yield _tendon(report, leg, tendon)
    if plan := asked.situation.programme.plan:
        source = f", from {plan.source}" if plan.source else ""
        yield f"Programme since {plan.since or asked.day}: {plan.name}{source}; {place(plan, asked.day)}"
        yield from asked.programme_remarks
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
    yield f"Rules' verdict on {asked.day}: {asked.verdict.level.word}; {_reasons(report)}"
    yield f"Running, as told that day: {asked.sentence} The week: {asked.week_line}"
    if coming := next_run_words(asked):
        yield f"Next run: {coming}"
    yield from _race(report)
    seen = f"a tear ruled out on {profile.assessed}" if profile.assessed else "none is noted"
    yield f"Clinician's assessment: {seen}"
    if report.without:
        yield f"Left out by choice: {', '.join(part for part in Part if part in report.without)}"
    yield f"rehab-tui {__version__}, rules version {VERSION}"


def _race(report: Report) -> Iterator[str]:
    """The race that lies ahead, or the days after one that was run."""
    asked = report.today
    if told := [f"{words} ({rule})" if rule else words for _, words, rule in race_rows(asked)]:
        yield f"Race: {' '.join(told)}"
    if asked.situation.raced:
        yield f"The last race was on {asked.situation.raced}"


def _reasons(report: Report) -> str:
    reasons = report.today.verdict.reasons
    shown = [f"{reason.rule} {reason.seen}" for reason in reasons[:MOST_REASONS]]
    return "; ".join((*shown, *more(len(reasons) - MOST_REASONS, "more")))


def _tendon(report: Report, leg: Leg, tendon: Tendon) -> str:
    parts = [f"{leg.capitalize()}: {SITES[tendon.site]}"]
    parts += [f"sore since {tendon.since}"] if tendon.since else []
    parts += [f"tender {number(tendon.tender_cm)} cm above the heel bone"] if tendon.tender_cm else []
    parts += ["a nodule"] if tendon.nodule else []
    for ladder in report.today.ladders:
        if ladder.position.leg is leg and not report.today.situation.programme.plan:
            stage = ladder.position.loaded_stage
            dose = f" {stage[0]} x {stage[1]}" if stage else ""
            parts.append(f"now on: {EXERCISES[ladder.position.step].name}{dose}")
    return ", ".join(parts)
