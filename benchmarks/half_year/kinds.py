"""The kinds of patient: a tendon and a way to live with it and with the program."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.half_year.tendon import Nature
from rehab_tui.domain.records import Leg, Site

REACTIVE = Nature(ache=2.0, tolerance=0.7, gain=0.025, night=0.45)
MIDDLE = Nature(ache=4.0, tolerance=0.5, gain=0.012, night=0.55)
LOW = Nature(ache=3.0, tolerance=0.5, gain=0.010, night=0.6)
FLARE = Nature(ache=2.5, reaction=3.5, tolerance=0.6, gain=0.025, night=0.7)
WORN = Nature(ache=3.5, tolerance=0.4, gain=0.007, night=0.7)


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of patient; scatter is the standard deviation of what is noted around what is true.

    Morning stiffness is `stiff_min` minutes for each point of pain.
    `rehab_share` of the due sessions are done, `run_factor` times the km that are allowed are run,
    `hides` points of pain are not told. Who does not answer leaves the questions about runs and weeks open.
    `weeks_run` with the usual km, which ended `days_off` before the programme, stand in the diary already.
    `even` is who runs a 3.5th of the week's cap each time, whatever is left of it.
    `green_due` is False where a rule asks for amber whatever the tendon says. `times` as many live where a
    limit is on the mean of their km: that of five hangs on the seed, by 1.7 km either way.
    """

    name: str
    tendons: tuple[tuple[Leg, Nature], ...]
    site: Site = Site.MID_PORTION
    usual_km: float = 40
    scatter: float = 0.5
    scatter_min: float = 4
    stiff_min: float = 4
    rehab_share: float = 1
    run_factor: float = 1
    hides: float = 0
    answers: bool = True
    screens_again: bool = True
    assessed: bool = True
    nodule: bool = False
    races: bool = False
    holiday: tuple[int, int] | None = None
    weeks_run: int = 0
    days_off: int = 0
    green_due: bool = True
    even: bool = False
    times: int = 1
    programme: str = ""
    """The word of a known programme that is followed in place of the ladder."""

    @property
    def fixed(self) -> bool:
        """Whether the tendon follows a course of its own and answers no load."""
        return any(nature.course for _, nature in self.tendons)


def _left(nature: Nature) -> tuple[tuple[Leg, Nature], ...]:
    return ((Leg.LEFT, nature),)


def _fixed(course: Callable[[int], float]) -> tuple[tuple[Leg, Nature], ...]:
    return _left(Nature(ache=0, course=course))


def _steady(_day: int) -> float:
    return 1.0


def _well(_day: int) -> float:
    return 0.0


def creeping(day: int) -> float:
    """From 1 of 10 on 0.4 of a point a week, up to 8."""
    return min(8.0, 1 + 0.4 * day / 7)


def worsening(day: int) -> float:
    """Six weeks at 1 of 10, then a point worse in three weeks, and another in the next three."""
    return 1 + min(42, max(0, day - 42)) / 21


STEADY, STEADY_SILENT, CREEPING, WORSENING, ALTERNATE = (
    "steady at 1, answers",
    "steady at 1, silent",
    "creeping up",
    "worse in 3 weeks",
    "always well",
)
REACTIVE_40 = "reactive"
LOWERING, HEAVY, FLOOR = "Alfredson", "heavy slow", "to the floor"
"""Those who follow a known programme."""

KINDS = {
    kind.name: kind
    for kind in (
        Kind(name=REACTIVE_40, tendons=_left(REACTIVE), times=4),
        Kind(name="begins in a flare", tendons=_left(FLARE), usual_km=35),
        Kind(name="mid-portion at 4", tendons=_left(MIDDLE), usual_km=30),
        Kind(name="insertional", tendons=_left(LOW), site=Site.INSERTIONAL, usual_km=30),
        Kind(name="degenerative", tendons=_left(WORN), usual_km=25, nodule=True),
        Kind(name="both legs", tendons=((Leg.LEFT, LOW), (Leg.RIGHT, REACTIVE)), usual_km=30),
        Kind(name="non-adherent", tendons=_left(MIDDLE), usual_km=30, rehab_share=0.5, green_due=False),
        Kind(name="over-eager", tendons=_left(REACTIVE), run_factor=1.3),
        Kind(name="under-reporter", tendons=_left(LOW), usual_km=30, hides=1.5),
        Kind(name="half marathon", tendons=_left(REACTIVE), races=True),
        Kind(name="back after 3 weeks", tendons=_left(REACTIVE), usual_km=35, weeks_run=4, days_off=21),
        Kind(
            name="never answers",
            tendons=_left(REACTIVE),
            answers=False,
            screens_again=False,
            green_due=False,
        ),
        Kind(name="never assessed", tendons=_left(REACTIVE), assessed=False, green_due=False),
        Kind(name="on holiday", tendons=_left(REACTIVE), holiday=(70, 83), green_due=False),
        Kind(name=LOWERING, tendons=_left(MIDDLE), usual_km=30, programme="alfredson"),
        Kind(name=HEAVY, tendons=_left(REACTIVE), programme="beyer"),
        Kind(name=FLOOR, tendons=_left(LOW), site=Site.INSERTIONAL, usual_km=30, programme="jonsson"),
        Kind(name=STEADY, tendons=_fixed(_steady), scatter=0.8, scatter_min=8, stiff_min=12),
        Kind(
            name=STEADY_SILENT,
            tendons=_fixed(_steady),
            scatter=0.8,
            scatter_min=8,
            stiff_min=12,
            answers=False,
        ),
        Kind(name=CREEPING, tendons=_fixed(creeping)),
        Kind(name=WORSENING, tendons=_fixed(worsening)),
        Kind(name=ALTERNATE, tendons=_fixed(_well), scatter=0, scatter_min=0, weeks_run=4, even=True),
    )
}
"""Every kind by its name. Those with a course of their own answer no load; each has a limit of its own."""
