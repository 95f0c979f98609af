"""The form of the page for the physio: which file, how many weeks, which parts."""

from asyncio import to_thread

from rehab_tui.domain.records import DiaryError, Refused, Text, Within
from rehab_tui.domain.typed import whole_number
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import PageWriter
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Counter, Entry, Field, LineFormat, Ticks

NAME = LineFormat(str, "a file name that ends in .html or .txt", [Text(1000, shortest=1)])
PARTS = {
    "rating": "tendon rating",
    "weeks": "pain and stiffness, week by week",
    "load": "load done against prescribed",
    "responses": "how runs and sessions settled",
    "runs": "runs",
    "activities": "cross-training",
    "measurements": "tests",
    "flares": "flare-ups and red flags",
    "steps": "steps of the ladder, with reasons",
    "questions": "your questions: notes with a ?",
}
SHOWN_FOR_S = 15


class ReportScreen(FormScreen):
    """Has the page written, whether the screen stays or not; asks before it takes the place of a file."""

    HEADING = "page for the physio"
    about = "A page for the physio, from what the diary holds"
    remark = "Untick what should stay out.\n.html prints on one A4 page, .txt goes into an e-mail."

    def __init__(self, context: Context, pages: PageWriter) -> None:
        super().__init__(context)
        self.pages, self.writing = pages, False
        usual, most = pages.weeks
        self.file = Entry("file", NAME, pages.suggested(context.day), width=None, needed=True)
        weeks = LineFormat(whole_number, "a whole number of weeks", [Within(1, most)], "weeks")
        self.weeks = Counter("weeks", weeks, usual, step=1)
        self.weeks.needed = True
        names = {part: PARTS.get(part, part) for part in pages.parts}
        self.parts = Ticks("stands on it", names, pages.parts)
        self.fields = {
            "file": Field(self.file),
            "weeks": Field(self.weeks, f"up to today, {most} at the most"),
            "parts": Field(self.parts),
        }

    def save(self) -> None:
        """Write one page at a time."""
        if not self.writing:
            self.writing = True
            # the program's work, not the screen's: a disk that does not answer must not hold the person here
            self.app.run_worker(self.write_if_sure())

    async def write_if_sure(self) -> None:
        """Write the page, after a question if a file is in its place, and leave; if that fails, say why."""
        question = f"{self.file.given} is there already. Put the page in its place?"
        try:
            if not self.pages.exists(self.file.given) or await ask(self, question, "replace", "keep"):
                await self.write()
        except (DiaryError, Refused) as error:
            complain(self.app, "Not written", error)
        finally:
            self.writing = False

    async def write(self) -> None:
        """Write the page in a thread, for years of entries take a second; raises Refused or DiaryError."""
        facts, name, weeks = self.context.facts, self.file.given, self.weeks.given
        without = [part for part in self.pages.parts if part not in self.parts.answer]
        self.notify("Writing the page.", timeout=2)
        where = await to_thread(self.pages.write, facts.entries, facts.day, name, weeks, without)
        self.app.notify(f"The page is in {where}", title="Written", timeout=SHOWN_FOR_S, markup=False)
        if self.is_active:
            self.dismiss()

    async def action_leave(self) -> None:
        """Go back, unasked while the page is written: nothing is lost, and where it is will be said."""
        if self.writing:
            self.dismiss()
        else:
            await super().action_leave()
