"""Random diaries for the properties: weeks edited at will, with two legs, gaps, pauses and cut sessions."""

from itertools import chain
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from rehab_tui.domain.records import Entries, MorningAfter, Pattern, Race, Settled, Sign, Source, Step, Versus
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    pause,
    profile,
    run,
    screened,
    site,
    swim,
    work,
)
from tests.domain.made import ago
from tests.domain.programmes import KNOWN, did, following
from tests.domain.seasons import season

DAYS = st.integers(0, 20)
WEEKS = st.sampled_from([range(7), range(7, 14), range(14, 21)])
MILD = st.sampled_from([0, 1, 1, 2, 2, 3, 3, 4, 5, 6])
LEGS = st.sampled_from(["left", "right"])
LADDER = [step for step in Step if step is not Step.SEATED_RAISE]


def untold(day: int, km: float) -> Edit:
    """A run out of a file: nobody told how it was."""
    bare: dict[str, Any] = dict.fromkeys(("pain_start", "pain_worst", "pain_end", "pain_after", "settled"))
    return run(day, distance_km=km, source=Source.FIT, morning_after=None, **bare)


MORNINGS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        checkin,
        DAYS,
        leg=LEGS,
        morning_pain=st.none() | MILD,
        stiffness_min=st.sampled_from([None, 0, 10, 15, 20, 40]),
        day_pain=st.none() | MILD,
        versus_last_week=st.none() | st.sampled_from(Versus),
    ),
    st.builds(checkins, WEEKS, leg=LEGS, morning_pain=st.integers(0, 3)),
    st.builds(checkins, st.sets(DAYS, max_size=9), leg=LEGS, stiffness_min=st.none()),
    st.builds(checkin, DAYS, st.sampled_from(Sign)),
    st.builds(no_checkins, st.sets(DAYS, max_size=6)),
    st.builds(no_checkins, WEEKS),
)
RUNS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        run,
        DAYS,
        time=st.none() | st.sampled_from(["05:59", "06:00", "18:00"]),
        distance_km=st.sampled_from([0, 2, 4.3, 6, 11]),
        pain_start=st.none() | MILD,
        pain_worst=st.none() | MILD,
        pain_end=st.none() | MILD,
        pain_after=st.none() | MILD,
        gait_altered=st.booleans(),
        settled=st.none() | st.sampled_from(Settled),
        morning_after=st.none() | st.sampled_from(MorningAfter),
    ),
    st.builds(run, DAYS, settled=st.none(), morning_after=st.none()),
    st.builds(run, DAYS, source=st.just(Source.FIT)),
    st.builds(untold, DAYS, st.sampled_from([0.5, 3, 12])),
    st.builds(run, st.integers(7, 12), limp=st.just(True)),
    st.builds(no_runs, st.sets(DAYS, max_size=6)),
    st.builds(no_runs, st.sampled_from([range(7), range(10), range(16), range(28)])),
)
REST: st.SearchStrategy[Edit] = st.one_of(
    st.builds(work, st.sampled_from(LADDER), DAYS, pain=st.none() | MILD),
    st.builds(work, st.sampled_from(LADDER), DAYS, sets=st.integers(1, 2), completed=st.just(False)),
    st.builds(following, st.sampled_from(sorted(KNOWN)), st.integers(0, 30)),
    st.builds(did, st.sampled_from(sorted(KNOWN)), DAYS, st.none() | MILD, st.sampled_from([2, 20])),
    st.builds(swim, DAYS, st.none() | MILD),
    st.builds(no_sessions, st.sets(DAYS, max_size=6)),
    st.builds(no_sessions, st.sampled_from([range(5), range(11), range(16)])),
    st.builds(assessed, st.none() | st.integers(0, 40)),
    st.builds(began, st.integers(0, 100)),
    st.builds(pause, st.integers(0, 16)),
    st.builds(lambda first, days: pause(first + days, first), st.integers(0, 9), st.integers(0, 20)),
    st.builds(site, st.sampled_from(["insertional", "both", "unsure"])),
    st.builds(
        screened,
        st.sampled_from([0, 27, 50]),
        steroid_injection=st.booleans(),
        inflammatory=st.booleans(),
        under_18=st.booleans(),
    ),
    st.builds(profile, usual_weekly_km=st.none() | st.sampled_from([4, 10, 40])),
    st.builds(profile, pattern=st.none() | st.sampled_from(Pattern)),
    st.builds(
        lambda km, day: profile(race=Race(date=ago(day), distance_km=km)),
        st.sampled_from([None, 10, 20, 42]),
        st.sampled_from([-60, -2, 0, 1, 3]),
    ),
    st.just(both_legs),
)
SITTINGS: st.SearchStrategy[Edit] = st.builds(
    work, st.sampled_from(Step), DAYS, pain=MILD, seated=st.none(), part=st.just("-later")
)
"""A session beside the day's other one, of seated raises alone too."""

KM = st.sampled_from([0, 3, 5, 8, 10, 12, 15, 20, 22, 30])
SEASONS: st.SearchStrategy[list[Edit]] = st.lists(KM, min_size=2, max_size=9).map(
    lambda weeks: [season(*weeks)]
)
"""Up to nine weeks of running, so that the week's km have a past of their own."""

DIARIES: st.SearchStrategy[Entries] = st.tuples(
    st.just([]) | SEASONS,
    st.lists(MORNINGS, min_size=1, max_size=5),
    st.lists(RUNS, min_size=1, max_size=5),
    st.lists(REST, max_size=4),
).map(lambda parts: bundle(*chain(*parts)))

THOROUGH = settings(
    max_examples=80,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
