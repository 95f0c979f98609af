"""The closing card of a session that is in the diary."""

from rich.text import Text

from rehab_tui.domain.closing import AFTERWARDS, how_it_went, kept, what_comes, worst_pain
from rehab_tui.domain.records import Session
from rehab_tui.domain.today import Today
from rehab_tui.ui.commands import key


def closing(session: Session, facts: Today) -> Text:
    """The words of the card; `facts` are those of the day with the session in the diary."""
    said = Text.assemble((kept(session), "bold"), f"\n{how_it_went(session)}")
    said.append(f"   ({key('session.take_back', 'backspace')} takes it back)\n", "dim").append(
        f"{worst_pain(session)}\n\n"
    )
    which, what = what_comes(facts)
    said.append(which, "bold").append(what)
    return said.append(f"\n{AFTERWARDS}" if facts.ladders else "")
