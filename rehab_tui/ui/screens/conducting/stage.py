"""The set itself: a frame while holding, a column while raising, large digits, the phase and the leg."""

from math import ceil

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size

from rehab_tui.domain.exercises import EXERCISES, Floor, floor
from rehab_tui.domain.records import Site, Step
from rehab_tui.domain.words import number
from rehab_tui.practice.conductor import Conductor, State
from rehab_tui.practice.course import tenths
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.practice.timeline import Moment, PhaseKind
from rehab_tui.ui.screens.conducting.words import PHASES, LastTime, legs, target, tempo
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.figure import Figure
from rehab_tui.ui.widgets.phase_column import PhaseColumn
from rehab_tui.ui.widgets.steady import Steady

SMALLEST = Size(80, 24)
RAISING = (PhaseKind.UP, PhaseKind.DOWN)
GETTING_READY = (PhaseKind.PREP, PhaseKind.CHANGE_OVER)
STOPPED = {State.PAUSED: "PAUSE", State.STALLED: "CHECK"}
WIDEST_WORD = "READY"
WIDEST_MARK = "LAST REP"


class Stage(Horizontal):
    """Draws what the conductor says of the set in progress."""

    def compose(self) -> ComposeResult:
        """The column, the digits, and the words beside them."""
        yield PhaseColumn(id="column")
        yield BigDigits(id="digits")
        with Vertical(id="side"):
            yield BigDigits(WIDEST_WORD, across="left", id="word")
            yield BigDigits(WIDEST_WORD, across="left", id="leg")
            with Horizontal(id="under-words"):
                with Vertical(id="notes"):
                    yield BigDigits(WIDEST_MARK, across="left", id="set-mark")
                    yield BigDigits(WIDEST_MARK, across="left", id="rep-mark")
                    yield Steady(id="facts")
                yield Figure(id="figure")

    def show(self, conductor: Conductor, last_time: LastTime, site: Site | None) -> None:
        """Bring everything in line with a set that has a target."""
        moment, current = conductor.moment, conductor.course.current
        window = current.windows[moment.phase.window]
        self.query_one("#column").display = window.reps is not None
        self.query_one("#digits", BigDigits).template = room_for(conductor, window)
        self.query_one("#set-mark", BigDigits).text = set_mark(current)
        self.query_one("#rep-mark", BigDigits).text = rep_mark(moment, window)
        self.show_moment(conductor, site)
        self.say(facts(conductor, moment, window, last_time.of(current.step, window.leg)))

    def show_moment(self, conductor: Conductor, site: Site | None = None) -> None:
        """Bring what changes from moment to moment in line: the look, the digits, the heel, phase and leg."""
        phase, state = conductor.moment.phase, conductor.state
        self._show_look(phase.kind, state)
        digits = self.query_one("#digits", BigDigits)
        digits.hatched = phase.kind in GETTING_READY
        digits.text = large_number(conductor)
        self._show_heel(conductor.moment, figure_of(conductor.course.current.step, site))
        self.query_one("#word", BigDigits).text = STOPPED.get(state, PHASES[phase.kind])
        self.query_one("#leg", BigDigits).text = phase.leg.upper()

    def say(self, facts: Text) -> None:
        """Show these words beside the digits."""
        self.query_one("#facts", Steady).say(facts)

    def _show_look(self, kind: PhaseKind, state: State) -> None:
        self.set_class(kind in GETTING_READY, "-prep")
        self.set_class(kind is PhaseKind.HOLD, "-hold")
        self.set_class(kind is PhaseKind.UP, "-up")
        self.set_class(kind is PhaseKind.DOWN, "-down")
        self.set_class(state in STOPPED, "-stopped")

    def _show_heel(self, moment: Moment, exercise: str) -> None:
        column, figure = self.query_one(PhaseColumn), self.query_one(Figure)
        column.sinking = moment.phase.kind is PhaseKind.DOWN
        figure.exercise = exercise
        column.level = figure.level = level(moment)


