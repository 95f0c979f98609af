"""The keys of the heel-raise test, and what the one key does now."""

from rehab_tui.practice.conducting import HeelRaiseState, HeelRaiseTest, PhaseKind
from rehab_tui.ui.commands import command, named
from rehab_tui.ui.screens.conducting.keys import DISTANCE, HELP, LEAVE, digits, one_key, sound_keys

KEYS = named(
    "heel-raise",
    one_key("begin", "begin", "Begin this leg with the countdown"),
    one_key("wait", "not yet", "Back to the start; no raise has been paced"),
    one_key("end", "I cannot go on", "End this leg; the raises paced so far count"),
    one_key("next", "next leg", "Begin the other leg with its countdown"),
    one_key("result", "result", "Both counts and what they say"),
    one_key("save", "save", "Put the counts into the diary"),
    command("up", "correct(1)", "correct", "One full raise more", shown_key="↑↓"),
    command("down", "correct(-1)", "one less", "One full raise less", show=False),
    command("right", "correct(5)", "five more", "Five full raises more", show=False),
    command("left", "correct(-5)", "five less", "Five full raises less", show=False),
    *digits("pain", "The worst pain in it; 1 then 0 is ten", show=True),
    command("backspace", "back", "correct", "Back to the count of the last leg"),
    command("b", "again", "again", "Forget this count and do the leg once more"),
    command("n", "leave_out", "leave out", "Leave the coming leg out"),
    *sound_keys("beats"),
    command("g", "explain", "guide", "How a raise on one leg is done", show=False),
    HELP,
    DISTANCE,
    LEAVE,
    command("escape", "give_up", "leave", "End the test and keep nothing of it; asks first"),
)


def one_key_name(test: HeelRaiseTest) -> str:
    """What the one key does now."""
    match test.state:
        case HeelRaiseState.READY:
            return "begin"
        case HeelRaiseState.PACED:
            return "wait" if test.conductor.moment.phase.kind is PhaseKind.PREP else "end"
        case HeelRaiseState.COUNTED:
            return "next" if test.upcoming else "result"
        case HeelRaiseState.RESULT:
            return "save"
