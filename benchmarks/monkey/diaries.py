"""The diaries that a monkey is let loose on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.runners_made import strava_zip
from rehab_tui.domain.ladder import put_in_force
from rehab_tui.domain.records import (
    Change,
    CheckIn,
    Entries,
    Leg,
    Profile,
    Run,
    Settings,
    Sign,
    Site,
    Source,
    Step,
    Tendon,
    Tendons,
    TendonsToday,
    TendonToday,
    changed,
)
from rehab_tui.exchange.demo.shipped import sample_entries
from rehab_tui.exchange.programme.known import known_programmes
from rehab_tui.exchange.programme.writing import write_programme
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.ui.memory import MORNING
from tests.ui.test_today import DAY, beginner, checkin

READ_ONLY, BEGUN = "another window writes", "begun by a command"


def two_sore_legs() -> Entries:
    """Two weeks of a runner whose tendons are sore at different places, and a run not told about yet."""
    both = Tendons(left=Tendon(site=Site.MID_PORTION), right=Tendon(site=Site.INSERTIONAL))
    days = [DAY - timedelta(days=n) for n in range(14)]
    mornings = TendonsToday(
        left=TendonToday(morning_pain=2, stiffness_min=15),
        right=TendonToday(morning_pain=4, stiffness_min=25),
    )
    run = Run(id="r1", date=DAY - timedelta(days=1), distance_km=5, pain_worst=2)
    return Entries(
        profile=Profile(tendons=both, programme_start=days[-1]),
        checkins=tuple(CheckIn(date=day, time="07:00", tendons=mornings) for day in reversed(days)),
        runs=(run,),
    )


def locked() -> Entries:
    """A first day with a stop sign."""
    return replace(beginner(), checkins=(checkin(DAY, 3, 20, Sign.POP),))


def following() -> Entries:
    """Alfredson's programme in force, and runs of a watch of which the pain is not told."""
    from_watch = [
        Run(id=f"r{n}", date=DAY - timedelta(days=n), distance_km=5, duration_min=30, source=Source.STRAVA)
        for n in (1, 3, 5)
    ]
    entries = changed(beginner(), *(Change(None, run) for run in from_watch))
    return changed(entries, *put_in_force(entries, known_programmes()[0].plan, DAY))


KINDS: Mapping[str, Callable[[], Entries]] = {
    "empty": Entries,
    "first day": beginner,
    "demo": lambda: sample_entries(DAY),
    "two sore legs": two_sore_legs,
    "red flag": locked,
    "cut off": lambda: sample_entries(DAY),
    READ_ONLY: two_sore_legs,
    "programme": following,
    BEGUN: lambda: sample_entries(DAY),
}


def lay(kind: str, folder: Path) -> Path:
    """Write a diary of that kind, a session that was cut off where it has one, and files to be read."""
    (folder / "runs.zip").write_bytes(strava_zip(3, points=5))
    (folder / "plan.toml").write_bytes(write_programme(known_programmes()[-1].plan))
    entries = KINDS[kind]()
    rows = [row for table in vars(entries).values() if isinstance(table, tuple) for row in table]
    with TinyDiary.open(folder / "diary.json", lambda: MORNING) as diary:
        if kind != "empty":
            diary.apply(*(Change(None, row) for row in (entries.profile, *rows)))
            diary.configure(Settings(hold_s=10, prep_s=3, rest_s=20))
        if kind == "cut off":
            DraftFile(diary.path).save(cut_off())
        return diary.path


def cut_off() -> Draft:
    """Five holds begun twenty minutes ago, of which none was done."""
    window = Window(leg=Leg.BOTH, hold_s=10)
    plan = tuple(
        SetPlan(step=Step.HOLD_DOUBLE, number=n, of=5, windows=(window,), rest_s=20) for n in range(1, 6)
    )
    began = MORNING - timedelta(minutes=20)
    return Draft(id="d", date=began.date(), started_at=began, saved_at=began, plan=plan)
