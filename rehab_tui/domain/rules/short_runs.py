"""What asks for a short run first: none to judge by lately (AM9), or none since a stop was lifted (AM12)."""

from rehab_tui.domain.facts import RunResponse, Situation
from rehab_tui.domain.records import last
from rehab_tui.domain.rules.rule import Finding, on

TEST_KM = 1
"""A shorter run ends neither AM9 nor AM12; a day that allows a run allows so much (app's reading)."""


def no_test_run(situation: Situation) -> Finding | None:
    """AM9: no run of the last 14 days tells how a load is borne, and none is still waited for (AM8)."""
    first, _ = last(14, situation.day)
    near = [*situation.answers_since(first), *([situation.latest] if situation.latest else [])]
    if any(answer.run.distance_km >= TEST_KM and not answer.run.untold for answer in near):
        return None
    return Finding(words={"least": f", {TEST_KM} km or longer" if situation.latest else ""})


def _clean(answer: RunResponse) -> bool:
    """Whether a run of 1 km or more set off no ST, AM1-AM3, AM7 or AM10, and all that is known of it."""
    run = answer.run
    return run.distance_km >= TEST_KM and not (
        answer.asks_less or run.limp or run.gait_altered or answer.unknown
    )


def after_stop(situation: Situation) -> Finding | None:
    """AM12: the last stop is lifted, and no clean run has followed it."""
    if any(stop.lifted is None for stop in situation.stops):
        return None
    lifted = max((stop.lifted for stop in situation.stops if stop.lifted), default=None)
    if lifted is None or any(map(_clean, situation.answers_since(lifted))):
        return None
    return on(lifted)
