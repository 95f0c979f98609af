"""The line at the top of every place: what this is, which day, which week, which tendon."""

from rich.text import Text

from rehab_tui.domain.records import Site
from rehab_tui.ui.context import Context

SITE_WORDS = {
    Site.MID_PORTION: "mid-portion",
    Site.INSERTIONAL: "insertional",
    Site.BOTH: "both places",
    Site.UNSURE: "site not known",
}


def headline(context: Context, heading: str) -> Text:
    """The heading, then day, programme week and tendons, for an 80-column line."""
    facts = context.facts
    tendons = facts.entries.profile.tendons
    sore = [f"{leg} {SITE_WORDS[tendon.site]}" for leg in tendons.sore if (tendon := tendons.on(leg))]
    parts = [f"{facts.day:%a} {facts.day.day} {facts.day:%b}"]
    if facts.week is not None:
        parts.append(f"week {facts.week}")
    parts.append(", ".join(sore) or "no sore tendon noted")
    reader = () if context.diary.writable else (("READ ONLY, open elsewhere", "reverse"), "    ")
    return Text.assemble((f"rehab  {heading}".rstrip(), "bold"), "    ", *reader, "   ".join(parts))
