"""Conducting a set: its timeline, and the conductor that follows it by clocks it is handed."""

from rehab_tui.practice.conducting.conductor import Conductor
from rehab_tui.practice.conducting.heel_raises import (
    REST_S,
    Count,
    HeelRaiseState,
    HeelRaiseTest,
    legs_in_order,
    speaks_against,
    symmetry,
)
from rehab_tui.practice.conducting.pacing import LAST_TEN_FROM_S
from rehab_tui.practice.conducting.standstill import Reading, Standstill
from rehab_tui.practice.conducting.state import GUARD_S, State
from rehab_tui.practice.conducting.timeline import (
    PACED,
    RAISING,
    Cue,
    CueKind,
    Moment,
    Phase,
    PhaseKind,
    Said,
    Timeline,
)

__all__ = [
    "GUARD_S",
    "LAST_TEN_FROM_S",
    "PACED",
    "RAISING",
    "REST_S",
    "Conductor",
    "Count",
    "Cue",
    "CueKind",
    "HeelRaiseState",
    "HeelRaiseTest",
    "Moment",
    "Phase",
    "PhaseKind",
    "Reading",
    "Said",
    "Standstill",
    "State",
    "Timeline",
    "legs_in_order",
    "speaks_against",
    "symmetry",
]
