"""What files of runs leave open, asked once: the zone, the unit, and which activities are taken too."""

from collections.abc import Callable, Collection

from textual.screen import Screen

from rehab_tui.domain.records import DistanceUnit
from rehab_tui.ui.commands import bindings
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import RunsTold
from rehab_tui.ui.screens.shared.form import FormScreen, form_command
from rehab_tui.ui.widgets.fields import Choice, Entry, Field, LineFormat, Ticks

ZONES = "a zone such as Europe/Berlin, or hours ahead of UTC such as UTC+01:00"
KINDS = {
    "walk": "walks ({})",
    "ride": "rides ({})",
    "swim": "swims ({})",
    "other": "other kinds ({})",
    "unclear": "as runs what does not say what it was ({})",
}


class OpenForm(FormScreen):
    """Shows only what these files leave open, then goes on to `then`."""

    HEADING = "import"
    about = "What the file does not tell"
    BINDINGS = bindings(
        "open", form_command("ctrl+s", "save_form", "look", "On to what the file would bring")
    )

    def __init__(self, context: Context, told: RunsTold, then: Callable[[RunsTold], Screen[None]]) -> None:
        super().__init__(context)
        self.told, self.then = told, then
        others = told.others
        everything = ("run", *others)
        self.fields = {}
        if told.zone_open(everything):
            format = LineFormat(told.zone_of, ZONES)
            needed, hint = told.zone_open(("run",)), "such as Europe/Berlin"
            zone = Entry("time zone", format, width=30, needed=needed, hint=hint)
            self.fields["zone"] = Field(zone, "The file tells its times in UTC: where were you?")
        if told.unit_open(everything):
            units = {unit: str(unit) for unit in DistanceUnit}
            self.fields["unit"] = Field(Choice("distances in", units, needed=told.unit_open(("run",))))
        if others:
            names = {kind: KINDS[kind].format(number) for kind, number in others.items()}
            self.fields["also"] = Field(Ticks("take also", names))

    def save(self) -> None:
        """Go on to what would come."""
        said = {name: field.control.answer for name, field in self.fields.items()}
        also: Collection[str] = said.get("also", ())
        self.app.switch_screen(self.then(self.told.answered(said.get("zone"), said.get("unit"), also)))
