"""The keys of the heel-raise test, and which of them do something now."""

from rehab_tui.domain.settings import Settings
from rehab_tui.practice.heel_raises import HeelRaiseState, HeelRaiseTest
from rehab_tui.practice.timeline import PhaseKind
from rehab_tui.ui.commands import command
from rehab_tui.ui.screens.conducting.questions import Questions
from rehab_tui.ui.screens.session.keys import ONE_KEY, answer_keys

KEYS = (
    command(ONE_KEY, "one_key('begin')", "begin", "Begin this leg with the countdown"),
    command(ONE_KEY, "one_key('wait')", "not yet", "Back to the start; no raise has been paced"),
    command(ONE_KEY, "one_key('end')", "I cannot go on", "End this leg; the raises paced so far count"),
    command(ONE_KEY, "one_key('next')", "next leg", "Begin the other leg with its countdown"),
    command(ONE_KEY, "one_key('result')", "result", "Both counts and what they say"),
    command(ONE_KEY, "one_key('save')", "save", "Put the counts into the diary"),
    command("up", "correct(1)", "correct", "One full raise more", shown_key="↑↓"),
    command("down", "correct(-1)", "one less", "One full raise less", show=False),
    command("right", "correct(5)", "five more", "Five full raises more", show=False),
    command("left", "correct(-5)", "five less", "Five full raises less", show=False),
    *answer_keys("pain", "The worst pain in it; 1 then 0 is ten", show=True),
    command("backspace", "back", "correct", "Back to the count of the last leg"),
    command("b", "again", "again", "Forget this count and do the leg once more"),
    command("n", "leave_out", "leave out", "Leave the coming leg out"),
    command("m", "sound('off')", "sound off", "No tones, and no bell in their place"),
    command("m", "sound('on')", "sound on", "Tones at the beats, or what stands in for them"),
    command("question_mark,f1", "help", "help", "Every key of this screen", shown_key="?"),
    command("d", "distance", "distance check", "Can you read it from where you will stand?"),
    command("escape", "leave", "back", "Back without beginning"),
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


def keys_now(test: HeelRaiseTest, questions: Questions, settings: Settings) -> frozenset[str]:
    """The actions that do something as things stand, with their first word where that matters."""
    counted, still = test.state is HeelRaiseState.COUNTED, test.state is not HeelRaiseState.PACED
    begun = bool(test.counts) or not still
    works = {
        f"one_key {one_key_name(test)}": True,
        "correct": counted,
        "answer": counted and questions.open is not None,
        "take_back": counted and questions.can_take_back,
        "again": counted,
        "back": test.state is HeelRaiseState.RESULT,
        "leave_out": test.may_leave_out,
        f"sound {'off' if settings.sound else 'on'}": test.state
        in (HeelRaiseState.READY, HeelRaiseState.PACED),
        "help": still,
        "distance": test.state is HeelRaiseState.READY,
        "leave": not begun,
        "give_up": begun,
    }
    return frozenset(action for action, does in works.items() if does)
