"""RH6: the load that the next session proposes."""

from dataclasses import replace
from typing import Any

from rehab_tui.domain.records import Entries
from tests.domain.builders import Edit, both, checkin, moved, no_sessions, only_on, run, work
from tests.domain.cases.case import fires, spares

LOADED, DOUBLE = "raise-loaded", "raise-double-flat"


def _lifted(*loads: float, **last: Any) -> Edit:
    """Loaded raises on days 9, 7, 4, 2, the last loads named; more values are of the newest session."""
    days = [9, 7, 4, 2][-len(loads) :]
    sessions = [work(LOADED, day, load=load) for day, load in zip(days, loads, strict=True)]
    return both(only_on(LOADED, 10), *sessions, work(LOADED, 2, **{"load": loads[-1], **last}))


def _at(load_kg: float, day: int, step: str = LOADED) -> Edit:
    """The left leg was said to be on the step with that load."""

    def edit(entries: Entries) -> Entries:
        *before, named = moved(step, day, "start")(entries).steps
        return replace(entries, steps=(*before, replace(named, load_kg=load_kg)))

    return edit


LOADS = [
    fires("RH6", "the first time: 2 kg", only_on(LOADED, 1), load=2),
    fires("RH6", "twice at 5 kg: 2 more", _lifted(5, 5), load=7),
    spares("RH6", "once at 5 kg", _lifted(3, 5), load=5),
    fires("RH6", "twice at 60 kg: a twentieth more", _lifted(60, 60), load=63),
    fires("RH6", "twice at 41 kg: 2.05 more, to half a kilogram", _lifted(41, 41), load=43),
    fires("RH6", "twice at 45 kg: 47.25 goes down", _lifted(45, 45), load=47),
    fires("RH6", "twice at 50 kg: 52.5", _lifted(50, 50), load=52.5),
    fires("RH6", "an effort of 8 is meant to be", _lifted(5, 5, effort=8), load=7),
    spares("RH6", "an effort of 9", _lifted(5, 5, effort=9), load=5),
    spares("RH6", "pain not told", _lifted(5, 5, pain=None), load=5),
    spares(
        "RH6",
        "pain 4: the load before, one set less",
        _lifted(3, 3, 5, 5, pain=4),
        load=3,
        decision="hold_dose",
    ),
    spares("RH6", "missed reps: the load before", _lifted(3, 3, 5, 5, reps=12, done=11), load=3),
    spares(
        "RH6", "a worse morning: the load before", _lifted(3, 3, 5, 5), checkin(1, stiffness_min=25), load=3
    ),
    spares("RH6", "nothing lighter before it: the same", _lifted(5, 5, pain=4), load=5),
    fires("RH6", "twice at 148 kg: 150", _lifted(148, 148), load=150),
    spares("RH6", "twice at 150 kg: no more unless the person says so", _lifted(150, 150), load=150),
    spares("RH6", "twice at 300 kg, the most that can be noted", _lifted(300, 300), load=300),
    spares(
        "RH6",
        "a gap of 4 days",
        no_sessions([2]),
        _lifted(5, 5, 5, 5),
        no_sessions([2]),
        load=5,
        decision="hold_dose",
    ),
    fires("RH6", "no gap, the newest session of 2 days ago", _lifted(5, 5, 5, 5), load=7),
    spares(
        "RH6",
        "a stop since: back to the step, no load",
        _lifted(5, 5),
        run(1, limp=True),
        load=0,
        decision="back",
    ),
    fires(
        "RH6",
        "maintenance goes on from the raises",
        only_on(LOADED, 10),
        work(LOADED, 8, 3, load=20),
        moved("maintenance", 0),
        load=22,
        dose="maintenance 3x8",
    ),
    fires(
        "RH6",
        "maintenance, twice at 20 kg",
        only_on("maintenance", 20, 9),
        work("maintenance", 7, 4, load=20),
        load=22,
    ),
    fires(
        "RH6", "seated raises, twice at 10 kg", only_on(DOUBLE, 9), work(DOUBLE, 4, 2, seated=10), seated=12
    ),
    spares(
        "RH6",
        "seated raises, once at 10 kg",
        only_on(DOUBLE, 9),
        work(DOUBLE, 4, seated=8),
        work(DOUBLE, 2, seated=10),
        seated=10,
    ),
    spares(
        "RH6",
        "seated raises, not while one set less",
        only_on(DOUBLE, 9),
        work(DOUBLE, 7, 4, seated=10),
        decision="hold_dose",
        seated=10,
    ),
    fires("RH6", "named at 20 kg with the step", _at(20, 1), load=20),
    fires(
        "RH6",
        "named at 20 kg, and sent to maintenance",
        only_on(LOADED, 10),
        _at(20, 5),
        moved("maintenance", 1),
        load=20,
    ),
    fires("RH6", "named at 20 kg after sessions at 5 kg", _lifted(5, 5), _at(20, 1), load=20),
    fires("RH6", "named twice: the newest one", _at(20, 5), _at(25, 1), load=25),
    spares(
        "RH6",
        "named at 20 kg before a session at 5 kg",
        only_on(LOADED, 10),
        _at(20, 5),
        work(LOADED, 2, load=5),
        load=5,
    ),
    spares(
        "RH6",
        "named at 20 kg on the day of a session at 5 kg",
        only_on(LOADED, 10),
        _at(20, 2),
        work(LOADED, 2, load=5),
        load=5,
    ),
    spares("RH6", "named without a load", only_on(LOADED, 10), moved(LOADED, 1, "start"), load=2),
    spares(
        "RH6", "named at 20 kg of another step", _at(20, 5, "maintenance"), moved(LOADED, 1, "start"), load=2
    ),
]
