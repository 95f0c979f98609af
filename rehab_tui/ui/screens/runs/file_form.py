"""A file or folder of runs, read beside the screen; Escape ends the reading, and nothing is taken."""

from asyncio import to_thread

from textual import on
from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.timer import Timer
from textual.widgets import Static

from rehab_tui.domain.records import Refused, Text
from rehab_tui.ui.commands import bindings
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import RunReader, RunsTold
from rehab_tui.ui.screens.runs.coming import next_screen
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.widgets.fields import Entry, Field, LineFormat

NAME = LineFormat(str, "the name of a file or a folder", [Text(1000, shortest=1)])
UNTIL_SAID_S = 0.5
MB = 1_000_000
REMARK = (
    "The export of Strava, Garmin, Apple Health, Runkeeper or Samsung, packed or not; FIT, GPX, TCX; "
    "or a folder of them. Nothing is taken before you have seen it. Where you ran is not stored."
)


class Stopped(Exception):
    """The person no longer waits for what is read."""


class RunFileScreen(FormScreen):
    """Asks for a file and reads it."""

    HEADING = "import"
    BINDINGS = bindings(
        "file", form_command("ctrl+s", "save_form", "read", "Read the file; nothing is taken before you look")
    )
    about = "Runs from a file"
    remark = REMARK

    def __init__(self, context: Context, read: RunReader) -> None:
        super().__init__(context)
        self.read = read
        self.file = Entry("file", NAME, width=None, needed=True, hint="~/Downloads/export_1234.zip")
        self.fields = {"file": Field(self.file)}
        self.told = Static(classes="gap", markup=False)
        self.now_read, self.bytes_read = "", 0
        self.reading: Timer | None = None
        self.found: RunsTold | None = None
        self.stopped = False

    def compose_fields(self) -> ComposeResult:
        """The question, and how far the reading is."""
        yield from super().compose_fields()
        yield self.told

    def save(self) -> None:
        """Read the file, once at a time."""
        if not self.reading:
            self.reading = self.set_interval(UNTIL_SAID_S, self.say_how_far)
            self.run_worker(self.read_and_show())

    async def read_and_show(self) -> None:
        """Read in a thread, and go on to what was found, or say why it is refused and stay."""
        try:
            told = await to_thread(self.read, self.file.given, self.count)
        except Stopped:
            return
        except Refused as refused:
            complain(self, "Not read", refused)
        else:
            self.found = told
            self.go_on()
        self.end_reading()

    @on(ScreenResume)
    def go_on(self) -> None:
        """Show what was found, at once or when what covers this screen has gone."""
        if self.found and self.is_active and not self.stopped:
            self.app.switch_screen(next_screen(self.context, self.found))

    def count(self, name: str, size: int) -> None:
        """Note what is read; raises Stopped once nobody waits for it."""
        if self.stopped:
            raise Stopped
        self.now_read, self.bytes_read = name, self.bytes_read + size

    def say_how_far(self) -> None:
        """Show what is being read."""
        self.told.update(f"Reading {self.now_read}, {self.bytes_read / MB:.0f} MB so far. Escape stops it.")

    def end_reading(self) -> None:
        """Be ready to read another file."""
        if self.reading:
            self.reading.stop()
        self.reading, self.bytes_read = None, 0
        self.told.update()

    def on_unmount(self) -> None:
        """Let the thread end with the screen."""
        self.stopped = True

    async def action_leave(self) -> None:
        """Stop what is read, and go back unasked: nothing is lost."""
        self.stopped = True
        self.dismiss()
