"""What is said at the borders of sets, beside the tones; the lengths of the words are not known here."""

from collections.abc import Iterable, Iterator

from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import Leg
from rehab_tui.practice.conducting.timeline import Cue, CueKind, Phase, PhaseKind, Said
from rehab_tui.practice.plan import SetPlan

SOON_S = 2.0
"""What is said of a moment is over this soon after it."""

NEXT_S = 10.0
"""So long before the end of a rest it is said which leg is next."""

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
SMALL = (*ONES, "ten", "eleven", "twelve", *(f"{part}teen" for part in TEENS))
TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty")

LONGEST_S = 3600
"""A rest of this length or more has no words."""

MARKS = {CueKind.HALF: "half way", CueKind.LAST_TEN: "ten seconds", CueKind.LAST_REP: "last rep"}


def said_in(
    phases: Iterable[Phase], cues: Iterable[Cue], plan: SetPlan | None = None, *, final: bool = False
) -> tuple[Said, ...]:
    """The words for the phases and cues of a set or a rest; after the `final` set, that all is done."""
    said = [one for phase in phases for one in _of_phase(phase, plan)]
    said += [Said(cue.at, cue.at + SOON_S, MARKS[cue.kind]) for cue in cues if cue.kind in MARKS]
    if final and said:
        end = max(cue.at for cue in cues)
        said.append(Said(end, end + SOON_S, "done"))
    return tuple(sorted(said, key=lambda one: one.at))


def _of_phase(phase: Phase, plan: SetPlan | None) -> Iterator[Said]:
    match phase.kind:
        case PhaseKind.PREP:
            yield Said(phase.start, phase.end, LEGS[phase.leg])
            if plan and plan.of > 1:
                number = f"set {in_words(plan.number)} of {in_words(plan.of)}"
                yield Said(phase.start, phase.end, "last set" if plan.number == plan.of else number)
        case PhaseKind.HOLD:
            yield Said(phase.start, phase.start + SOON_S, "hold")
        case PhaseKind.UP if phase.rep == 1:
            both = ", both legs" if plan and plan.lowers else ""
            yield Said(phase.start, phase.start + SOON_S, f"up{both}")
        case PhaseKind.DOWN if phase.rep == 1 and plan and plan.lowers:
            yield Said(phase.start, phase.start + SOON_S, f"down, {LEGS[phase.leg]}")
        case PhaseKind.CHANGE_OVER:
            yield Said(phase.start, phase.end, f"{LEGS[phase.leg]} next")
        case PhaseKind.REST if 0 < round(phase.length) < LONGEST_S:
            yield Said(phase.start, phase.end, f"rest, {duration(phase.length)}")
            if phase.leg is not Leg.BOTH:
                yield Said(max(phase.start, phase.end - NEXT_S), phase.end, f"{LEGS[phase.leg]} next")


def duration(seconds: float) -> str:
    """Minutes and seconds in words, rounded: `two minutes`, `one minute, thirty seconds`."""
    parts = zip(divmod(round(seconds), 60), ("minute", "second"), strict=True)
    return ", ".join(f"{in_words(n)} {unit}{'s' if n > 1 else ''}" for n, unit in parts if n)


def in_words(number: int) -> str:
    """A whole number from 0 to 59 in words."""
    tens, ones = divmod(number, 10)
    return SMALL[number] if number < 20 else f"{TENS[tens]} {SMALL[ones]}".removesuffix(" zero")
