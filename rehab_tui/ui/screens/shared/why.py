"""Why a verdict is what it is: every rule that fired, in full, with what would change it; or some rules."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from rehab_tui.domain.plan.explained import explained
from rehab_tui.domain.records import short
from rehab_tui.domain.rules.origins import whose
from rehab_tui.domain.rules.untold import in_words
from rehab_tui.domain.rules.verdict import Reason, Verdict
from rehab_tui.ui.commands import bindings, command
from rehab_tui.ui.screens.shared.standing import Dialog, answer
from rehab_tui.ui.screens.shared.text import LEVELS

ID = 6
"""Columns of a rule's id."""

MOST_PAGES = 9
"""So many digits open pages."""


class WhyScreen(Dialog[None]):
    """One paragraph a rule: those that fired on `day` or that `rules` names; then those of `beside`."""

    BINDINGS = bindings(
        "why",
        command("escape,space,enter,w,q", "dismiss", "back", "Back to where you were"),
        *(
            command(str(n), f"page({n})", "page", "The guide's page of this rule", show=False)
            for n in range(1, MOST_PAGES + 1)
        ),
    )

    def __init__(
        self, said: Verdict, day: date, rules: Sequence[str] = (), beside: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.said, self.day, self.rules = said, day, rules
        self.fired = [reason for reason in said.reasons if not rules or reason.rule in rules]
        self.shown = [*dict.fromkeys((*(reason.rule for reason in self.fired), *rules, *beside))]

    def compose(self) -> ComposeResult:
        """The reasons, worst first, in a box that scrolls if it must."""
        said = self.said
        with VerticalScroll(classes="dialog help") as box:
            box.border_title = self.heading
            told = [(head(said, reason), background(said, reason)) for reason in self.fired]
            told += [general(rule) for rule in self.shown[len(told) :]]
            for number, each in enumerate(told, 1):
                yield Paragraph(*each, number)
            if said.unknown and not self.rules:
                yield Static(f"Not known yet: {in_words(said.unknown)}.", classes="background")
            yield Static(answer("dismiss", "escape", "back"), classes="answers")

    async def action_page(self, number: int) -> None:
        """Show the guide's page of a rule."""
        if number <= len(self.shown):
            await self.run_action(f"app.page({self.shown[number - 1]!r})")

    @property
    def heading(self) -> str:
        """What is explained."""
        if self.rules:
            return "The rule behind it" if len(self.rules) == 1 else "The rules behind it"
        return f"Why {self.said.level.word.upper()}, {short(self.day)}"


class Paragraph(Vertical, can_focus=True):
    """A rule beside what it says, and under it where it comes from and the digit of its page in the guide."""

    BINDINGS = bindings("rule", command("enter", "open", "page", "The guide's page of this rule", show=False))

    def __init__(self, told: Content, background: str, number: int) -> None:
        super().__init__(classes="paragraph")
        self.told, self.behind, self.number = told, background, number

    def compose(self) -> ComposeResult:
        """The id, the words, and what is behind them."""
        told, number = self.told, self.number
        yield Horizontal(Static(told[:ID], classes="rule"), Static(told[ID:], classes="said"), classes="told")
        page = Content.assemble((f"{number}", "bold $primary"), "\xa0guide")
        linked = page.stylize(f"@click=screen.page({number})") if number <= MOST_PAGES else ""
        yield Static(Content.assemble(linked, "  " if linked else "", self.behind), classes="background")

    async def action_open(self) -> None:
        """Show the guide's page."""
        await self.run_action(f"screen.page({self.number})")


def head(said: Verdict, reason: Reason) -> Content:
    """The rule, what was seen, and what to do unless a graver rule says otherwise."""
    return Content.assemble((f"{reason.rule:<{ID}}", f"bold {LEVELS[reason.level][2]}"), said.told(reason))


def background(said: Verdict, reason: Reason) -> str:
    """How much the rule weighs and where it comes from; what ends it unless a graver one stands."""
    leg = f", {reason.leg} leg" if reason.leg else ""
    flips = f" Until: {reason.entry.flips}." if said.advises(reason) else ""
    return f"{reason.level.word}{leg}, {whose(reason.entry.origin, reason.entry.paper)}.{flips}"


def general(rule: str) -> tuple[Content, str]:
    """What a rule says in general, and where it comes from."""
    found = explained(rule)
    ends = f" Until: {found.ends}." if found.ends else ""
    origin = whose(found.origin, found.paper)
    told = Content.assemble((f"{rule:<{ID}}", "bold $secondary"), found.says)
    return told, f"{origin[0].upper()}{origin[1:]}.{ends}"
