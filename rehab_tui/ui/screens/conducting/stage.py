"""The set itself: a frame while holding, a column while raising, large digits, the phase and the leg."""

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from rehab_tui.domain.records import Site
from rehab_tui.practice.conducting import Conductor, Moment, PhaseKind, State
from rehab_tui.ui.screens.conducting import stage_words, words
from rehab_tui.ui.screens.conducting.exercises import drawn
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic
from rehab_tui.ui.widgets.figure import Figure
from rehab_tui.ui.widgets.phase_column import PhaseColumn

GETTING_READY = (PhaseKind.PREP, PhaseKind.CHANGE_OVER)
STOPPED = {State.PAUSED: "PAUSE", State.STALLED: "CHECK"}
WIDEST_SET, WIDEST_REP = "SET 1 OF 3", "LAST REP"


class Stage(Horizontal):
    """Draws the set in progress."""

    column = getters.query_one("#column", PhaseColumn)
    digits = getters.query_one("#digits", BigDigits)
    word = getters.query_one("#word", BigDigits)
    leg = getters.query_one("#leg", BigDigits)
    set_mark = getters.query_one("#set-mark", BigDigits)
    rep_mark = getters.query_one("#rep-mark", BigDigits)
    of_mark = getters.query_one("#of-mark", BigDigits)
    facts = getters.query_one("#facts", CachedStatic)
    figure = getters.query_one("#figure", Figure)

    def compose(self) -> ComposeResult:
        """The column, the digits and what they count, and the words beside them."""
        yield PhaseColumn(id="column")
        with Vertical(id="number"):
            yield BigDigits(WIDEST_REP, id="rep-mark")
            yield BigDigits(id="digits")
            yield BigDigits(WIDEST_REP, id="of-mark")
        with Vertical(id="side"):
            yield BigDigits(words.WIDEST_WORD, across="left", id="word")
            yield BigDigits(words.WIDEST_WORD, across="left", id="leg")
            with Horizontal(id="under-words"):
                with Vertical(id="notes"):
                    yield BigDigits(WIDEST_SET, across="left", id="set-mark")
                    yield CachedStatic(id="facts")
                yield Figure(id="figure")

    def show(self, conductor: Conductor, last_time: LastTime, site: Site | None) -> None:
        """Show a set that has a target."""
        moment, current = conductor.moment, conductor.course.current
        window = current.windows[moment.phase.window]
        self.column.display = window.reps is not None
        self.digits.template = stage_words.widest_number(conductor, window)
        self.set_mark.text = stage_words.set_mark(current)
        self.set_mark.display = conductor.state is not State.STALLED
        self.rep_mark.display = self.of_mark.display = window.reps is not None
        self.rep_mark.text, self.of_mark.text = stage_words.rep_marks(moment, window)
        self.show_moment(conductor, site)
        before = last_time(current, window.leg)
        self.facts.set_text(stage_words.facts(conductor, moment, window, last_time.units, before))

    def show_count(self, conductor: Conductor) -> None:
        """Show raises that are counted, of which nobody knows how many there will be."""
        self.of_mark.display = self.set_mark.display = False
        self.rep_mark.text = "REP" if conductor.moment.phase.rep else ""
        self.show_moment(conductor)

    def show_moment(self, conductor: Conductor, site: Site | None = None) -> None:
        """Show what changes from moment to moment: the look, the digits, the heel, phase and leg."""
        phase, state = conductor.moment.phase, conductor.state
        self._show_look(phase.kind, state)
        self.digits.hatched = phase.kind in GETTING_READY
        self.digits.text = stage_words.large_number(conductor)
        self._show_heel(conductor, drawn(conductor.course.current, site, phase.leg))
        self.word.text = STOPPED.get(state, words.PHASES[phase.kind])
        self.leg.text = phase.leg.upper()

    def _show_look(self, kind: PhaseKind, state: State) -> None:
        self.set_class(kind in GETTING_READY, "-prep")
        self.set_class(kind is PhaseKind.HOLD, "-hold")
        self.set_class(kind in (PhaseKind.UP, PhaseKind.TOP), "-up")
        self.set_class(kind in (PhaseKind.DOWN, PhaseKind.BOTTOM), "-down")
        self.set_class(state in STOPPED, "-stopped")

    def _show_heel(self, conductor: Conductor, exercise: str) -> None:
        moment = conductor.moment
        self.column.sinking = moment.phase.kind is PhaseKind.DOWN
        self.figure.exercise = exercise
        self.column.level = heel_level(moment)
        self.figure.level = self.column.level if conductor.settings.motion else 0


def heel_level(moment: Moment) -> float:
    """How high the heels are: 0 on the floor, 1 at the top."""
    match moment.phase.kind:
        case PhaseKind.UP:
            return moment.fraction
        case PhaseKind.DOWN:
            return 1 - moment.fraction
        case PhaseKind.HOLD | PhaseKind.TOP:
            return 1
        case _:
            return 0
