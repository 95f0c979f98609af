"""The line above every full screen."""

from rich.text import Text

from rehab_tui.domain.names import SITES
from rehab_tui.domain.records import short
from rehab_tui.ui.context import Context


def headline(context: Context, heading: str, indent: int = 0) -> Text:
    """The heading, then day, programme week and tendons, for an 80-column line; indented by so much."""
    facts = context.facts
    tendons = facts.entries.profile.tendons
    sore = [f"{leg} {SITES[tendon.site]}" for leg in tendons.sore if (tendon := tendons.on(leg))]
    parts = [short(facts.day)]
    if facts.week is not None:
        parts.append(f"week {facts.week}")
    parts.append(", ".join(sore) or "no sore tendon noted")
    reader = () if context.diary.writable else (("READ ONLY, open elsewhere", "reverse"), "    ")
    return Text.assemble(
        " " * indent, (f"rehab  {heading}".rstrip(), "bold"), "    ", *reader, "   ".join(parts)
    )
