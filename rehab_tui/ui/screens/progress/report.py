"""The page for the physio: where to, how many weeks, and what stands on it."""

from asyncio import to_thread

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.diary import DiaryError
from rehab_tui.domain.records.checked import Refused, Text, Within
from rehab_tui.ui.context import Context
from rehab_tui.ui.pages import PageWriter
from rehab_tui.ui.screens.shared.confirm import ConfirmScreen
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.entry import Counter, Entry, Kind
from rehab_tui.ui.widgets.form import Field
from rehab_tui.ui.widgets.ticks import Ticks

TITLE = "A page for the physio, from what the diary holds; untick what should stay out"
NAME = Kind(str, "a file name that ends in .html or .txt", [Text(1000, shortest=1)])
PARTS = {
    "rating": "tendon rating",
    "weeks": "pain and stiffness, week by week",
    "load": "load done against prescribed",
    "responses": "how runs and sessions settled",
    "runs": "runs",
    "measurements": "tests",
    "flares": "flare-ups and red flags",
    "steps": "steps of the ladder, with reasons",
    "questions": "your questions: notes with a ?",
}
SAID_FOR_S = 15


class ReportScreen(FormScreen):
    """Writes the page while the screen stays alive; asks before it takes the place of a file."""

    HEADING = "page for the physio"

    def __init__(self, context: Context, pages: PageWriter) -> None:
        super().__init__(context)
        self.pages, self.writing = pages, False
        usual, most = pages.weeks
        self.file = Entry("file", NAME, pages.suggested(context.day), needed=True)
        weeks = Kind(int, "a whole number of weeks", [Within(1, most)], "weeks")
        self.weeks = Counter("weeks", weeks, usual, step=1, width=11)
        self.weeks.needed, self.most = True, most
        names = [(part, PARTS.get(part, part)) for part in pages.parts]
        self.parts = Ticks("stands on it", names, pages.parts)

    def compose_fields(self) -> ComposeResult:
        """The file and what its ending means, how far back, the parts."""
        yield Static(TITLE, classes="day", markup=False)
        yield Field(self.file)
        yield Field(self.weeks, f"up to today, {self.most} at the most")
        yield Field(self.parts)
        yield Static(".html prints on one A4 page, .txt goes into an e-mail.", classes="hint gap")

    def save(self) -> None:
        """Write the page, after a question where a file is in its place; one page at a time."""
        if self.writing:
            return
        try:
            stands = self.pages.stands(self.file.given)
        except Refused as refused:
            self.tell_failure(refused)
            return
        if stands:
            question = f"{self.file.given} is there already. Put the page in its place?"
            self.app.push_screen(ConfirmScreen(question, "replace", "keep"), self.begin)
        else:
            self.begin(True)

    def begin(self, sure: bool | None) -> None:
        """Begin to write where that is wanted."""
        if sure:
            self.writing = True
            self.notify("Writing the page.", timeout=2)
            self.write()

    @work
    async def write(self) -> None:
        """Write the page in a thread, for years of entries take a second; then say where it is, and leave."""
        facts, name, weeks = self.context.facts, self.file.given, self.weeks.given
        without = [part for part in self.pages.parts if part not in self.parts.answer]
        try:
            where = await to_thread(self.pages.write, facts.entries, facts.day, name, weeks, without)
        except (DiaryError, Refused) as error:
            self.tell_failure(error)
        else:
            self.notify(f"The page is in {where}", title="Written", timeout=SAID_FOR_S, markup=False)
            if self.is_active:
                self.dismiss()
        finally:
            self.writing = False

    def tell_failure(self, error: DiaryError | Refused) -> None:
        """Say in a sentence why there is no page."""
        self.notify(str(error), title="Not written", severity="error", timeout=SAID_FOR_S, markup=False)

    async def action_leave(self) -> None:
        """Go back, but not from a page that is half written: its place would never be told."""
        if not self.writing:
            await super().action_leave()
