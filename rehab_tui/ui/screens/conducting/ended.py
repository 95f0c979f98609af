"""What has just ended, for a person who looks elsewhere."""

from collections.abc import Sequence

from rehab_tui.domain.names import LEGS
from rehab_tui.practice.conducting import Conductor, Cue, CueKind, State

ENDS = (CueKind.END, CueKind.REST_END)


def ended(conductor: Conductor, cues: Sequence[Cue]) -> str:
    """One sentence on the last end among the cues that fell due; "" if nothing has ended."""
    last = next((cue for cue in reversed(cues) if cue.kind in ENDS), None)
    course = conductor.course
    if last is None:
        return ""
    if last.kind is CueKind.REST_END:
        coming = (conductor.state is State.RESTING and course.upcoming) or course.current
        return f"The rest is over. Set {coming.number} of {coming.of}: {LEGS[coming.windows[0].leg]}."
    if conductor.state is State.RUNNING:
        return f"The first leg is done, {LEGS[course.part.leg]} next."
    done = f"Set {course.current.number} of {course.current.of} is done."
    return f"{done} That was the last." if conductor.state is State.DONE else f"{done} Now rest."
