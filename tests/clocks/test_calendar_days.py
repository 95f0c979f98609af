"""A leap day, a year's end, a week 53, a night with a change of the clocks: days like any other."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from rehab_tui.codec.convert import from_plain, to_plain
from rehab_tui.domain.facts import week_of
from rehab_tui.domain.records import Entries, Weekday
from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_json import as_json
from tests.domain.builders import bundle, checkin, checkins, run, unanswered
from tests.domain.made import D

SPECIAL = [
    date(2028, 2, 29),
    date(2028, 3, 1),
    date(2028, 3, 7),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 1, 3),  # the last day of week 53
    date(2027, 1, 4),
    date(2026, 3, 29),
    date(2026, 10, 25),
    date(2100, 3, 1),  # no leap year
]


ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")

DIARIES = {
    "green": bundle(),
    "a hard run": bundle(run(1, effort="hard", pain_worst=4)),
    "slow to settle": bundle(unanswered(2), checkins(range(2), morning_pain=3)),
    "a stop of a week ago": bundle(run(8, pain_worst=7)),
    "a pop": bundle(checkin(3, "pop")),
    "worse each week": bundle(checkins(range(7), morning_pain=4), checkins(range(7, 14), morning_pain=3)),
}


def moved(plain: Any, by: timedelta) -> Any:
    """The same JSON values with every date that much later."""
    if isinstance(plain, dict):
        return {name: moved(value, by) for name, value in plain.items()}
    if isinstance(plain, list):
        return [moved(value, by) for value in plain]
    if isinstance(plain, str) and ISO_DAY.fullmatch(plain):
        return f"{date.fromisoformat(plain[:10]) + by}{plain[10:]}"
    return plain


def answers(entries: Entries, day: date) -> Any:
    """What is said of a day, but for the sentences, which name weekdays."""
    said = as_json(today(entries, day))
    for reason in said["run"]["reasons"]:
        del reason["text"]
    del said["run"]["sentence"]
    return said


def laid_on(entries: Entries, by: timedelta) -> Entries:
    """The diary so many days later; the person's week begins as many days later, too."""
    there = from_plain(Entries, moved(to_plain(entries), by))
    starts = week_of(D, entries.profile.week_starts) + by
    return replace(there, profile=replace(there.profile, week_starts=tuple(Weekday)[starts.weekday()]))


@pytest.mark.parametrize("entries", DIARIES.values(), ids=DIARIES)
@pytest.mark.parametrize("day", SPECIAL, ids=str)
def test_the_answers_of_a_day_do_not_depend_on_where_in_the_year_it_lies(day: date, entries: Entries) -> None:
    by = day - D
    there = laid_on(entries, by)
    for back in range(3):
        ago = timedelta(days=back)
        assert answers(there, day - ago) == moved(answers(entries, D - ago), by)
