"""The day's answers as plain lines, for a shell prompt or a screen reader."""

from collections.abc import Iterator
from itertools import groupby

from rehab_tui.domain import words
from rehab_tui.domain.ahead import next_run_words, race_rows, recovery_rows
from rehab_tui.domain.names import TRENDS
from rehab_tui.domain.programme_words import next_line, place
from rehab_tui.domain.recent import said_on
from rehab_tui.domain.records import DEFAULT_SETTINGS, EXERCISES, Settings, relative
from rehab_tui.domain.rules.untold import in_words
from rehab_tui.domain.rules.verdict import sentence
from rehab_tui.domain.today import Today
from rehab_tui.practice.layout import as_done, expected_minutes, lay_out


def as_text(today: Today, settings: Settings = DEFAULT_SETTINGS) -> str:
    """Verdict with every reason, the work, the week, and what is still unknown."""
    return "\n".join(_lines(today, settings))


def _lines(today: Today, settings: Settings) -> Iterator[str]:
    said, rehab = today.verdict, today.rehab
    yield f"{today.day.isoformat()}  RUN: {said.level.word.upper()}. {today.sentence}"
    yield from (f"  {said_on(today.day, reason.text)} ({reason.rule})" for reason in today.shown)
    yield f"  until: {said.flips}"
    if today.went_on:
        yield f"  last time: {today.went_on}"
    if said.unknown:
        yield f"  not known yet: {in_words(said.unknown)}"
    yield _rehab_head(today, settings)
    for (step, exercise), group in groupby(rehab.work, key=lambda work: (work.step, work.exercise)):
        works = [as_done(work, settings) for work in group]
        manner = words.details(works[0], today.units), words.rest(works[0])
        doses = words.doses(works, rehab.whole)
        name = words.exercise(step, of=exercise)
        yield "  " + ", ".join(filter(None, (name, words.legs(works), doses, *manner)))
    yield from _programme(today)
    for ladder in today.ladders if today.situation.programme.plan is None else ():
        own, rules = ladder.position, f" ({', '.join(ladder.missing)})" if ladder.missing else ""
        above = "" if ladder.locked else f". {words.next_step(ladder)}{rules}"
        yield f"  {own.leg} leg: {EXERCISES[own.step].name}{above}"
        if ladder.ruling.until or ladder.no_minutes:
            yield f"    {words.ruling(ladder, until=True)}"
    done = today.plan.week_km_done
    yield f"WEEK: {today.units.distance.tenths(done) if done else 'nothing'} run; {today.week_line}"
    if coming := next_run_words(today):
        yield f"NEXT RUN: {coming}"
    for label, told, rule in race_rows(today):
        yield f"{f'{label.upper()}: ' if label else '  '}{told}{f' ({rule})' if rule else ''}"
    if today.situation.raced:
        yield from (f"  {days}: {told}" for days, told in recovery_rows(today))
    yield f"TREND: {TRENDS[today.situation.trend]}"
    if today.escalation:
        yield f"{today.escalation.text} ({today.escalation.rule})"


def _programme(today: Today) -> Iterator[str]:
    """A programme that is no ladder: where one is in it, what to say of it, and what its next block needs."""
    plan, coming = today.situation.programme.plan, today.next_block
    if plan is None:
        return
    yield f"  {plan.name}, {place(plan, today.day)}"
    yield from (f"    {remark}" for remark in today.programme_remarks)
    eased = (ladder for ladder in today.ladders if ladder.ruling.until and not ladder.locked)
    yield from (f"    {ladder.position.leg} leg: {words.ruling(ladder, until=True)}" for ladder in eased)
    if coming and not today.rehab.locked_by:
        yield f"    {next_line(coming)}"


def as_line(today: Today, settings: Settings = DEFAULT_SETTINGS) -> str:
    """The day's sentence and the work that is due, in one line for a prompt or a status bar."""
    if today.rehab.locked_by or not today.rehab.due:
        return f"{today.sentence} {sentence(_rehab_head(today, settings).removeprefix('REHAB: '))}"
    due = words.listed([as_done(work, settings) for work in today.rehab.work], ", ")
    return f"{today.sentence} Due: {due}."


def _rehab_head(today: Today, settings: Settings) -> str:
    rehab = today.rehab
    if rehab.locked_by:
        return f"REHAB: no loading and no stretching ({rehab.locked_by})"
    if rehab.due:
        sets = lay_out(rehab.work, settings, today.situation.profile.tendons.sore)
        due = f"due from {rehab.not_before:%H:%M}, the second session" if rehab.not_before else "due"
        return f"REHAB: {due}, about {expected_minutes(sets, settings)} min"
    if rehab.next_due:
        none = "done for today" if rehab.whole else "nothing due"
        return f"REHAB: {none}; next {relative(rehab.next_due, today.day)}"
    return "REHAB: nothing due" if today.ladders else "REHAB: no sore tendon is noted in the profile yet"
