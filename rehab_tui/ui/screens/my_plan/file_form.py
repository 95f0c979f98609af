"""The files of programmes: one looked at before it is taken, and the one in force written."""

from rehab_tui.domain.records import DiaryError, Refused, RehabPlan, Text
from rehab_tui.ui.context import Context
from rehab_tui.ui.ports import Programmes
from rehab_tui.ui.screens.my_plan.preview import preview_of
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.dialogs import ask
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import Entry, Field, LineFormat

NAME = LineFormat(str, "a file name that ends in .toml", [Text(1000, shortest=1)])
SHOWN_FOR_S = 15


class ImportScreen(FormScreen):
    """Reads a programme, which is then looked at."""

    HEADING = "my plan"
    about = "A programme from a file"
    remark = "A .toml file, from a physio or from here. Nothing is taken before you have seen it."

    def __init__(self, context: Context, programmes: Programmes) -> None:
        super().__init__(context)
        self.programmes = programmes
        self.file = Entry("file", NAME, width=None, needed=True, hint="~/my-plan.toml")
        self.fields = {"file": Field(self.file)}

    def save(self) -> None:
        """Show what the file holds, or say why it is refused and stay."""
        try:
            plan = self.programmes.read(self.file.given)
        except Refused as refused:
            complain(self, "Not read", refused)
        else:
            self.app.switch_screen(preview_of(self.context, plan))


class ExportScreen(FormScreen):
    """Writes the programme in force; asks before it takes the place of a file."""

    HEADING = "my plan"
    about = "The programme in force as a file"
    remark = "Plain text with the units beside the numbers: a physio can read it and change it."

    def __init__(self, context: Context, programmes: Programmes, plan: RehabPlan) -> None:
        super().__init__(context)
        self.programmes, self.plan = programmes, plan
        self.file = Entry("file", NAME, programmes.suggested(plan), width=None, needed=True)
        self.fields = {"file": Field(self.file)}

    def save(self) -> None:
        """Write it."""
        self.run_worker(self.write_if_sure(), exclusive=True)

    async def write_if_sure(self) -> None:
        """Write the file, after a question if one is in its place, and leave; if that fails, say why."""
        name = self.file.given
        question = f"{name} is there already. Put the programme in its place?"
        try:
            if self.programmes.exists(name) and not await ask(self, question, "replace", "keep"):
                return
            where = self.programmes.write(self.plan, name)
        except (DiaryError, Refused) as error:
            complain(self, "Not written", error)
            return
        self.app.notify(f"The programme is in {where}", title="Written", timeout=SHOWN_FOR_S, markup=False)
        self.dismiss()
