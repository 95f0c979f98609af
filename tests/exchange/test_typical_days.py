"""Thirty typical days in the words of the program, kept on one page to be read as a runner would."""

from collections.abc import Mapping
from pathlib import Path

from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_text import as_text
from tests.domain.builders import (
    Edit,
    answer,
    assessed,
    both_legs,
    bundle,
    checkin,
    checkins,
    moved,
    no_checkins,
    no_runs,
    no_sessions,
    only_on,
    pain_free,
    pause,
    profile,
    race,
    run,
    screened,
    site,
    unanswered,
    work,
)
from tests.domain.made import D
from tests.ui.snapshot import keep_or_compare

DAYS: Mapping[str, tuple[Edit, ...]] = {
    "A calm day": (),
    "No pain for weeks": (pain_free,),
    "The check-in is not made yet": (no_checkins([0]),),
    "A run that went from 2 to 3": (run(1, pain_start=2, pain_end=3, pain_worst=3),),
    "A run that reached 4": (run(1, pain_worst=4),),
    "A run that reached 6": (run(1, pain_worst=6),),
    "A run with a limp": (run(1, limp=True),),
    "A run that has not settled": (run(1, settled="not_yet"),),
    "A run that took two days to settle": (run(2, settled="within_48h"),),
    "A run of which nothing was told yet": (unanswered(1),),
    "No run for three weeks": (no_runs(range(21)),),
    "A sorer morning": (checkin(0, morning_pain=3, stiffness_min=25),),
    "A morning of 6": (checkin(0, morning_pain=6),),
    "Mornings of 4 for a week": (checkins(range(7), morning_pain=4),),
    "The minutes of stiffness were not noted": (checkins(range(4), stiffness_min=None),),
    "The tendon is worse than last week": (answer(0, "worse"),),
    "A pop": (checkin(0, "pop"),),
    "Hot and swollen": (checkin(0, "swelling"),),
    "Short of breath": (checkin(0, "breathless"),),
    "A fever": (checkin(0, "fever"),),
    "An antibiotic": (screened(3, fluoroquinolone=True),),
    "Never assessed": (assessed(None),),
    "Both tendons are sore": (both_legs,),
    "Insertional": (site("insertional"),),
    "A race is near": (race,),
    "On double-leg holds for a week": (only_on("hold-double", 7, *range(1, 8)),),
    "On loaded raises": (moved("raise-loaded", 20, by="start"), work("raise-loaded", 1, 4, 8, load_kg=10)),
    "No rehab for two weeks": (no_sessions(range(14)),),
    "A pause": (pause(3),),
    "The usual week is not known": (profile(usual_weekly_km=None),),
}


def told(edits: tuple[Edit, ...]) -> str:
    return as_text(today(bundle(*edits), D)).strip()


def test_the_words_of_thirty_typical_days() -> None:
    assert len(DAYS) == 30
    page = "\n\n".join(f"== {name}\n{told(edits)}" for name, edits in DAYS.items())
    keep_or_compare(Path(__file__).parent / "pages" / "typical-days", {"txt": f"{page}\n"})
