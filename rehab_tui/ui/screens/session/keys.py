"""The keys of a session, and which of them do something now."""

from collections.abc import Mapping

from rehab_tui.domain.records import LoadUnit, Settings
from rehab_tui.practice.conducting import PACED, Conductor, State
from rehab_tui.ui.commands import command, key, named
from rehab_tui.ui.screens.conducting.keys import DISTANCE, HELP, LEAVE, digits, one_key, sound_keys, switch
from rehab_tui.ui.screens.conducting.questions import RatingQuestions

CLAIMED = 1, 10
"""So many s or reps of a claim for one press of an arrow, upright or lying."""

LOADED = {LoadUnit.KG: (0.5, 2.5), LoadUnit.LB: (1, 5)}
"""And so much of a load."""

AGAIN = {True: f"{key('session.one_key', 'space')} tries", False: "the next set tries"}
"""What tries to store it again, by whether the session is over."""

LONGER = f"Rest 15 s longer; {key('session.shift_rest.-15', '-')} is shorter"

KEYS = named(
    "session",
    one_key("begin", "begin", "Begin with the countdown"),
    one_key("pause", "pause", "Hold the set still"),
    one_key("go on", "go on", "Go on where the set was paused"),
    one_key("note it", "note it", "Note this number and end the set"),
    one_key("next set", "next set", "Begin the next set with its countdown"),
    one_key("skip", "skip", "Leave this question unanswered"),
    one_key("save", "save", "Put the session into the diary"),
    one_key("today", "today", "On to Today; the session is in the diary"),
    command("c", "carry_on", "go on", "Go on with the set behind this number"),
    command("x", "enough", "that's all", "That is all this leg could do; it counts, and the set goes on"),
    command("n", "skip('rest')", "skip rest", "Begin the next set now", show=False),
    command("n", "skip('redo')", "keep as it was", "Leave the set as it was done before"),
    command("plus,equals_sign", "shift_rest(15)", "rest 15 s", LONGER, shown_key="+/-"),
    command("minus", "shift_rest(-15)", "15 s less", "Rest 15 s shorter", show=False),
    command("b", "redo", "again", "Do the set, or the leg's part that is paused, once more"),
    command("up", "adjust(1)", "adjust", "More: 1 s or rep, or a little load", shown_key="↑↓"),
    command("down", "adjust(-1)", "less", "Less: 1 s or rep, or a little load", show=False),
    command("right", "adjust(2)", "much more", "More: 10 s or reps, or a lot of load", show=False),
    command("left", "adjust(-2)", "much less", "Less: 10 s or reps, or a lot of load", show=False),
    *digits("answer", "Answer the question; 1 then 0 is ten"),
    *sound_keys("marks"),
    command("v", "beat('off')", "beat off", "No tone that rises and falls with the heel"),
    command("v", "beat('on')", "beat on", "A tone that rises and falls with the heel"),
    command("g", "explain", "guide", "How this exercise is done; after a stop, what to do"),
    HELP,
    DISTANCE,
    LEAVE,
    command("d", "throw_away", "throw away", "Keep nothing of this session; asks first"),
    command("escape", "stop", "stop", "End the session and keep what was done; asks first"),
    command("escape", "save", "save as it is", "Put the session into the diary with what is answered"),
    command("escape", "go_on", "today", "On to Today; the session is in the diary", show=False),
    command("escape", "give_up", "leave", "Leave although the session is not in the diary; asks first"),
)

ONE_KEY_NAMES = {
    State.READY: "begin",
    State.RUNNING: "pause",
    State.PAUSED: "go on",
    State.STALLED: "note it",
    State.RESTING: "next set",
}

WITH_BEAT = (State.READY, State.RUNNING, State.PAUSED)

WORKING: dict[State, tuple[str, ...]] = {
    State.READY: ("distance",),
    State.RUNNING: (),
    State.PAUSED: ("redo",),
    State.STALLED: ("carry_on", "redo"),
    State.RESTING: ("skip rest", "shift_rest", "redo", "answer"),
    State.DONE: ("answer",),
}
"""The actions that always work in a state."""


def keys_now(
    conductor: Conductor, settings: Settings, questions: RatingQuestions, *, begun: bool, filed: bool
) -> Mapping[str, bool]:
    """Whether each action does something now; with its argument where that matters.

    `begun` tells whether a key has begun anything, `filed` whether the session is in the diary.
    """
    state, course = conductor.state, conductor.course
    coming = {State.READY: course.current, State.RESTING: course.upcoming}.get(state)
    done, asking = state is State.DONE, bool(questions.open)
    last_key = "skip" if asking else "today" if filed else "save"
    raises = course.part.reps is not None and state in WITH_BEAT
    return {
        **dict.fromkeys((*WORKING[state], "help"), True),
        f"one_key {ONE_KEY_NAMES.get(state, last_key)}": True,
        "enough": state in (State.RUNNING, State.PAUSED) and conductor.moment.phase.kind in PACED,
        "skip redo": course.redoing and state in (State.RUNNING, State.PAUSED),
        "adjust": state is State.STALLED or (coming is not None and coming.exercise.loaded),
        "take_back": questions.can_take_back,
        switch("sound", settings.sound): not done,
        switch("beat", settings.beat): settings.sound and raises,
        switch("voice", settings.voice): settings.sound and not done,
        "dismiss": not begun and not done,
        "stop": begun and not done,
        "save": done and asking,
        "throw_away": done and not filed,
        "explain": state in (State.READY, State.PAUSED, State.RESTING),
        "go_on": filed,
        "give_up": done and not asking and not filed,
    }
