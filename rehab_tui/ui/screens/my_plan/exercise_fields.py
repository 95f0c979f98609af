"""The questions about one exercise of a programme."""

from collections.abc import Callable

from rehab_tui.domain.records import Floor, Knee, Legs, LoadUnit, PlanExercise, Text, What
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, LineFormat, amount, decimal, plain_text, whole

WHAT = {
    What.HOLD: "hold",
    What.RAISE: "raise",
    What.LOWER: "lowering",
    What.BOUNCE: "bounces",
    What.OWN: "own",
}
LEGS = {Legs.EACH: "each", Legs.SORE: "the sore one", Legs.BOTH: "both together"}
KNEES = {knee: str(knee) for knee in Knee}
FLOORS = {Floor.FLAT: "flat", Floor.STEP: "step", Floor.WEDGE: "wedge"}
HOLD_S = 45
CUE = LineFormat(str, "text", [Text(120, shortest=1)], empty="")


def heaviest(line: str) -> str:
    """A weight in words; 15 is read as 15RM."""
    said = line.replace(" ", "").upper()
    return f"{said}RM" if said.isdecimal() else said


def exercise_fields(old: PlanExercise | None, unit: LoadUnit, then: Callable[[], None]) -> dict[str, Field]:
    """Each under the name of the part of the record that it asks for, filled from `old`."""
    was = old or PlanExercise(what=What.RAISE, reps=15)
    cues = (*was.cues, "", "", "")[:3]
    rm = LineFormat(heaviest, "1RM to 30RM", plain_text(PlanExercise, "load").limits, empty="")
    return {
        "what": Field(
            Choice("exercise", WHAT, was.what, needed=True, then=then), "lowering: up on both, down on one"
        ),
        "name": Field(Entry("its name", plain_text(PlanExercise, "name"), was.name, width=30, needed=True)),
        **{
            f"cue{n}": Field(Entry(f"cue {n}", CUE, cue or None, width=None, needed=True))
            for n, cue in enumerate(cues, 1)
        },
        "held": Field(
            Choice("counted in", {False: "reps", True: "seconds"}, was.held, needed=True, then=then)
        ),
        "legs": Field(Choice("legs", LEGS, was.legs, needed=True)),
        "knee": Field(Choice("knee", KNEES, was.knee, needed=True)),
        "floor": Field(Choice("on", FLOORS, was.floor, needed=True)),
        "sets": _whole("sets", was.sets),
        "reps": _whole("reps", was.reps),
        "hold_s": Field(_seconds("hold_s", "hold", was.hold_s or HOLD_S), "s", label="  each"),
        "tempo": Field(
            Entry("tempo", plain_text(PlanExercise, "tempo"), was.tempo, needed=True),
            "s up-top-down-bottom, such as 3-1-3-0",
        ),
        "rest_s": Field(_seconds("rest_s", "rest", was.rest_s), "s between two sets"),
        "load_kg": Field(
            Entry("load", amount(PlanExercise, "load_kg", unit), was.load_kg or None), f"{unit} to begin with"
        ),
        "load": Field(Entry("or a weight", rm, was.load), "such as 15RM: the most for 15 reps"),
        "add_kg": Field(
            Entry("more", amount(PlanExercise, "add_kg", unit), was.add_kg), f"{unit} after two good sessions"
        ),
        "per_day": Field(Choice("times a day", {1: "once", 2: "twice"}, was.per_day, needed=True)),
        "per_week": _whole("per_week", was.per_week, "days a week"),
    }


def _whole(part: str, value: int | None, label: str = "") -> Field:
    name = label or part
    return Field(Entry(name, whole(PlanExercise, part, name), value, width=5, needed=True))


def _seconds(part: str, label: str, value: float | None) -> Entry[float]:
    return Entry(label, decimal(PlanExercise, part, "seconds"), value, width=7, needed=True)
