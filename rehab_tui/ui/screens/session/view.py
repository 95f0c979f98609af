"""What a session shows: a line above, and one part for each state."""

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal

from rehab_tui.domain.records import Profile
from rehab_tui.domain.words import exercise
from rehab_tui.practice.conducting import Conductor, State
from rehab_tui.ui.screens.conducting.exercises import site_of
from rehab_tui.ui.screens.conducting.last_time import LastTime
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.stage import Stage
from rehab_tui.ui.screens.conducting.view import ConductedView
from rehab_tui.ui.screens.guide.beside import BesideBox
from rehab_tui.ui.screens.session.done import Done
from rehab_tui.ui.screens.session.ready import Ready
from rehab_tui.ui.screens.session.rest import Rest

PARTS = {State.READY: "before", State.RESTING: "rest", State.DONE: "done"}


class SessionView(ConductedView):
    """Draws the conductor's state and the open question."""

    first = "before"
    ready = getters.query_one(Ready)
    beside = getters.query_one(BesideBox)
    stage = getters.query_one(Stage)
    rest = getters.query_one(Rest)
    done = getters.query_one(Done)

    def __init__(self, profile: Profile, last_time: LastTime) -> None:
        super().__init__()
        self.profile, self.site = profile, site_of(profile.tendons)
        self.last_time = last_time
        self.card: Text | None = None
        """What is said of the session once it is in the diary."""

    def compose_parts(self) -> ComposeResult:
        """Before the first set, the set, the rest after it, the end."""
        with Horizontal(id="before"):
            yield Ready(id="ready")
            yield BesideBox(self.profile.tendons, id="beside")
        yield Stage(id="stage")
        yield Rest(id="rest")
        yield Done(id="done")

    def show(self, conductor: Conductor, questions: RatingQuestions) -> None:
        """Show the part for the conductor's state."""
        self.show_frame(*self._heading(conductor), PARTS.get(conductor.state, "stage"), conductor)
        self.screen.set_class(conductor.state is State.DONE, "-over")
        match conductor.state:
            case State.READY:
                self.ready.show(conductor, self.last_time, self.site, self.profile.programme)
                self.beside.tell(conductor.course.current.step)
            case State.RESTING:
                self.rest.show(conductor, questions, self.last_time, self.profile.programme)
            case State.DONE:
                card = None if questions.open else self.card
                self.done.show(conductor.course, questions, self.last_time, card)
            case _:
                self.stage.show(conductor, self.last_time, self.site)

    def _heading(self, conductor: Conductor) -> tuple[str, str]:
        """The exercise or the state of the session, and the number of the set."""
        course = conductor.course
        place = f"set {course.current.number} of {course.current.of}"
        match conductor.state:
            case State.READY:
                return "The session goes on" if course.sets else "Before you begin", place
            case State.DONE:
                return "The session is over", ""
            case _:
                return exercise(course.current.step, self.site, course.current.exercise), place
