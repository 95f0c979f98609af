"""Each run once: what is known, what is doubtful, and that a second import changes nothing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.once import once
from rehab_tui.domain.records import Activity, ActivityKind, Change, Entries, Run, Source, changed

DAY = date(2026, 9, 1)
TYPED = Run(id="typed", date=DAY, time="18:00", distance_km=5, duration_min=30)


def coming(**values: Any) -> Run:
    told: dict[str, Any] = {
        "id": "coming",
        "date": DAY,
        "time": "18:00",
        "distance_km": 5,
        "duration_min": 30,
    }
    return Run(**{**told, "source": Source.FIT, **values})


def told(one: Run | Activity, *there: Run | Activity) -> str:
    runs = tuple(done for done in there if isinstance(done, Run))
    activities = tuple(done for done in there if isinstance(done, Activity))
    found = once([one], Entries(runs=runs, activities=activities))
    (name,) = (name for name in ("new", "known", "doubtful") if getattr(found, name))
    return name


@pytest.mark.parametrize(
    ("values", "is_"),
    [
        ({}, "known"),
        ({"time": "18:03", "distance_km": 5.1}, "known"),
        ({"time": "17:57", "duration_min": None}, "known"),
        ({"time": "18:03", "distance_km": 5.11}, "doubtful"),
        ({"time": "18:04"}, "doubtful"),
        ({"time": "18:20", "distance_km": 9}, "doubtful"),
        ({"time": "18:28", "distance_km": 9}, "new"),
        ({"time": "16:00"}, "doubtful"),
        ({"time": "06:00", "duration_min": 30.6}, "doubtful"),
        ({"time": "06:00", "duration_min": 30.7}, "new"),
        ({"time": "06:00", "distance_km": 5.2}, "new"),
        ({"time": "06:00", "duration_min": None}, "doubtful"),
        ({"time": None}, "doubtful"),
        ({"time": None, "distance_km": 6}, "new"),
        ({"time": "18:00", "date": DAY + timedelta(days=1)}, "new"),
        ({"time": "04:00", "date": DAY + timedelta(days=1)}, "doubtful"),
        ({"time": "04:07", "date": DAY + timedelta(days=1)}, "new"),
        ({"time": "09:00", "date": DAY + timedelta(days=1)}, "new"),
    ],
)
def test_a_run_beside_one_that_was_typed(values: dict[str, Any], is_: str) -> None:
    assert told(coming(**values), TYPED) == is_


def test_no_zone_is_farther_than_fourteen_hours() -> None:
    late = coming(id="a", time="02:30", source=Source.STRAVA)
    assert told(coming(time="20:30", date=DAY + timedelta(days=1)), late) == "new"


def test_one_way_tells_two_runs_of_a_day_and_never_one_twice() -> None:
    morning, evening = coming(id="a", time="07:00"), coming(id="b", time="18:00")
    assert once([morning, evening], Entries()).new == (morning, evening)
    assert told(evening, morning) == "new"
    assert told(coming(source=Source.STRAVA), morning) == "doubtful"


def test_the_first_of_several_files_stands() -> None:
    row, file = coming(id="row", source=Source.STRAVA), coming(id="file", time="18:01")
    found = once([row, file], Entries())
    assert found.new == (row,)
    assert [(pair.coming, pair.there) for pair in found.known] == [(file, row)]


def test_an_edited_run_is_known_by_its_id() -> None:
    assert told(coming(), coming(distance_km=8, time="07:00")) == "known"


def test_cross_training_is_held_against_its_own_kind() -> None:
    swim = Activity(id="a", date=DAY, time="07:00", kind=ActivityKind.SWIM, duration_min=40)
    again = Activity(id="b", date=DAY, time="07:02", kind=ActivityKind.SWIM, duration_min=40.5)
    ride = Activity(id="c", date=DAY, time="07:02", kind=ActivityKind.BIKE, duration_min=40)
    assert [told(again, swim), told(ride, swim), told(coming(time="07:00", duration_min=40), swim)] == [
        "known",
        "new",
        "new",
    ]


RUNS = st.builds(
    lambda number, minute, km, minutes, source: coming(
        id=f"{number}",
        date=DAY + timedelta(days=minute // 720),
        time=f"{6 + minute % 720 // 60:02}:{minute % 60:02}",
        distance_km=km,
        duration_min=minutes,
        source=source,
    ),
    st.integers(0, 10**9),
    st.integers(0, 1440),
    st.sampled_from([5, 5.05, 5.2, 10]),
    st.sampled_from([None, 30, 30.5, 60]),
    st.sampled_from([Source.FIT, Source.STRAVA]),
)


@given(st.lists(RUNS, max_size=8, unique_by=lambda run: run.id))
def test_importing_twice_changes_nothing(runs: list[Run]) -> None:
    found = once(runs, Entries())
    diary = changed(Entries(), *(Change(before=None, after=run) for run in found.new))
    again = once(runs, diary)
    assert again.new == ()
    assert len(found.new) + len(found.known) + len(found.doubtful) == len(runs)


@given(st.lists(RUNS, max_size=8, unique_by=lambda run: run.id))
def test_what_was_taken_though_doubtful_is_known_the_next_time(runs: list[Run]) -> None:
    found = once(runs, Entries())
    taken = (*found.new, *(pair.coming for pair in found.doubtful))
    diary = changed(Entries(), *(Change(before=None, after=run) for run in taken))
    again = once(runs, diary)
    assert (again.new, again.doubtful) == ((), ())
