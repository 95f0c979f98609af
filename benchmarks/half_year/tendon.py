"""A made-up tendon: what it tolerates grows with load, and shrinks with too much of it and with rest.

It is a plain model, not a patient. What one tendon bears today is the measure of every load: a strain of 1 is
the most it bears without a reaction. Up to there a day's load heals and strengthens it a little; above, it is
sorer for one to three days and bears less. Nothing is sudden, nothing comes from elsewhere (sleep, shoes,
hills, work), both structure and pain heal at one pace, and pain follows the tendon alone. So the model cannot
tell whether the advice heals; it shows where rules contradict each other over months.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import log

HEALTHY = 1.15
"""What a tendon tolerates at best; 1 is the usual week on alternate days, with a third to spare."""

LEAST = 0.6
"""The part of its tolerance in the beginning that is left to a tendon at the least."""

MOST_ACHE = 2.0
"""Points by which its pain at rest may rise above that in the beginning."""

SORER = 4.0
"""Points by which it is sorer for each whole strain above 1."""

SOREST = 6.0
ACHES_FROM = 0.6
"""Strain from which a load is felt while it lasts, 1.5 points for each whole strain."""

RUN_RESERVE = 1.35
"""The longest run a tendon of tolerance 1 bears, in usual runs."""

WORK_RESERVE = 2.0
"""The hardest session it bears, in single-leg raises without added load."""

UNSETTLED = 0.5
"""Points above the state before a run from which on it has not settled."""


@dataclass(frozen=True, kw_only=True)
class Nature:
    """How a tendon is in the beginning and how it answers load.

    `ache` is its pain at rest in points, to which a flare-up may add a `reaction` that fades; `gain` is the
    share of what is missing that a day of full load gives back, `night` the share of a reaction that is left
    after a day. A `course` gives the ache of each day from outside: such a tendon answers no load.
    """

    ache: float
    reaction: float = 0
    tolerance: float = 0.6
    gain: float = 0.012
    night: float = 0.55
    course: Callable[[int], float] | None = None


class Tendon:
    """One tendon, lived day by day; `state` is its true pain now, in points of 10."""

    def __init__(self, nature: Nature, usual_run_km: float) -> None:
        self.nature = nature
        self.longest_run_km = usual_run_km * RUN_RESERVE
        self.ache = nature.course(0) if nature.course else nature.ache
        self.tolerance = nature.tolerance
        self.reaction = nature.reaction
        self.day = self.idle_days = 0
        self.run_km = self.carried_km = self.strain = self.peak = 0.0

    @property
    def state(self) -> float:
        """The true pain at rest."""
        return self.ache + self.reaction

    def run(self, km: float) -> tuple[float, float]:
        """Run that far; the true pain at the end of it, and the hours until it has settled."""
        self.run_km += km
        load, before = (self.carried_km + km) / self.longest_run_km, self.reaction
        felt = self._feel(load)
        self._bear(load)
        rise = self.reaction - before
        return felt, 24 * log(rise / UNSETTLED) / -log(self.nature.night) if rise > UNSETTLED else 0.0

    def feel(self, demand: float) -> float:
        """The true pain in a session of that demand, 1 being single-leg raises without added load."""
        return self._feel(demand / WORK_RESERVE)

    def work(self, demand: float, part: float) -> None:
        """Do that part of such a session; the first set is half of what it is to a tendon."""
        self._bear(demand / WORK_RESERVE * (0.5 + 0.5 * part))

    def sleep(self) -> None:
        """End the day: heal by what was loaded, suffer what was too much, and let the reaction fade."""
        self.day += 1
        if self.nature.course:
            self.ache = self.nature.course(self.day)
        else:
            self._adapt(min(1.0, self.strain), max(0.0, self.strain - 1))
        self.reaction *= self.nature.night
        self.carried_km = 0.4 * (self.carried_km + self.run_km)
        self.run_km = self.strain = 0.0
        self.peak = self.state

    def _feel(self, load: float) -> float:
        """The pain while it bears a load, given in what a tendon of tolerance 1 bears at most."""
        strain = 0.0 if self.nature.course else load / self.tolerance
        return self.state + 1.5 * max(0.0, strain - ACHES_FROM)

    def _bear(self, load: float) -> None:
        if not self.nature.course:
            self.peak = max(self.peak, self._feel(load))
            strain = load / self.tolerance
            self.reaction = min(SOREST, self.reaction + SORER * max(0.0, strain - 1))
            self.strain = max(self.strain, strain)
        self.peak = max(self.peak, self.state)

    def _adapt(self, loaded: float, too_much: float) -> None:
        gain = self.nature.gain * loaded
        self.ache = min(self.ache * (1 - gain) + 0.1 * too_much, self.nature.ache + MOST_ACHE)
        self.tolerance += gain * (HEALTHY - self.tolerance) - 0.05 * too_much
        self.idle_days = 0 if loaded > 0.2 else self.idle_days + 1
        if self.idle_days > 3:
            self.tolerance *= 0.995
        self.tolerance = max(LEAST * self.nature.tolerance, self.tolerance)
