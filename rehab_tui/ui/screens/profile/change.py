"""What storing a changed profile brings with it: a programme that begins, and each sore leg's first step."""

from dataclasses import replace
from datetime import date

from rehab_tui.domain.diary import Change, put
from rehab_tui.domain.records import ChangedBy, Entries, Profile, Step, StepChange


def profile_changes(entries: Entries, profile: Profile, day: date) -> tuple[Change, ...]:
    """Store `profile`; a sore tendon begins the programme on `day`, at the double holds, unless begun."""
    sore = profile.tendons.sore
    if sore and profile.programme_start is None:
        profile = replace(profile, programme_start=day)
    begun = {step.leg for step in entries.steps}
    firsts = [
        StepChange(date=day, leg=leg, to=Step.HOLD_DOUBLE, by=ChangedBy.START)
        for leg in sore
        if leg not in begun
    ]
    return put(entries, profile), *(put(entries, first) for first in firsts)
