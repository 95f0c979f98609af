"""What a person wants to follow: the guide's ladder, a known programme, or their own."""

from enum import StrEnum

from textual.app import App

from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.my_plan.own import OwnPlanScreen
from rehab_tui.ui.screens.my_plan.screen import MyPlanScreen
from rehab_tui.ui.widgets.fields import Choice, Field


class Followed(StrEnum):
    """Chosen in the first start; l asks again later."""

    LADDER = "the guide's ladder"
    KNOWN = "a known programme"
    OWN = "my own"


def question() -> Field:
    """Which of them; what is not the ladder is looked at after the other answers are stored."""
    choice = Choice("follow", {each: str(each) for each in Followed}, Followed.LADDER, needed=True)
    return Field(choice, "the programme of your rehab; also later: l", classes="gap")


def open_chosen(app: App[None], context: Context, chosen: object) -> None:
    """Show the known programmes, or the form of one's own, over what is in front."""
    if chosen is Followed.KNOWN:
        app.push_screen(MyPlanScreen(context))
    elif chosen is Followed.OWN:
        app.push_screen(OwnPlanScreen(context))
