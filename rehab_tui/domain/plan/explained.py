"""What each rule beyond the verdict's table says, with its numbers, its origin and what ends it."""

from typing import NamedTuple

from rehab_tui.domain.rules.origins import Origin
from rehab_tui.domain.rules.verdict import GR1, RULES, sentence


class Explained(NamedTuple):
    """A rule in words; `ends` is empty where nothing needs to change."""

    says: str
    origin: Origin
    ends: str = ""
    paper: str = ""


EXPLAINED = {
    "MD1": Explained(
        "First a quarter off the week's km, then nothing else is changed for a week: one change at a time.",
        "guide",
        "that week is over",
    ),
    "MD2": Explained(
        "A hard session waits 48 hours after the last one, 72 after a run with pain of 4 or more.",
        "guide",
        "those hours are over",
    ),
    "MD3": Explained(
        "Easy runs every other day: none on the day of a run, nor on the day after one; "
        "none in the 3 days after a race, also one in the profile that is over and was not noted.",
        "guide",
        "a day without a run, or 14 days without pain; after a race its fourth day",
    ),
    "MD4": Explained(
        "No hills, up or down, before you are free of pain.", "guide", "a green day without pain"
    ),
    "MD5": Explained(
        "Shorter, quicker steps: 5 to 10 % more a minute, never more at once; 170 to 180 is an upper mark.",
        "guide",
        "your newest cadence is 170 or more",
    ),
    "MD6": Explained("Five minutes of warm-up before each run.", "guide"),
    "MD7": Explained(
        "Speed comes back last: free of pain, last week's km back at your usual week, no race in 7 days.",
        "guide",
        "a green day without pain, after a week of your usual km",
    ),
    "MD8": Explained(
        "Firm grass or an even trail rather than road; not sand, not deep or sloping ground.",
        "evidence",
        "",
        "Knobloch 2008",
    ),
    "MD9": Explained(
        "The week's km have a cap: a tenth more after a calm week, no more than lately after a sore one, "
        "a quarter less after a worse one, none on a red day.",
        "guide",
        "the next week begins",
    ),
    "MD10": Explained(
        "A week without a run costs a quarter of the week's km, two or more cost half.",
        "guide",
        "weeks with runs let it grow again",
    ),
    "MD11": Explained(
        "A run more than a tenth longer than the longest of the 30 days before it hurts more runners.",
        "evidence",
        "the week of that run is over",
        "BJSM 2025",
    ),
    "MD12": Explained(
        "Today's run is at most a tenth longer than the longest of the last 30 days, or 3 km, and no more "
        "than the week has left.",
        "app",
    ),
    "RC1": Explained(
        "A race is reasonable on a green day, with predictable pain, three weeks managed, 10 check-ins in "
        "21 days and a run of half its length in the last 30.",
        "guide",
    ),
    "RC2": Explained(
        "No race on a red day, in a worse week, with a limp, or with unpredictable pain.",
        "guide",
        "none of these is true",
    ),
    "RC3": Explained(
        "Ask a physio before a race where it is neither reasonable (RC1) nor ruled out (RC2).",
        "guide",
        "what RC1 asks for is true",
    ),
    "ES1": Explained(
        "Two weeks without improvement: think of a physio; three weeks: see one.", "guide", "a better week"
    ),
    "ES2": Explained(
        "This week's pain is 1.5 points or more above that of eight weeks ago: think of a physio.",
        "app",
        "pain comes down again",
    ),
    "RH1": Explained(
        "From holds to raises: holds on 7 days, three mornings at 0-3, the single-leg holds done on one day.",
        "guide",
        "all of it is met",
    ),
    "RH2": Explained(
        "One step up after two sessions in a row with every set and rep at tempo, pain 0-3, manageable "
        "effort, and a morning after that is no worse.",
        "app",
        "two sessions in a row are so",
    ),
    "RH4": Explained(
        "On a step, the heel below its edge, only where the middle of the tendon is sore: never at the heel "
        "bone or where the place is not sure.",
        "guide",
    ),
    "RH6": Explained(
        "Single-leg and heavier raises ask for the same two clean sessions.", "guide", "two sessions are so"
    ),
    "RH7": Explained(
        "From double-leg to single-leg holds: two sessions of 4 holds of 30 s or more at pain 0-3.",
        "app",
        "two sessions are so",
    ),
    "RH8": Explained(
        "Heavy raises stay two weeks on each stage; all year round follows after 12 weeks managed and 14 "
        "days without pain.",
        "evidence",
        "the days are over",
        "Beyer 2015",
    ),
}


def explained(rule: str) -> Explained:
    """What a rule says in general, also one of the verdict's table that does not fire; "" for no rule."""
    if rule in EXPLAINED:
        return EXPLAINED[rule]
    entry = next((each for each in (*RULES, GR1) if each.id == rule), None)
    if entry is None:
        return Explained("", "app")
    return Explained(sentence(entry.do), entry.origin, entry.flips, entry.paper)
