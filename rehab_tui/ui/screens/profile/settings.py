"""The profile's questions about how this device conducts the work."""

from collections.abc import Iterator
from dataclasses import replace

from rehab_tui.domain.records import Settings
from rehab_tui.ui.themes import THEMES
from rehab_tui.ui.widgets.fields import YES_NO, Choice, Entry, Field, clock_time, whole


def _seconds(label: str, part: str, value: int | None, *, needed: bool = True) -> Entry[int]:
    return Entry(label, whole(Settings, part, "seconds"), value, needed=needed, hint="seconds")


class SettingsQuestions:
    """Lengths in seconds, order, sound, day and theme."""

    def __init__(self, settings: Settings) -> None:
        self.before = settings
        self.prep = _seconds("get ready", "prep_s", settings.prep_s)
        self.rest = _seconds("rest", "rest_s", settings.rest_s, needed=False)
        self.hold = _seconds("hold", "hold_s", settings.hold_s, needed=False)
        self.change_over = _seconds("change of legs", "change_over_s", settings.change_over_s)
        self.auto_start = Choice("sets start alone", YES_NO, settings.auto_start, needed=True)
        self.sore_first = Choice("sore leg first", YES_NO, settings.sore_leg_first, needed=True)
        self.sound = Choice("sound", YES_NO, settings.sound, needed=True)
        self.beat = Choice("rising tone", YES_NO, settings.beat, needed=True)
        percent, ms = whole(Settings, "volume_pct", "percent"), whole(Settings, "shift_ms", "ms")
        self.volume = Entry("volume", percent, settings.volume_pct, needed=True)
        self.shift = Entry("sound later by", ms, settings.shift_ms, needed=True)
        hour = clock_time(Settings, "day_starts")
        self.day_starts = Entry("the day starts", hour, settings.day_starts, needed=True)
        themes = {theme.name: theme.name.removeprefix("rehab-") for theme in THEMES}
        self.theme = Choice("theme", themes, settings.theme)

    def fields(self) -> Iterator[Field]:
        """The questions in their rows."""
        yield Field(self.prep, "s before each set")
        yield Field(self.rest, "s; empty: each exercise's own, 0: none")
        yield Field(self.hold, "s; empty: 45; the ladder counts 30 or more")
        yield Field(self.change_over, "s from one leg to the other")
        yield Field(self.auto_start, "after the rest, without a key")
        yield Field(self.sore_first)
        yield Field(self.sound, "tones, or the terminal's bell without them")
        yield Field(self.beat, "up with the heel, down with it")
        yield Field(self.volume, "percent")
        yield Field(self.shift, "ms; below 0 earlier, for a late speaker")
        yield Field(self.day_starts, "before it, it is still yesterday")
        yield Field(self.theme)

    @property
    def answer(self) -> Settings:
        """The settings as answered."""
        return replace(
            self.before,
            prep_s=self.prep.given,
            rest_s=self.rest.answer,
            hold_s=self.hold.answer,
            change_over_s=self.change_over.given,
            auto_start=bool(self.auto_start.answer),
            sore_leg_first=bool(self.sore_first.answer),
            sound=bool(self.sound.answer),
            beat=bool(self.beat.answer),
            volume_pct=self.volume.given,
            shift_ms=self.shift.given,
            day_starts=self.day_starts.given,
            theme=self.theme.answer or self.before.theme,
        )
