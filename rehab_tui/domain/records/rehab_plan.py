"""A programme other than the guide's ladder: a physio's, a known one, or one's own (programme.md)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Refused, Text, Within, shown
from rehab_tui.domain.records.choices import For, Leg, Legs, Step, What
from rehab_tui.domain.records.exercises import Knee
from rehab_tui.domain.records.floor import Floor
from rehab_tui.domain.records.movement import Movement, OwnName

MOST_TENSION_S = 1200
"""Seconds under load a leg and day: more is a slip of a nought, not a limit on training."""

MOST_EXERCISES, MOST_BLOCKS = 12, 20
CUES = 3
REP_S = (1, 20)
SOURCED_PAIN = 4
"""From this limit of pain on a programme must say whose it is."""


class PlanExercise(Checked):
    """One exercise with its dose; times in s, loads in kg, the tempo as up-top-down-bottom."""

    what: What
    legs: Legs = Legs.EACH
    knee: Knee = Knee.STRAIGHT
    floor: Floor = Floor.FLAT
    name: OwnName = ""
    cues: tuple[Annotated[str, Text(120, shortest=1)], ...] = ()
    sets: Annotated[int, Within(1, 6)] = 3
    reps: Annotated[int, Within(1, 30)] | None = None
    hold_s: Annotated[float, Within(5, 60)] | None = None
    tempo: Annotated[
        str,
        Text(23, r"\d{1,2}(\.\d)?(-\d{1,2}(\.\d)?){3}", "seconds up-top-down-bottom, such as 3-1-3-0"),
    ] = "3-0-3-0"
    rest_s: Annotated[float, Within(0, 300)] = 120
    per_day: Annotated[int, Within(1, 2)] = 1
    per_week: Annotated[int, Within(1, 7)] = 3
    load_kg: Annotated[float, Within(0, 100)] = 0
    load: Annotated[str, Text(4, r"([1-9]|[12]\d|30)RM|", "1RM to 30RM")] = ""
    add_kg: Annotated[float, Within(0.5, 5)] | None = None

    def agree(self) -> None:
        """Refuse fields that do not belong together."""
        self.one_of("reps", "hold_s")
        if (self.what is What.HOLD) != (self.hold_s is not None) and self.what is not What.OWN:
            raise Refused(f"hold_s is {shown(self.hold_s)}; accepted for what = {self.what}: " + self._amount)
        if self.what is What.LOWER and self.legs is Legs.BOTH:
            raise Refused("legs is both; accepted for what = lower: each, sore")
        if (self.what is What.OWN) != (len(self.cues) == CUES) or (self.cues and self.what is not What.OWN):
            accepted = "three cues, a sentence each" if self.what is What.OWN else "none but for what = own"
            raise Refused(f"cues has {len(self.cues)}; accepted: {accepted}")
        if self.load and self.load_kg:
            raise Refused(f"load is {self.load} and load_kg is {self.load_kg:g}; accepted: one of the two")
        if self.knee is Knee.SEATED and self.floor is not Floor.FLAT:
            raise Refused(f"floor is {self.floor}; accepted for knee = seated: flat")
        self._agree_on_tempo()
        _ = self.movement

    def _agree_on_tempo(self) -> None:
        up, _, down, _ = self.paces
        if min(up, down) < 1 / 2:
            raise Refused(f"tempo is {self.tempo!r}; accepted: up and down at least 0.5 s each")
        least, most = REP_S
        if not least <= sum(self.paces) <= most:
            raise Refused(f"tempo is {self.tempo!r}; accepted: {least} to {most} s for one rep")

    @property
    def _amount(self) -> str:
        return "5 to 60, and no reps" if self.what is What.HOLD else "none, but reps"

    @property
    def paces(self) -> tuple[float, float, float, float]:
        """Seconds of a rep: up, at the top, down, at the bottom."""
        up, top, down, bottom = map(float, self.tempo.split("-"))
        return up, top, down, bottom

    @property
    def loaded(self) -> bool:
        """Whether load is added, or may be."""
        return bool(self.load_kg or self.load or self.add_kg)

    @property
    def movement(self) -> Movement:
        """What is done, without its dose."""
        return Movement(
            what=self.what,
            knee=self.knee,
            floor=self.floor,
            name=self.name,
            cues=self.cues,
            loaded=self.loaded,
        )

    @property
    def held(self) -> bool:
        """Whether it is held still."""
        return self.hold_s is not None

    @property
    def step(self) -> Step:
        """The step of the ladder that loads a tendon about as much."""
        single, heavy = self.legs is not Legs.BOTH, bool(self.load_kg or self.load)
        return self.movement.step(single_leg=single, held=self.held, heavy=heavy)

    @property
    def says(self) -> str:
        """Its name in words."""
        return self.movement.exercise(Leg.BOTH if self.legs is Legs.BOTH else Leg.LEFT, held=self.held).name

    @property
    def tension_s(self) -> float:
        """Seconds under load of a leg in one day."""
        once = self.hold_s if self.hold_s is not None else (self.reps or 0) * sum(self.paces)
        return self.sets * once * self.per_day


class Block(Checked):
    """So many weeks of the same exercises."""

    weeks: Annotated[int, Within(1, 52)] = 12
    do: tuple[PlanExercise, ...]

    def agree(self) -> None:
        """Refuse no exercise, the same one twice, and more load in a day than anybody means."""
        if not 1 <= len(self.do) <= MOST_EXERCISES:
            raise Refused(f"do is a list of {len(self.do)}; accepted: 1 to {MOST_EXERCISES} exercises")
        names = [each.says for each in self.do]
        if twice := next((name for name in names if names.count(name) > 1), ""):
            raise Refused(f"do has {twice!r} twice; accepted: each exercise once")
        if (tension := sum(each.tension_s for each in self.do)) > MOST_TENSION_S:
            raise Refused(
                f"do is {tension:,.0f} s under load a leg and day; accepted: up to {MOST_TENSION_S:,} s"
            )


class RehabPlan(Checked):
    """A programme in force: since when, in which block (the first is 1), and since when in that."""

    name: Annotated[str, Text(80, r".*\S.*", "a name of 1 to 80 characters on one line", 1)]
    source: Annotated[str, Text(300)] = ""
    tendon: For = For.ANY
    pain_max: Annotated[int, Within(0, 5)] = 3
    block: tuple[Block, ...]
    since: date | None = None
    at: Annotated[int, Within(1, 20)] = 1
    at_since: date | None = None

    def agree(self) -> None:
        """Refuse what has no source and needs one, a heel dropped without need, a block that is not there."""
        if not 1 <= len(self.block) <= MOST_BLOCKS:
            raise Refused(f"block is a list of {len(self.block)}; accepted: 1 to {MOST_BLOCKS} blocks")
        if self.at > len(self.block):
            raise Refused(f"at is {self.at}; accepted: 1 to {len(self.block)}")
        if not self.source.strip() and (why := next(self._needs_source(), "")):
            raise Refused(f"source is {self.source!r}; accepted with {why}: who wrote it, and when")
        drops = any(each.floor is Floor.STEP for each in self._exercises)
        if drops and self.tendon is not For.MID_PORTION:
            raise Refused("floor is step; accepted: flat, wedge, unless tendon = mid-portion (RH4)")

    def _needs_source(self) -> Iterator[str]:
        if self.pain_max >= SOURCED_PAIN:
            yield f"pain_max = {self.pain_max}"
        for each in self._exercises:
            if each.what is What.BOUNCE:
                yield "what = bounce"
            if each.loaded and each.per_week == 7:
                yield "load every day"

    @property
    def _exercises(self) -> Iterator[PlanExercise]:
        return (each for block in self.block for each in block.do)

    @property
    def now(self) -> Block:
        """The block in force."""
        return self.block[self.at - 1]

    @property
    def coming(self) -> Block | None:
        """The block after it, or None."""
        return self.block[self.at] if self.at < len(self.block) else None


class KeptPlan(Checked):
    """A programme that is followed, or was until the day it was `left`, in the block it was in then."""

    plan: RehabPlan
    left: date | None = None
    modified: datetime | None = None

    def spent(self, day: date) -> timedelta:
        """How long its block had been followed when it was left, or until that day where nobody said so."""
        return max(timedelta(), (self.left or day) - (self.plan.at_since or day))
