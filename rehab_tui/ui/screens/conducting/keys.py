"""The keys that all conducted work shares. One key may have several names, of which the footer shows one.

Such a key has a binding for each name, and they differ in the argument of the action: `one_key('pause')`.
`check_action` lets the one through whose action and argument are among the working ones: `one_key pause`.
"""

from textual.binding import Binding

from rehab_tui.ui.commands import command

ONE_KEY = "space,pagedown,enter"


def one_key(name: str, shown: str, tip: str) -> Binding:
    """One meaning of the key that always does the sensible thing."""
    return command(ONE_KEY, f"one_key({name!r})", shown, tip)


def digits(name: str, tip: str, *, show: bool = False) -> tuple[Binding, ...]:
    """A digit answers the open question, backspace takes the answer back."""
    return (
        command("0", "answer(0)", name, tip, show=show, shown_key="0-9"),
        *(command(str(digit), f"answer({digit})", name, "", show=False) for digit in range(1, 10)),
        command("backspace", "take_back", "take back", "Take the last answer back", show=False),
    )


def sound_keys(where: str) -> tuple[Binding, ...]:
    """Sound off and on again; `where` names what is heard."""
    return (
        command("m", "sound('off')", "sound off", "No tones, and no bell in their place"),
        command("m", "sound('on')", "sound on", f"Tones at the {where}, or what stands in for them"),
        command("s", "voice('off')", "voice off", "No words, only tones", show=False),
        command("s", "voice('on')", "voice on", "The leg, the rest and the last set in words", show=False),
    )


HELP = command("question_mark,f1", "help", "help", "Every key of this screen", shown_key="?")
DISTANCE = command("d", "distance", "distance check", "Can you read it from where you will stand?")
LEAVE = command("escape", "dismiss", "back", "Back without beginning")


def switch(name: str, on: bool) -> str:
    """The working action of a key that switches something which is on, or off, now."""
    return f"{name} {'off' if on else 'on'}"
