"""Numbers, work and rulings in a few words, the same on the command line, the screens and the report."""

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

from rehab_tui.domain.ladder import Decision, LegLadder, Work
from rehab_tui.domain.names import ACTIVITIES, FLOORS, LEGS, minutes_not_noted
from rehab_tui.domain.records import EXERCISES, Activity, Exercise, Site, Step, StepChange, Units, floor


class Paced(Protocol):
    """What has the paces of a raise, in s; a hold has none up or down."""

    @property
    def up_s(self) -> float | None:
        """Seconds up."""

    @property
    def top_s(self) -> float:
        """Seconds at the top."""

    @property
    def down_s(self) -> float | None:
        """Seconds down."""

    @property
    def bottom_s(self) -> float:
        """Seconds at the bottom."""


def number(value: float) -> str:
    """A number without idle decimals: 5, 2.5."""
    return f"{value:g}"


def mean(value: float) -> str:
    """A weekly value to one decimal: 2, 2.4."""
    return number(round(value, 1))


def dose(work: Work) -> str:
    """Sets and reps or seconds: `3 x 12`, `5 x 45 s`."""
    return f"{work.sets} x {work.reps}" if work.reps else f"{work.sets} x {number(work.hold_s or 0)} s"


def left_of(work: Work, whole: Sequence[Work]) -> str:
    """How many sets the day's dose has where some are done already: `left of 5`; else nothing."""
    of = next((one.sets for one in whole if one.like(work) and one.leg is work.leg), work.sets)
    return f"left of {of}" if work.sets < of else ""


def doses(works: Sequence[Work], whole: Sequence[Work] = ()) -> str:
    """What there is to do of an exercise: `2 x 12 left of 3`; by the leg where the two differ."""
    told = {work.leg: f"{dose(work)} {left_of(work, whole)}".rstrip() for work in works}
    same = len(set(told.values())) == 1
    return told[works[0].leg] if same else ", ".join(f"{leg} {said}" for leg, said in told.items())


def listed(works: Sequence[Work], between: str = " and ") -> str:
    """Each exercise with its dose."""
    by_exercise = groupby(works, key=lambda work: (work.step, work.exercise))
    return between.join(f"{exercise(step, of=of)} {doses(list(group))}" for (step, of), group in by_exercise)


def in_minutes(seconds: float) -> str:
    """A length of time: `45 s`, `2 min`, `1:30 min`."""
    if seconds < 60:
        return f"{number(seconds)} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02} min" if rest else f"{minutes} min"


def rest(work: Work) -> str:
    """The rest between the sets: `2 min rest`."""
    return f"{in_minutes(work.rest_s)} rest" if work.rest_s else "no rest"


def details(work: Work, units: Units) -> str:
    """Tempo and load if there are any: `3 s up, 3 s down, 10 kg`; how often a day if more than once."""
    times = "twice a day" if work.per_day > 1 else ""
    return ", ".join(filter(None, (tempo(work), load(work, units), times)))


def tempo(work: Paced) -> str:
    """The pace of raises, without stays of no length: `3 s up, 1 s at the top, 3 s down`; "" of holds."""
    places = (work.up_s, "up"), (work.top_s, "at the top"), (work.down_s, "down"), (work.bottom_s, "below")
    return ", ".join(f"{number(seconds)} s {where}" for seconds, where in places if seconds)


def load(work: Work, units: Units) -> str:
    """The load to begin with, and the weight that a programme words: `10 kg, 12RM`."""
    added = units.load.words(work.load_kg) if work.load_kg else ""
    return ", ".join(filter(None, (added, work.load)))


def exercise(step: Step, site: Site | None = None, of: Exercise | None = None) -> str:
    """The exercise's name, and where it is done if the name does not say so; `of` is a programme's own."""
    name = EXERCISES[step].name
    if of and of is not EXERCISES[step]:
        return of.name
    on = floor(step, site) if site else None
    if on is None or step in (Step.HOLD_DOUBLE, Step.HOLD_SINGLE, Step.RAISE_SINGLE_STEP):
        return name
    return f"{name.removesuffix(', flat')}, {FLOORS[on]}"


def step_taken(change: StepChange, units: Units) -> str:
    """The step a leg came to, with the load it was said to be at: `loaded raise with 20 kg`."""
    load = "" if change.load_kg is None else f" with {units.load.words(change.load_kg)}"
    return f"{EXERCISES[change.to].name}{load}"


def activity(done: Activity) -> str:
    """Cross-training: `swim 40 min, worst pain 2`."""
    pain = "" if done.pain_worst is None else f", worst pain {done.pain_worst}"
    return f"{ACTIVITIES[done.kind]} {done.duration_min:.0f} min{pain}"


def legs(works: Sequence[Work]) -> str:
    """Which legs do it: `both legs`, `left leg`, `each leg`."""
    which = {work.leg for work in works}
    return "each leg" if len(which) > 1 else LEGS[which.pop()]


def ruling(ladder: LegLadder, *, until: bool = False) -> str:
    """What the ladder decided of a leg, why, `until` when, and which minutes it lacks; "" if it goes on."""
    decided = {
        Decision.OFFER: "the next step is open",
        Decision.BACK: f"for now {EXERCISES[ladder.work_step].name}: {ladder.ruling.why}",
        Decision.HOLD_DOSE: f"one set less: {ladder.ruling.why}",
    }
    said = decided.get(ladder.decision, ladder.ruling.why)
    lacking = "" if ladder.locked else minutes_not_noted(ladder.no_minutes)
    ends = f"until {ladder.ruling.until}" if until and ladder.ruling.until else ""
    return "; ".join(filter(None, (said, ends, lacking)))


def next_step(ladder: LegLadder, whose: str = "") -> str:
    """The step above a leg's own and what it needs; where all loading is locked, that."""
    if ladder.locked or ladder.next is None:
        return ladder.ruling.why if ladder.locked else f"The top of the ladder{whose}."
    name = EXERCISES[ladder.next].name
    if ladder.next is ladder.position.step:
        sets, reps = ladder.position.stages[ladder.position.stage + 1]
        name = f"{sets} x {reps} with more load"
    if ladder.offered:
        return f"Next{whose}: {name}. It is open."
    missing = [point.asks for gate in ladder.gates if not gate.open for point in gate.points if not point.met]
    first, *others = dict.fromkeys(missing) if missing else [""]
    needs = (
        f"First of {len(others) + 1} things: {first}"
        if others
        else f"Needs {first}"
        if first
        else "Not today"
    )
    return f"Next{whose}: {name}. {needs}."
