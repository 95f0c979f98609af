"""Do cues reach the person: three beeps or flashes, and the channel that is live on this machine."""

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import ScreenResume
from textual.widgets import Static

from rehab_tui.sound.player import Channel
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.shared.standing import Dialog, answer

LOOKS_A_SECOND = 5
BEEPS = 3
APART_S = 0.7
FLASH_S = 0.15
QUESTION = "Three beeps: did they reach you where you will stand?"
WITHOUT = "A set never waits for sound: its words and shapes say everything too."
ADVICE = {
    True: "Turn the computer's volume up and unmute it; choose its speaker in the system's sound settings.",
    False: "A speaker or headphones that the computer knows would give them as sound.",
}
"""By whether there is sound at all."""


class SoundCheckScreen(Dialog[bool]):
    """Answers whether the person heard it; everything shown here is what a set would use."""

    BINDINGS = bindings(
        "sound-check",
        command("y,enter", "dismiss(True)", "heard", "The beeps reached me"),
        command("space,b", "beep", "again", "Three more beeps"),
        command("n", "advise", "not heard", "What helps"),
        command("escape", "dismiss(False)", "back", "Leave it for now"),
    )
    box = getters.query_one("#check", Vertical)
    live = getters.query_one("#live", Static)
    advice = getters.query_one("#advice", Static)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.player = context.open_player()
        self.settings = context.diary.settings

    def compose(self) -> ComposeResult:
        """The question, what is live, what helps, the answers."""
        with Vertical(classes="dialog", id="check"):
            yield Static(QUESTION, classes="title", markup=False)
            yield Static(id="live", markup=False)
            yield Static(id="advice", classes="answers", markup=False)
            answers = [
                answer("dismiss(True)", key("sound-check.dismiss.True", "y"), "heard"),
                answer("beep", key("sound-check.beep", "space"), "again"),
                answer("advise", key("sound-check.advise", "n"), "not heard"),
                answer("dismiss(False)", "escape", "back"),
            ]
            yield Static("   ".join(answers), classes="answers")

    def on_mount(self) -> None:
        """Beep, and say what gives the cues."""
        self.player.adjust(self.settings.volume_pct / 100)
        self.set_interval(1 / LOOKS_A_SECOND, self.look)
        self.action_beep()

    def on_unmount(self) -> None:
        """Release the device."""
        self.player.close()

    @on(ScreenResume)
    def look(self) -> None:
        """Say what gives the cues now."""
        if self.stands:
            self.live.update(self.player.status.sentence)

    def action_beep(self) -> None:
        """Give three beeps the way a set would give its cues."""
        self.player.test()
        for number in range(BEEPS):
            self.set_timer(0.01 + number * APART_S, self.stand_in)

    def stand_in(self) -> None:
        """Ring or flash if there is no sound."""
        channel = self.player.status.channel if self.stands else Channel.SOUND
        if channel is Channel.BELL:
            self.app.bell()
        if channel is not Channel.SOUND and self.settings.motion:
            self.box.add_class("flash")
            self.set_timer(FLASH_S, lambda: self.box.remove_class("flash"))

    def action_advise(self) -> None:
        """Say what helps."""
        self.advice.update(f"{ADVICE[self.player.status.channel is Channel.SOUND]} {WITHOUT}")
