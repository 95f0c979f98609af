"""The heel-raise test in words: when it is not for today, the card before a leg, the raises, the result."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from rich.text import Text

from rehab_tui.domain import words
from rehab_tui.domain.measurements import MEASURES, same_test
from rehab_tui.domain.names import LEGS
from rehab_tui.domain.records import SIDES, STOP_PAIN, Leg, Measurement, MeasurementKind, Step, short
from rehab_tui.domain.today import Today
from rehab_tui.practice.conducting import (
    REST_S,
    Count,
    HeelRaiseState,
    HeelRaiseTest,
    speaks_against,
    symmetry,
)
from rehab_tui.ui.commands import CHECKIN, both, key
from rehab_tui.ui.screens.conducting.words import clock
from rehab_tui.ui.screens.shared.text import change_words

ONE_KEY, AGAIN = key("heel-raise.one_key", "space"), key("heel-raise.again", "b")
LEAVE_OUT = key("heel-raise.leave_out", "n")
ARROWS = both(("heel-raise.correct.1", "up"), ("heel-raise.correct.-1", "down"))

HOW = (
    "Flat floor, one leg, knee straight; fingertips on a wall for balance",
    "Up on one beat, down on the next, each as high as the first",
    "Before it, ten easy raises on both feet to find the pace",
    "It is hard work: let it take the place of a day's raises",
)
STOP = (
    "Stop when pain passes 5 of 10, when you cannot keep the pace,\n"
    "when the knee bends, or when the heel loses its full height."
)
BEFORE_SINGLE = (Step.HOLD_DOUBLE, Step.HOLD_SINGLE, Step.RAISE_DOUBLE_FLAT)
OWN_WORD = "Paced, not measured: your own count, which says nothing of height."
NO_PLACE = f"Pain is not saved with a test; today's check-in ({CHECKIN}) has a place for it."


def why_no_test(facts: Today) -> str:
    """The rule that forbids the test today, in full; empty if none does."""
    reason = speaks_against(facts.verdict)
    return f"No heel-raise test today. {reason.rule}: {reason.text}" if reason else ""


def named(leg: Leg, sore: Sequence[Leg]) -> str:
    """`right leg`, `left leg, the sore one`."""
    return f"{LEGS[leg]}, the sore one" if tuple(sore) == (leg,) else LEGS[leg]


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
        return f"rested {words.in_minutes(REST_S)}; begin when you are ready"
    return f"rest {clock(ceil(test.rest_left))} of {words.in_minutes(REST_S)}"


def ready(test: HeelRaiseTest, facts: Today) -> Text:
    """The card before a leg: which one, how it is done, when to stop, the last count."""
    sore = facts.situation.profile.tendons.sore
    first, *others = test.legs[len(test.counts) :]
    text = Text.assemble((named(first, sore), "bold"))
    text.append("".join(f" first, then {named(leg, sore)}" for leg in others))
    text.append(f"   {rest(test)}\n\n" if test.resting else "\n\n")
    for how in HOW:
        text.append(f"  •  {how}\n")
    text.append(f"\n{STOP}\n\n", "bold")
    for caution in _too_early(facts, test.legs):
        text.append(f"{caution}\n")
    if before := last_time(facts.situation.entries.measurements, test.legs):
        text.append(f"last time   {before}\n")
    if test.interrupted:
        text.append("The clock stood still; nothing was lost.\n", "italic")
    prep = f"after a {test.settings.prep_s} s countdown" if test.settings.prep_s else "at once"
    return text.append(f"\n{ONE_KEY} begins {prep}; {ONE_KEY} again when you cannot go on")


def _too_early(facts: Today, tested: Sequence[Leg]) -> Iterator[str]:
    for ladder in facts.ladders:
        leg, step = ladder.position.leg, ladder.position.step
        if leg in tested and step in BEFORE_SINGLE:
            yield f"The {leg} leg is on the {words.exercise(step)}: ask a physio first, or leave it out."


def pace(before: str) -> Text:
    """Beside the raises: the pace, when to stop, last time's count."""
    text = Text.assemble(("30 a minute, full height\n", "bold"), f"last time {before}\n" if before else "")
    text.append("Stop: pain above 5, a bent knee,\nlost height, or lost pace.\n")
    return text.append(f"{ONE_KEY}: I cannot go on", "bold")


def asked(count: Count) -> Text:
    """The question about the leg that has just ended."""
    text = Text.assemble((f"Paced to the end: {count.paced}. ", ""), ("How many full raises?\n", "bold"))
    text.append(f"{ARROWS} takes off those that ran on while you reached for the key,\nor that fell short.\n")
    if count.broken:
        text.append(f"The clock stood still; nothing after that counts. {AGAIN} does the leg again.", "bold")
    return text


def coming(test: HeelRaiseTest, sore: Sequence[Leg]) -> Text:
    """What comes after the count of a leg."""
    pain, text = test.counts[-1].pain, Text(style="")
    if pain is not None and pain > STOP_PAIN:
        text.append(f"Pain above {STOP_PAIN}: no more raises on this leg today.\n\n", "bold")
    if test.upcoming is None:
        return text.append(f"{ONE_KEY} shows the result")
    text.append(f"next: {named(test.upcoming, sore)}", "bold").append(f"   {rest(test)}\n")
    return text.append(f"{ONE_KEY} begins its countdown, {LEAVE_OUT} leaves it out")


def result(
    counts: Sequence[Count], results: Sequence[Measurement], sore: Sequence[Leg], past: Sequence[Measurement]
) -> Text:
    """Symmetry, change, pain, and what a count is compared with; `results` are the counts as records."""
    text = Text(style="")
    for name, said in _rows(counts, results, sore, past):
        text.append(f"{name:<12}").append(f"{said}\n", "bold")
    measure = MEASURES[MeasurementKind.HEEL_RAISES]
    text.append(f"\nTo compare: {measure.norm} ({measure.source}).\n{OWN_WORD}\n")
    text.append(f"{NO_PLACE}\n" if any(count.pain for count in counts) else "")
    return text.append(f"\n{ONE_KEY} saves; until then nothing is kept", "bold")


def _rows(
    counts: Sequence[Count], results: Sequence[Measurement], sore: Sequence[Leg], past: Sequence[Measurement]
) -> Iterator[tuple[str, str]]:
    yield "symmetry", symmetry_words({one.leg: one.value for one in results}, sore)
    label = "last time"
    for one in results:
        for old in same_test(one, past)[-1:]:
            change = change_words(one, past, between=", ")
            yield label, f"{one.leg} {words.number(old.value)} on {short(old.date)}: {change}"
            label = ""
    pains = {count.leg: "not told" if count.pain is None else f"{count.pain} of 10" for count in counts}
    yield "pain", ", ".join(f"{one.leg} {pains[one.leg]}" for one in results)


def symmetry_words(reps: Mapping[Leg, float], sore: Sequence[Leg]) -> str:
    """`85 %, left (sore) against right`, or why there is none."""
    percent = symmetry(reps, sore)
    if percent is None:
        return "needs raises of both legs"
    pair = f"{sore[0]} (sore) against {sore[0].other}" if len(sore) == 1 else "the lower against the higher"
    return f"{percent:.0f} %, {pair}"
