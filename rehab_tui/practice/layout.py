"""The day's work laid out as sets, and how long they will take."""

from collections.abc import Sequence
from itertools import groupby

from rehab_tui.domain.ladder import Work
from rehab_tui.domain.records import SIDES, Leg, Settings
from rehab_tui.practice.plan import SetPlan, Window


def as_done(work: Work, settings: Settings) -> Work:
    """The work with the lengths of holds and rests that this device's settings give it.

    A programme's hold stays as it was written: another length is meant for the ladder's holds.
    """
    hold_s = work.hold_s and ((not work.movement and settings.hold_s) or work.hold_s)
    return work._replace(hold_s=hold_s, rest_s=work.rest_s if settings.rest_s is None else settings.rest_s)


def lay_out(works: Sequence[Work], settings: Settings, sore: Sequence[Leg]) -> tuple[SetPlan, ...]:
    """The day's work as sets in order; left and right of one exercise share a set, the sore leg first."""
    first = [leg for leg in sore if settings.sore_leg_first]
    legs = [*first, *(leg for leg in SIDES if leg not in first), Leg.BOTH]
    plans: list[SetPlan] = []
    done = (as_done(work, settings) for work in works)
    for (step, movement), group in groupby(done, key=lambda work: (work.step, work.movement)):
        parts = sorted(group, key=lambda work: legs.index(work.leg))
        most = max(part.sets for part in parts)
        plans += [
            SetPlan(
                step=step,
                number=number,
                of=most,
                windows=tuple(_window(part) for part in parts if number <= part.sets),
                rest_s=parts[0].rest_s,
                movement=movement,
            )
            for number in range(1, most + 1)
        ]
    return tuple(plans)


def expected_s(plan: Sequence[SetPlan], settings: Settings) -> float:
    """How long the sets will take in s with their preparation, change-overs and the rests between them."""
    paced = sum(window.length for one in plan for window in one.windows)
    changes = sum(len(one.windows) - 1 for one in plan) * settings.change_over_s
    rests = sum(one.rest_s for one in plan[:-1])
    return paced + changes + rests + len(plan) * settings.prep_s


def expected_minutes(plan: Sequence[SetPlan], settings: Settings) -> int:
    """The same in whole minutes, at least one."""
    return max(1, round(expected_s(plan, settings) / 60))


def _window(work: Work) -> Window:
    if work.hold_s is not None:
        return Window(leg=work.leg, hold_s=work.hold_s, load_kg=work.load_kg)
    return Window(
        leg=work.leg,
        reps=work.reps,
        up_s=work.up_s or 3,
        top_s=work.top_s,
        down_s=work.down_s or 3,
        bottom_s=work.bottom_s,
        load_kg=work.load_kg,
    )
