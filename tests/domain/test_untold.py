"""Runs out of files whose pain nobody told: they count as km, and never as good news."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from rehab_tui.domain.facts import situation_on
from rehab_tui.domain.plan.ledger import ledger
from rehab_tui.domain.records import Entries, Level, Run, Source
from rehab_tui.domain.today import today
from tests.domain.builders import bundle
from tests.domain.made import D, ago, run_on


def out_of_a_file(day: int, **values: Any) -> Run:
    told: dict[str, Any] = {"distance_km": 5, "duration_min": 30, **values}
    return Run(id=f"file-{day}", date=ago(day), time="07:00", source=Source.FIT, **told)


def with_runs(entries: Entries, *runs: Run) -> Entries:
    return replace(
        entries, runs=tuple(sorted((*entries.runs, *runs), key=lambda run: (run.date, run.time or "")))
    )


HISTORY = [out_of_a_file(day, distance_km=12) for day in range(400, 60, -2)]


def test_a_year_of_history_changes_no_answer_of_the_day() -> None:
    green = bundle()
    before, after = today(green, D), today(with_runs(green, *HISTORY), D)
    assert after.verdict == before.verdict
    assert after.questions == before.questions
    assert (after.plan.week_km_cap, after.plan.today_km, after.week) == (
        before.plan.week_km_cap,
        before.plan.today_km,
        before.week,
    )
    assert after.situation.waiting == []


def test_history_begins_no_programme() -> None:
    fresh = Entries(checkins=bundle().checkins[-3:], runs=tuple(HISTORY))
    situation = situation_on(fresh, D)
    assert situation.programme_began == fresh.checkins[0].date
    assert situation.days_managed < 14
    assert today(fresh, D).escalation is None
    assert situation_on(Entries(runs=tuple(HISTORY)), D).programme_began is None


def test_an_untold_run_lately_keeps_the_day_from_green_and_waits() -> None:
    green = bundle()
    assert today(green, D).verdict.level is Level.GREEN
    for day in (1, 2, 3):
        untold = with_runs(green, out_of_a_file(day, effort="easy"))
        found = today(untold, D)
        assert found.verdict.level is Level.AMBER
        assert [run.id for run in found.situation.waiting] == [f"file-{day}"]


def test_once_its_pain_is_told_it_counts_like_any_other() -> None:
    told = out_of_a_file(3, pain_start=1, pain_worst=1, pain_end=1)
    assert today(with_runs(bundle(), told), D).verdict.level is Level.GREEN
    assert not told.untold


def test_runs_of_the_last_fortnight_wait_and_older_ones_do_not() -> None:
    found = situation_on(with_runs(bundle(), *(out_of_a_file(day) for day in (20, 14, 13, 5))), D)
    assert [run.id for run in found.waiting] == ["file-5", "file-13"]


def test_an_untold_run_may_have_been_hard() -> None:
    entries = bundle()
    assert today(entries, D).plan.hard_ok_from is None
    found = today(with_runs(entries, out_of_a_file(0)), D).plan.hard_ok_from
    assert found is not None
    assert found.date() == D + timedelta(days=2)


def test_an_untold_run_serves_as_the_longest_and_as_km() -> None:
    entries = bundle()
    long = out_of_a_file(20, distance_km=14)
    assert today(with_runs(entries, long), D).situation.entries.runs.count(long) == 1
    weeks = {week.first: week.km for week in ledger(situation_on(with_runs(entries, long), D))}
    plain = {week.first: week.km for week in ledger(situation_on(entries, D))}
    assert sum(weeks.values()) - sum(plain.values()) == 14


def test_a_week_with_an_untold_run_earns_no_growth() -> None:
    typed = Entries(runs=tuple(run_on(day) for day in (30, 28, 23, 21, 16, 14)))
    grown = ledger(situation_on(typed, D))
    files = replace(typed, runs=tuple(_as_file(run) if run.date >= ago(23) else run for run in typed.runs))
    held = ledger(situation_on(files, D))
    assert [week.km for week in grown] == [week.km for week in held]
    pairs = [(one.allowed or 0, other.allowed or 0) for one, other in zip(grown, held, strict=True)]
    assert all(other <= one for one, other in pairs)
    assert any(other < one for one, other in pairs)


def _as_file(run: Run) -> Run:
    bare: dict[str, Any] = dict.fromkeys(("pain_start", "pain_worst", "pain_end", "pain_after", "settled"))
    return replace(run, source=Source.FIT, morning_after=None, **bare)
