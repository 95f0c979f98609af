"""How this device conducts the work; kept with the diary, not part of the health record or the bundle."""

from typing import Annotated

from rehab_tui.domain.records.checked import Checked, Text, Within
from rehab_tui.domain.records.choices import Notice
from rehab_tui.domain.records.scales import ClockTime


class Settings(Checked):
    """Lengths in seconds; `rest_s` None takes each exercise's own rest, 0 leaves rest out."""

    prep_s: Annotated[int, Within(0, 30)] = 10
    rest_s: Annotated[int, Within(0, 600)] | None = None
    hold_s: Annotated[int, Within(1, 120)] | None = None
    """A hold of another length than the prescribed 45 s, for a trial or on a physio's word."""
    change_over_s: Annotated[int, Within(5, 10)] = 7
    auto_start: bool = False
    sore_leg_first: bool = True
    sound: bool = True
    """Whether cues may be heard: as tones, or by the terminal's bell if there is no sound."""
    beat: bool = True
    """Whether a tone rises with the heel and falls with it."""
    voice: bool = True
    """Whether the leg, the rest and the last set are said in words."""
    volume_pct: Annotated[int, Within(0, 100)] = 80
    shift_ms: Annotated[int, Within(-300, 300)] = 0
    """How much later the tones are given, below 0 earlier, for speakers that are heard late."""
    notice: Notice = Notice.OFF
    """How it is told that a rest, a leg or a set ends while the window lies behind."""
    motion: bool = True
    """Whether the figure moves, cues may flash and pages slide."""
    day_starts: ClockTime = "04:00"
    theme: Annotated[str, Text(40)] = "rehab-dark"


DEFAULT_SETTINGS = Settings()
"""What holds until the person chooses otherwise."""
