"""The card before a leg of the heel-raise test: how it is done, when to stop, the last count."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from rehab_tui.domain import words
from rehab_tui.domain.records import Leg, Step
from rehab_tui.domain.today import Today
from rehab_tui.practice.heel_raises import HeelRaiseTest
from rehab_tui.ui.screens.heel_raise.words import last_time, named, rest

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
    return text.append(f"\nspace begins {prep}; space again when you cannot go on")


def _too_early(facts: Today, tested: Sequence[Leg]) -> Iterator[str]:
    for ladder in facts.ladders:
        leg, step = ladder.position.leg, ladder.position.step
        if leg in tested and step in BEFORE_SINGLE:
            yield f"The {leg} leg is on the {words.exercise(step)}: ask a physio first, or leave it out."
