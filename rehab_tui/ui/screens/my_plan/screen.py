"""My plan: the programme in force, and what can be followed in its place."""

from textual.app import ComposeResult
from textual.geometry import Region

from rehab_tui.domain.records import RehabPlan
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.choices import choices
from rehab_tui.ui.screens.my_plan.choices_panel import MOST, ChoicesPanel
from rehab_tui.ui.screens.my_plan.file_form import ExportScreen, ImportScreen
from rehab_tui.ui.screens.my_plan.own import OwnPlanScreen
from rehab_tui.ui.screens.my_plan.panels import BlocksPanel, InForcePanel
from rehab_tui.ui.screens.my_plan.preview import PLAN_CSS, PreviewScreen
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.offers import ACCEPT, POSTPONE, Offer, OfferingScreen, next_block_offered


class MyPlanScreen(OfferingScreen):
    """Each programme is looked at before it is taken."""

    HEADING = "my plan"
    AUTO_FOCUS = ""
    CSS_PATH = PLAN_CSS
    BINDINGS = bindings(
        "plan",
        ACCEPT,
        POSTPONE,
        command("1", "choose(1)", "look", "Look at a programme before it is taken", shown_key="1-9"),
        *(
            command(
                str(n),
                f"choose({n})",
                "look",
                "Look at a programme before it is taken",
                show=False,
                shown_key="1-9",
            )
            for n in range(2, MOST + 1)
        ),
        command("e", "edit", "change", "Change the programme under the cursor, or put one together"),
        command("f", "import", "from a file", "Look at the programme of a file"),
        command("x", "export", "to a file", "Write the programme in force to a file that a physio can read"),
        command("enter", "look", "look", "Look at the programme under the cursor", show=False),
        command("down", "move(1)", "down", "To the programme below", show=False),
        command("up", "move(-1)", "up", "To the programme above", show=False),
        command("pagedown", "scroll(1)", "further", "Further down, where the screen is small", show=False),
        command("pageup", "scroll(-1)", "back up", "Back up", show=False),
        command("escape", "dismiss", "back", "Back to where you were", show=False),
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.at = self.shown = self.in_force
        """The place of the cursor, and of what was in force when it was set."""

    def compose_place(self) -> ComposeResult:
        """What is in force, what can be chosen, the blocks."""
        yield Dashboard(self.panels)

    def panels(self, wide: bool) -> list[InForcePanel | ChoicesPanel | BlocksPanel]:
        """In a small window the choices come before the blocks."""
        force, others, blocks = (
            InForcePanel(self.context),
            ChoicesPanel(self.context, self.at),
            BlocksPanel(self.context),
        )
        return [force, blocks, others] if wide else [force, others, blocks]

    def show_facts(self) -> None:
        """Write everything again, the cursor on what was just taken, or where it is."""
        if self.shown != self.in_force:
            self.at = self.shown = self.in_force
        self.at = min(self.at, len(choices(self.context)))
        for panel in self.query(ChoicesPanel):
            panel.at = self.at
        self.query_one(Dashboard).show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action, parameters:
            case "choose", (int(number),):
                return number <= len(choices(self.context)) + 1
            case "import", _:
                return self.context.programmes is not None
            case "export", _:
                return self.context.programmes is not None and self.followed is not None
        return super().check_action(action, parameters)

    @property
    def offer(self) -> Offer | None:
        """The next block if it is offered today."""
        return next_block_offered(self.context)

    @property
    def followed(self) -> RehabPlan | None:
        """The programme in force; None is the guide's ladder."""
        return self.context.diary.entries.profile.programme

    def action_choose(self, number: int) -> None:
        """Look at one of the choices; the last is one's own."""
        found = choices(self.context)
        if number <= len(found):
            self.app.push_screen(PreviewScreen(self.context, found[number - 1]))
        else:
            self.app.push_screen(OwnPlanScreen(self.context))

    @property
    def in_force(self) -> int:
        """The place of what is followed among the choices."""
        profile = self.context.diary.entries.profile
        return next(at for at, one in enumerate(choices(self.context)) if one.in_force(profile))

    def action_look(self) -> None:
        """Look at the choice under the cursor."""
        self.action_choose(self.at + 1)

    def action_followed(self) -> None:
        """Look at what is in force."""
        self.action_choose(self.in_force + 1)

    def action_move(self, by: int) -> None:
        """Bring the cursor to the choice beside, and into view."""
        self.at = min(max(0, self.at + by), len(choices(self.context)))
        self.show_facts()
        self.call_after_refresh(self.show_cursor)

    def show_cursor(self) -> None:
        """Scroll to the line of the cursor."""
        panel, dashboard = self.query_one(ChoicesPanel), self.query_one(Dashboard)
        line = Region(0, panel.virtual_region.y + 1 + panel.line, 1, 1)
        dashboard.scroll_to_region(line, animate=False)

    def action_edit(self) -> None:
        """Put one's own together, from the choice under the cursor."""
        plans = [*(one.plan for one in choices(self.context)), None]
        plan = self.followed if self.at == self.in_force else plans[self.at]
        self.app.push_screen(OwnPlanScreen(self.context, plan))

    def action_import(self) -> None:
        """Ask for the file."""
        if self.context.programmes:
            self.app.push_screen(ImportScreen(self.context, self.context.programmes))

    def action_export(self) -> None:
        """Ask for the file."""
        if self.context.programmes and self.followed:
            self.app.push_screen(ExportScreen(self.context, self.context.programmes, self.followed))

    def action_scroll(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one(Dashboard).scroll_by(down)
