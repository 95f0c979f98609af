"""Gives a session's cues: as sound, or by the terminal's bell and a flash if there is none."""

from collections.abc import Sequence
from functools import partial

from textual.widget import Widget

from rehab_tui.domain.records import Settings
from rehab_tui.practice.conducting import Conductor, Cue, CueKind
from rehab_tui.sound.follow import Follower
from rehab_tui.sound.player import Channel, Player

WAKING_S = 1.5
"""A device needs this long at most to be ready; before that, nothing is said of it."""

DRAWN_S = 0.05
"""A phase has been drawn after this time; a flash in the same frame would delay it."""

FLASH_S = 0.15

UNFLASHED = (CueKind.TOP, CueKind.BOTTOM)
"""The turning points show themselves: word, edge and column change at once."""


class SessionCues:
    """Keeps the player in line with the conductor, and says when something stands in for sound."""

    def __init__(self, player: Player, settings: Settings, now: float) -> None:
        self.player = player
        self._follower = Follower(player)
        self._opened = now
        self._channel: Channel | None = None
        self._told: set[str] = set()
        self.tune(settings)

    def tune(self, settings: Settings) -> None:
        """Use volume, beat, voice and shift of the settings; without sound the volume is 0."""
        self.settings = settings
        volume = settings.volume_pct / 100 if settings.sound else 0
        self.player.adjust(volume, beat=settings.beat, shift_ms=settings.shift_ms, voice=settings.voice)

    def give(self, view: Widget, conductor: Conductor, cues: Sequence[Cue], now: float) -> None:
        """Play the cues; ring and flash on `view` if that stands in for sound, and say so once."""
        self._follower.look(conductor, now)
        channel = self.player.status.channel
        silent = self.settings.sound and channel is not Channel.SOUND
        if silent and cues and channel is Channel.BELL:
            view.app.bell()
        if silent and self.settings.motion and any(cue.kind not in UNFLASHED for cue in cues):
            view.set_timer(DRAWN_S, partial(_light_up, view))
        if news := self.news(now):
            view.notify(news, markup=False)

    def news(self, now: float) -> str:
        """One sentence when the way the cues are given has changed, each only once; else nothing."""
        status = self.player.status
        if not self.settings.sound or status.channel is self._channel or now - self._opened < WAKING_S:
            return ""
        silent = status.sentence in self._told or (self._channel is None and status.channel is Channel.SOUND)
        self._channel = status.channel
        self._told.add(status.sentence)
        return "" if silent else status.sentence


def _light_up(view: Widget) -> None:
    _paint(view, view.app.theme_variables["secondary"])
    view.set_timer(FLASH_S, partial(_paint, view, None))


def _paint(view: Widget, ground: str | None) -> None:
    # a background of its own is a repaint; a class would have every style below it worked out anew
    view.styles.background = ground
    for part in view.walk_children(Widget):
        part.notify_style_update()  # a text remembers the ground it was drawn on, and that is another's
