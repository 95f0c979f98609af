"""What a session shows: one line above, and the part that matters in each state."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import ContentSwitcher

from rehab_tui.domain.scales import Site
from rehab_tui.domain.words import exercise
from rehab_tui.practice.conductor import Conductor, State
from rehab_tui.ui.screens.session_ask import Questions
from rehab_tui.ui.screens.session_done import Done
from rehab_tui.ui.screens.session_ready import Ready
from rehab_tui.ui.screens.session_rest import Rest
from rehab_tui.ui.screens.session_stage import Stage, in_short, too_small
from rehab_tui.ui.screens.session_words import LastTime
from rehab_tui.ui.widgets.steady import Steady

PARTS = {State.READY: "ready", State.RESTING: "rest", State.DONE: "done"}


class SessionView(Vertical):
    """Draws what the conductor and the open questions say; in too small a window, a sentence of it."""

    def __init__(self, site: Site | None, last_time: LastTime) -> None:
        super().__init__()
        self.site = site
        self.last_time = last_time

    def compose(self) -> ComposeResult:
        """The exercise and the set above; a part for each state, or the sentence in its place."""
        with Horizontal(id="above"):
            yield Steady(id="exercise")
            yield Steady(id="where")
        with ContentSwitcher(id="parts", initial="ready"):
            yield Ready(id="ready")
            yield Stage(id="stage")
            yield Rest(id="rest")
            yield Done(id="done")
        yield Steady(id="too-small")

    def show(self, conductor: Conductor, questions: Questions) -> None:
        """Bring everything in line."""
        self._show_above(conductor)
        self.query_one(ContentSwitcher).current = PARTS.get(conductor.state, "stage")
        match conductor.state:
            case State.READY:
                self.query_one(Ready).show(conductor, self.last_time, self.site)
            case State.RESTING:
                self.query_one(Rest).show(conductor, questions, self.last_time)
            case State.DONE:
                self.query_one(Done).show(conductor.course, questions)
            case _:
                self.query_one(Stage).show(conductor, self.last_time, self.site)
        small = too_small(self.app.size)
        self.query_one("#too-small", Steady).say(f"{in_short(conductor)}\n\n{small}" if small else "")

    def _show_above(self, conductor: Conductor) -> None:
        course = conductor.course
        ready = "The session goes on" if course.sets else "Before you begin"
        names = {State.READY: ready, State.DONE: "The session is over"}
        name = names.get(conductor.state) or exercise(course.current.step, self.site)
        self.query_one("#exercise", Steady).say(name)
        place = f"set {course.current.number} of {course.current.of}"
        self.query_one("#where", Steady).say("" if conductor.state is State.DONE else place)
