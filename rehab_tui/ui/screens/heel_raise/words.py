"""The heel-raise test in words: when it is not for today, the raises, and what the counts say."""

from collections.abc import Sequence
from math import ceil

from rich.text import Text

from rehab_tui.domain import words
from rehab_tui.domain.records import SIDES, STOP_PAIN, Leg, Measurement, MeasurementKind
from rehab_tui.domain.today import Today
from rehab_tui.practice.heel_raises import REST_S, Count, HeelRaiseState, HeelRaiseTest, speaks_against
from rehab_tui.ui.screens.conducting.words import clock, in_minutes, legs


def why_no_test(facts: Today) -> str:
    """The rule that forbids the test today, in full; empty if none does."""
    reason = speaks_against(facts.verdict)
    return f"No heel-raise test today. {reason.rule}: {reason.text}" if reason else ""


def named(leg: Leg, sore: Sequence[Leg]) -> str:
    """`right leg`, `left leg, the sore one`."""
    return f"{legs(leg)}, the sore one" if tuple(sore) == (leg,) else legs(leg)


def where(test: HeelRaiseTest) -> str:
    """`leg 1 of 2`; empty once all legs are done."""
    number = len(test.counts) + (test.state in (HeelRaiseState.READY, HeelRaiseState.PACED))
    return "" if test.state is HeelRaiseState.RESULT else f"leg {number} of {len(test.legs)}"


def last_time(found: Sequence[Measurement], tested: Sequence[Leg]) -> str:
    """The newest count of each of those legs: `left 18, right 25`."""
    newest = {one.leg: one.value for one in found if one.kind is MeasurementKind.HEEL_RAISES}
    return ", ".join(f"{leg} {words.number(newest[leg])}" for leg in SIDES if leg in newest and leg in tested)


def rest(test: HeelRaiseTest) -> str:
    """How much of the rest between the legs is left."""
    if test.rest_left <= 0:
        return f"rested {in_minutes(REST_S)}; begin when you are ready"
    return f"rest {clock(ceil(test.rest_left))} of {in_minutes(REST_S)}"


def pace(before: str) -> Text:
    """Beside the raises: the pace, when to stop, last time's count."""
    text = Text.assemble(("30 a minute, full height\n", "bold"), f"last time {before}\n" if before else "")
    text.append("Stop: pain above 5, a bent knee,\nlost height, or lost pace.\n")
    return text.append("space: I cannot go on", "bold")


def asked(count: Count) -> Text:
    """The question about the leg that has just ended."""
    text = Text.assemble((f"Paced to the end: {count.paced}. ", ""), ("How many full raises?\n", "bold"))
    text.append("↑↓ takes off those that ran on while you reached for the key,\nor that fell short.\n")
    if count.broken:
        text.append("The clock stood still; nothing after that counts. b does the leg again.", "bold")
    return text


def coming(test: HeelRaiseTest, sore: Sequence[Leg]) -> Text:
    """What comes after the count of a leg."""
    pain, text = test.counts[-1].pain, Text(style="")
    if pain is not None and pain > STOP_PAIN:
        text.append(f"Pain above {STOP_PAIN}: no more raises on this leg today.\n\n", "bold")
    if test.upcoming is None:
        return text.append("space shows the result")
    text.append(f"next: {named(test.upcoming, sore)}", "bold").append(f"   {rest(test)}\n")
    return text.append("space begins its countdown, n leaves it out")
