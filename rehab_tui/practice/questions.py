"""What is asked about the sets of a session: pain for each leg, and at the end how hard it all was."""

from collections.abc import Sequence
from dataclasses import dataclass

from rehab_tui.domain.records import Exercise, Leg, SetDone


@dataclass(frozen=True)
class RatingQuestion:
    """`positions` are the sets whose pain is asked for; none if it is the effort of the whole session.

    `label` names the answer once it is given; empty if the answer is shown elsewhere.
    """

    words: str
    label: str = ""
    positions: tuple[int, ...] = ()
    answer: int | None = None


def achilles(leg: Leg) -> str:
    """Which tendon a question is about."""
    return "the sorer Achilles" if leg is Leg.BOTH else f"the {leg} Achilles"


def of_one_set(sets: Sequence[SetDone], positions: range) -> list[RatingQuestion]:
    """Each leg's pain in the set just done."""
    return [
        RatingQuestion(
            f"Worst pain in {achilles(sets[at].leg)} during this set?",
            "pain" if sets[at].leg is Leg.BOTH else f"pain {sets[at].leg}",
            (at,),
            sets[at].pain,
        )
        for at in positions
    ]


def at_the_end(sets: Sequence[SetDone]) -> list[RatingQuestion]:
    """The pain not answered yet, once for each exercise and leg, and then the effort."""
    places: dict[tuple[Exercise, Leg], list[int]] = {(done.exercise, done.leg): [] for done in sets}
    for at, done in enumerate(sets):
        if done.pain is None:
            places[done.exercise, done.leg].append(at)
    pains = [
        RatingQuestion(f"Worst pain in {achilles(leg)} during {_which(sets, asked)}?", "", tuple(asked))
        for (_, leg), asked in places.items()
        if asked
    ]
    return [*pains, RatingQuestion("How hard was it all? 0 is nothing, 10 all you had", "effort")]


def _which(sets: Sequence[SetDone], asked: Sequence[int]) -> str:
    """The sets of one exercise and leg that are asked about: the last one, all of them, or their numbers."""
    first, last = sets[asked[0]], sets[-1]
    if (first.exercise, first.set) == (last.exercise, last.set):
        return "your last set"
    of = f"of {first.exercise.name}"
    alike = sum((done.exercise, done.leg) == (first.exercise, first.leg) for done in sets)
    if len(asked) == 1:
        return f"set {first.set} {of}" if alike > 1 else f"the set {of}"
    *numbers, end = (str(sets[at].set) for at in asked)
    return f"all {alike} sets {of}" if len(asked) == alike else f"sets {', '.join(numbers)} and {end} {of}"
