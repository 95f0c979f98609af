"""The profile's questions about how this device conducts the work."""

from dataclasses import replace

from rehab_tui.domain.records import Notice, Settings
from rehab_tui.ui.themes import NAMES
from rehab_tui.ui.widgets.fields import YES_NO, Choice, Entry, Field, answers, clock_time, whole

NOTICES = {Notice.OFF: "none", Notice.BELL: "bell", Notice.OSC_9: "OSC 9", Notice.OSC_777: "OSC 777"}


class SettingsQuestions:
    """Lengths in seconds, order, sound, day and theme."""

    def __init__(self, settings: Settings) -> None:
        self.before = settings
        day_starts = clock_time(Settings, "day_starts")
        theme = Choice("theme", NAMES, settings.theme)
        theme.id = "theme"
        self.fields = {
            "prep_s": self._number("prep_s", "get ready", "s before each set"),
            "rest_s": self._number("rest_s", "rest", "s; empty: each exercise's own, 0: none", needed=False),
            "hold_s": self._number(
                "hold_s", "hold", "s; empty: 45; the ladder counts 30 or more", needed=False
            ),
            "change_over_s": self._number("change_over_s", "change of legs", "s from one leg to the other"),
            "auto_start": self._yes_no("auto_start", "sets start alone", "after the rest, without a key"),
            "sore_leg_first": self._yes_no("sore_leg_first", "sore leg first"),
            "sound": self._yes_no("sound", "sound", "tones, or the terminal's bell without them"),
            "beat": self._yes_no("beat", "rising tone", "up with the heel, down with it"),
            "voice": self._yes_no("voice", "voice", "left leg, rest, last set; doctor: where yours go"),
            "volume_pct": self._number("volume_pct", "volume", "percent", unit="percent"),
            "shift_ms": self._number(
                "shift_ms", "sound later by", "ms; below 0 earlier, for a late speaker", unit="ms"
            ),
            "notice": Field(
                Choice("notices", NOTICES, self.before.notice, needed=True),
                "of an end, while this window lies behind",
            ),
            "motion": self._yes_no("motion", "motion", "a figure that moves, flashes, pages that slide"),
            "day_starts": Field(
                Entry("the day starts", day_starts, settings.day_starts, needed=True),
                "before it, it is still yesterday",
            ),
            "theme": Field(theme),
        }

    def _number(
        self, part: str, label: str, beside: str, unit: str = "seconds", *, needed: bool = True
    ) -> Field:
        hint = unit if unit == "seconds" else ""
        format, value = whole(Settings, part, unit), getattr(self.before, part)
        return Field(Entry(label, format, value, needed=needed, hint=hint), beside)

    def _yes_no(self, part: str, label: str, beside: str = "") -> Field:
        return Field(Choice(label, YES_NO, getattr(self.before, part), needed=True), beside)

    @property
    def answer(self) -> Settings:
        """The settings as answered; without a theme chosen it stays."""
        said = answers(self.fields)
        return replace(self.before, **said | {"theme": said["theme"] or self.before.theme})