def in_short(conductor: Conductor) -> str:
    """Where the set stands, in one line."""
    moment = conductor.moment
    phase = moment.phase
    return f"{PHASES[phase.kind]} {ceil(moment.left)} s, {legs(phase.leg)}, {conductor.state}"


def too_small(size: Size) -> str:
    """The sentence for a window that has no room for the digits; empty where it has."""
    if size.width >= SMALLEST.width and size.height >= SMALLEST.height:
        return ""
    return f"The window is {size.width} x {size.height}; this needs {SMALLEST.width} x {SMALLEST.height}."


def large_number(conductor: Conductor) -> str:
    """What stands largest: the claim after a standstill, the rep in progress, or the seconds left."""
    moment = conductor.moment
    if conductor.state is State.STALLED:
        return number(conductor.claimed)
    return str(moment.phase.rep if moment.phase.kind in RAISING else ceil(moment.left))


def room_for(conductor: Conductor, window: Window) -> str:
    """As many digits as the largest number needs in its phase, so that the others are as large."""
    phase = conductor.moment.phase
    if conductor.state is State.STALLED:
        return number(conductor.claimed)
    highest = (window.reps or 0) if phase.kind in RAISING else phase.length
    return "0" * max(2, len(str(ceil(highest))))


def level(moment: Moment) -> float:
    """How high the heels are: 0 on the floor, 1 at the top."""
    match moment.phase.kind:
        case PhaseKind.UP:
            return moment.fraction
        case PhaseKind.DOWN:
            return 1 - moment.fraction
        case PhaseKind.HOLD:
            return 1
        case _:
            return 0


def figure_of(step: Step, site: Site | None) -> str:
    """The drawing that shows how the step is done: `seated`, `step`, `single` or `double`."""
    if step is Step.SEATED_RAISE:
        return "seated"
    if step is Step.RAISE_SINGLE_STEP or (site and floor(step, site) is Floor.STEP):
        return "step"
    return "single" if EXERCISES[step].single_leg else "double"


def rep_mark(moment: Moment, window: Window) -> str:
    """Beside the rep's own large digits: out of how many, or that it is the last; empty outside raises."""
    if not moment.phase.rep:
        return ""
    return "LAST REP" if moment.phase.rep == window.reps else f"OF {window.reps}"


def set_mark(plan: SetPlan) -> str:
    """Which set it is, or that it is the last of several."""
    return "LAST SET" if plan.number == plan.of > 1 else f"SET {plan.number}"


def facts(conductor: Conductor, moment: Moment, window: Window, before: str) -> Text:
    """Set and rep, the target, last time's numbers; or the question after a standstill."""
    current = conductor.course.current
    text = Text(style="")
    text.append_text(_place("set", current.number, current.of))
    if conductor.state is State.STALLED:
        return text.append(_stall_question(conductor, window))
    if moment.phase.kind in RAISING:
        text.append_text(_place("rep", moment.phase.rep, window.reps or 0))
    if moment.phase.kind is PhaseKind.CHANGE_OVER:
        text.append(f"other foot down, {legs(window.leg)} next\n", "bold")
    text.append(f"{target(window)}\n")
    text.append(f"{tempo(window)}\n" if window.reps else "")
    if before:
        text.append(f"last time {before}\n")
    if conductor.interrupted:
        text.append("The clock stood still; nothing was lost.", "italic")
    return text


def _stall_question(conductor: Conductor, window: Window) -> str:
    unit, deed = ("s", "hold") if window.hold_s is not None else ("reps", "do")
    return (
        f"The clock stood still.\n"
        f"Proven: {number(tenths(conductor.proven))} {unit}.\n"
        f"How many did you really {deed}?\n"
        f"Arrows change the number, space\n"
        f"notes it, c goes on from there."
    )


def _place(name: str, number: int, of: int) -> Text:
    last = ("  ", (" the last ", "reverse")) if number == of > 1 else ()
    return Text.assemble(f"{name} {number} of {of}", *last, "\n", style="bold")
