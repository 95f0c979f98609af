"""Why the verdict is what it is: every rule that fired, in full, with what would change it."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.days import short
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.standing import Dialog, answer
from rehab_tui.ui.screens.shared.text import LEVELS

MOST_PAGES = 9

ORIGINS = {
    "guide": "from the coach's guide",
    "app": "this program's own reading",
    "evidence": "added from the literature",
}


class WhyScreen(Dialog[None]):
    """The whole verdict, one paragraph a rule."""

    BINDINGS = bindings(
        "why",
        command("escape,space,enter,w,q", "dismiss", "back", "Back to today"),
        *(
            command(str(n), f"page({n})", "page", "The guide's page of this reason", show=False)
            for n in range(1, MOST_PAGES + 1)
        ),
    )

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.facts = context.facts

    def compose(self) -> ComposeResult:
        """The reasons, worst first, in a box that scrolls if it must."""
        said = self.facts.verdict
        with VerticalScroll(classes="dialog help"):
            yield Static(f"Why {said.level.word.upper()}, {short(self.facts.day)}", classes="title")
            for number, reason in enumerate(said.reasons, 1):
                yield Static(Content.assemble(head(said, reason), to_page(number)), markup=False)
                yield Static(background(said, reason), classes="background", markup=False)
            if said.unknown:
                yield Static(f"Not known: {', '.join(said.unknown).replace('_', ' ')}.", classes="background")
            yield Static(answer("dismiss", "escape", "back"), classes="answers")

    async def action_page(self, number: int) -> None:
        """Show the page that explains a reason."""
        reasons = self.facts.verdict.reasons
        if number <= len(reasons):
            await self.run_action(f"app.page({reasons[number - 1].rule!r})")


def to_page(number: int) -> Content:
    """The digit of a reason, that opens its page of the guide."""
    if number > MOST_PAGES:
        return Content()
    return Content.assemble("  ", (f"{number}", "bold $primary"), " guide").stylize(
        f"@click=screen.page({number})"
    )


def head(said: Verdict, reason: Reason) -> Content:
    """The rule, what was seen, and what to do unless a graver rule says otherwise."""
    return Content.assemble((f"{reason.rule}  ", f"bold {LEVELS[reason.level][2]}"), said.told(reason))


def background(said: Verdict, reason: Reason) -> str:
    """How much the rule weighs and where it comes from; what ends it unless a graver one stands."""
    leg = f", {reason.leg} leg" if reason.leg else ""
    flips = f" Until: {reason.entry.flips}." if said.advises(reason) else ""
    return f"{reason.level.word}{leg}, {ORIGINS[reason.entry.origin]}.{flips}"
