"""What importing a file's records does to a diary: what is new, changed, known, or newer here."""

from datetime import UTC, date, datetime

import pytest

from rehab_tui.domain.merging import imported
from rehab_tui.domain.records import CheckIn, Entries, Profile, TendonsToday, TendonToday, changed


def morning(pain: int, hour: int | None = None) -> CheckIn:
    stamp = None if hour is None else datetime(2026, 3, 1, hour, tzinfo=UTC)
    told = TendonsToday(left=TendonToday(morning_pain=pain))
    return CheckIn(date=date(2026, 3, 1), tendons=told, modified=stamp)


@pytest.mark.parametrize(
    ("here", "there", "said", "pain"),
    [
        (None, morning(4), "1 new, 0 changed, 0 known, 0 kept as newer here", 4),
        (morning(3), morning(3), "0 new, 0 changed, 1 known, 0 kept as newer here", 3),
        (morning(3, 8), morning(3, 9), "0 new, 0 changed, 1 known, 0 kept as newer here", 3),
        (morning(3), morning(4), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3, 8), morning(4, 9), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3, 9), morning(4, 8), "0 new, 0 changed, 0 known, 1 kept as newer here", 3),
        (morning(3, 9), morning(4, 9), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3, 9), morning(4), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
        (morning(3), morning(4, 8), "0 new, 1 changed, 0 known, 0 kept as newer here", 4),
    ],
)
def test_the_newer_of_two_versions_stands(here: CheckIn | None, there: CheckIn, said: str, pain: int) -> None:
    diary = Entries(checkins=(here,) if here else ())
    found = imported(Entries(checkins=(there,)), diary)
    assert str(found) == said
    (after,) = changed(diary, *found.changes).checkins
    assert after.tendons.left == TendonToday(morning_pain=pain)


def test_a_file_without_a_profile_leaves_the_one_that_stands() -> None:
    diary = Entries(profile=Profile(usual_weekly_km=30))
    found = imported(Entries(), diary)
    assert changed(diary, *found.changes) == diary


def test_a_first_profile_is_new_and_another_one_is_a_change() -> None:
    one, two = Profile(usual_weekly_km=30), Profile(usual_weekly_km=40)
    new = imported(Entries(profile=one), Entries())
    assert (new.new, new.changed) == (1, 0)
    other = imported(Entries(profile=two), Entries(profile=one))
    assert (other.new, other.changed) == (0, 1)
