"""Plan, what-if and race: one set of numbers on the screen, in `today --json`, as text and on the page."""

import re
from datetime import date, timedelta

from hypothesis import given

from rehab_tui.domain.ahead import asked_run, next_run, recovery, what_if
from rehab_tui.domain.records import Entries, relative, short
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.report.facts.report import report_of
from rehab_tui.exchange.report.text import as_text as report_text
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.exchange.today.as_text import as_text
from rehab_tui.exchange.today.asked import answer_json
from rehab_tui.ui.screens.runs.plan import plan_rows
from rehab_tui.ui.screens.runs.week import picture
from tests.domain.made import D
from tests.domain.random_diaries import DIARIES, THOROUGH


def flat(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def on_screen(told: Today) -> str:
    """The week on Runs: its rows, and its picture below them."""
    cells = " ".join(text for _, row in picture(told) for text, _ in row)
    return flat(f"{' '.join(' '.join(row) for row in plan_rows(told))} {cells}")


@given(DIARIES)
@THOROUGH
def test_the_same_numbers_stand_everywhere(entries: Entries) -> None:
    told = today(entries, D)
    data = as_json(told)
    everywhere = (on_screen(told), flat(as_text(told)), flat(report_text(report_of(entries, D, 4))))
    for text in everywhere:
        assert told.sentence in text
        assert told.week_line in text
    _the_next_run(told, data["plan"], everywhere)
    _the_race(data, everywhere)
    by_day = {day["date"]: day for day in data["plan"]["days"]}
    assert by_day[D.isoformat()]["most_km"] == data["plan"]["today_km"]
    _the_days_after_a_race(told, by_day)
    assert sum(day["ran_km"] or 0 for day in by_day.values()) - data["plan"]["week_km_done"] < 0.1
    for day in (D, D + timedelta(days=2)):
        asked = f"{by_day.get(day.isoformat(), {}).get('most_km') or 5} km {day}"
        answer = answer_json(what_if(told, asked_run(asked, D, told.units.distance)), told)
        assert answer["fits"] is (0 < answer["km"] <= answer["most_km"])


def _the_next_run(told: Today, plan: dict[str, object], everywhere: tuple[str, ...]) -> None:
    """The day and the km of the next run, where it is not today's."""
    coming = next_run(told)
    found = plan["next_run"]
    assert found == (coming and {"date": coming.day.isoformat(), "km": coming.plan.today_km})
    if coming and coming.day > D:
        far = told.units.distance.most(coming.plan.today_km)
        assert all(f"{relative(coming.day, D)}, up to {far}" in text for text in everywhere)


def _the_race(data: dict[str, dict[str, object]], everywhere: tuple[str, ...]) -> None:
    """Day, rule, distance and what a race needs."""
    if (race := data["race"]) is None:
        return
    for text in everywhere:
        assert f"{short(date.fromisoformat(str(race['date'])))}" in text
        assert str(race["rule"]) in text
        needs = re.findall(r"half its length, ([\d.]+) km", text)
        assert bool(needs) is ("distance" in str(race["needs"]) and race["needed_km"] is not None)
        assert all(abs(float(each) - float(str(race["needed_km"]))) < 0.1 for each in needs)


def _the_days_after_a_race(told: Today, by_day: dict[str, dict[str, object]]) -> None:
    """The picture has no km on the days that the plan for after a race keeps free of runs."""
    for part in recovery(told):
        if not part.words.startswith(("no hard run", "distance first")):
            days = [day for day in by_day if part.first <= date.fromisoformat(day) <= part.last]
            assert not any(by_day[day]["most_km"] for day in days)
