"""What happened today and yesterday, said as a person says it."""

import re
from datetime import date, timedelta

from rehab_tui.domain.records import near, short


def said_on(today: date, words: str) -> str:
    """Words in which the run of today's date is today's run, and that of the day before yesterday's."""
    for day in (today, today - timedelta(days=1)):
        found = re.search(rf"\b([Tt])he ([\w-]+) of {short(day)}\b", words)
        if found:
            named = the(found[2], day, today)
            words = words.replace(found[0], named.capitalize() if found[1] == "T" else named)
    return words


def the(what: str, day: date, today: date) -> str:
    """What happened on a day, as a person says it: today's run, the run of Tue 3 Mar."""
    named = near(day, today)
    return f"{named}'s {what}" if named else f"the {what} of {short(day)}"


def waiting_words(runs: int) -> str:
    """How many runs out of files wait for the pain that no file tells; "" where none does."""
    if not runs:
        return ""
    return "1 run waits for its pain" if runs == 1 else f"{runs} runs wait for their pain"
