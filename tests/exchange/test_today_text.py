"""The day as plain lines: what a shell prompt shows and a screen reader speaks."""

from datetime import date

import pytest

from rehab_tui.domain.records import Entries, Settings
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.exchange.today import as_text as today_text
from tests.domain.builders import (
    Edit,
    assessed,
    began,
    both,
    bundle,
    checkin,
    checkins,
    only_leg,
    only_on,
    pause,
    race,
    swim,
    work,
)
from tests.domain.made import D, ago

DEMO = demo_entries(D)


def as_text(asked: Today, settings: Settings | None = None) -> str:
    return today_text.as_text(asked, settings or Settings())


def said(*edits: Edit) -> str:
    return as_text(today(bundle(*edits), D))


def lines_with(text: str, words: str) -> list[str]:
    return [line for line in text.splitlines() if words in line]


@pytest.mark.parametrize(
    ("edits", "first"),
    [
        ((), "2026-09-30  RUN: GREEN. Run up to 11 km, easy and flat."),
        ((checkin(0, morning_pain=4),), "2026-09-30  RUN: AMBER. Run up to 4.5 km, easy and flat."),
        (
            (checkin(0, morning_pain=6),),
            "2026-09-30  RUN: RED. No running today. See a physio; bike or swim if it does not hurt.",
        ),
    ],
)
def test_the_first_line_is_the_verdict_in_words(edits: tuple[Edit, ...], first: str) -> None:
    assert said(*edits).splitlines()[0] == first


def test_the_gravest_reasons_stand_with_their_rules() -> None:
    text = said(checkin(0, "pop", morning_pain=7), assessed(None))
    first, other = today(bundle(checkin(0, "pop", morning_pain=7)), D).verdict.reasons
    assert f"  {first.text} ({first.rule})" in text.splitlines()
    assert other.rule == "ST1"
    assert other.text not in text, "rehab only is no advice where rehab is locked"
    assert "AM5" not in text, "no milder advice stands beside a stop"
    assert "Be seen by a doctor today." in text


def test_work_tells_exercise_legs_dose_tempo_and_load() -> None:
    text = as_text(today(DEMO, D))
    (loaded,) = lines_with(text, "4 x 10,")
    assert "each leg, 4 x 10, 3 s up, 3 s down, 4 kg" in loaded
    (seated,) = lines_with(text, "seated raise")
    assert "both legs, 3 x 15, 3 s up, 3 s down, 14 kg" in seated
    (hold,) = lines_with(said(only_on("hold-double", 3, 1)), "5 x 45 s")
    assert "double-leg hold, both legs" in hold


def test_what_is_left_is_told_by_the_leg_where_the_two_differ() -> None:
    flat = "raise-single-flat"
    one = both(work(flat, 0, sets=1, seated=None, completed=False), only_leg("left", 0))
    text = said(only_on(flat, 20, 4), one)
    (raises,) = lines_with(text, "2 x 12")
    assert ", left 2 x 12 left of 3, right 3 x 12, 3 s up" in raises


def test_without_work_it_says_why() -> None:
    assert "REHAB: no loading and no stretching (RF1)" in said(checkin(0, "pop"))
    assert "REHAB: nothing due; next tomorrow" in said(only_on("raise-single-flat", 9, 1))
    assert "REHAB: done for today; next Fri 2 Oct" in said(only_on("raise-single-flat", 9, 0))
    assert "REHAB: nothing due" in said(pause(1)).splitlines()
    empty = as_text(today(Entries(), date(2026, 3, 1)))
    assert "REHAB: no sore tendon is noted in the profile yet" in empty


def test_how_long_the_work_takes_follows_the_settings() -> None:
    asked = today(bundle(only_on("hold-double", 3, 1)), D)
    usual, short = as_text(asked), as_text(asked, Settings(hold_s=5, rest_s=0, prep_s=0))
    assert "REHAB: due, about 13 min" in usual
    assert "REHAB: due, about 1 min" in short


def test_the_ladder_tells_what_the_next_step_still_needs() -> None:
    (ladder,) = lines_with(as_text(today(DEMO, D)), "left leg:")
    assert ladder == "  left leg: loaded raise. Next: 4 x 8 with more load. Needs two weeks at 4 x 10. (RH8)"


def test_eased_work_tells_why_and_until_when() -> None:
    (eased,) = lines_with(said(work("raise-single-flat", 2, pain=4)), "one set less")
    assert eased.startswith("    one set less: the session of Mon 28 Sep reached 4 of 10, above 3; until ")
    assert not lines_with(said(), "; until ")


def test_a_gate_that_waits_for_minutes_names_the_morning() -> None:
    words = "    the minutes of stiffness on Tue 29 Sep were not noted: add them in that day's check-in"
    assert words in said(checkin(1, stiffness_min=None)).splitlines()


def test_an_escalation_has_a_line() -> None:
    (told,) = lines_with(said(checkins(range(28), morning_pain=3), began(21)), "ES1")
    assert told == "Please see a physio: no improvement since the first week. (ES1)"
    assert not lines_with(said(), "ES1")


def test_week_race_and_trend_have_a_line_each() -> None:
    text = said(race)
    assert lines_with(text, "WEEK: ") == ["WEEK: 6.0 km run; 20 km: your usual week"]
    assert lines_with(text, "RACE: ")[0].endswith(" (RC1)")
    assert lines_with(text, "TREND: ") == ["TREND: improving"]
    assert not lines_with(said(), "RACE: ")


@pytest.mark.parametrize(
    ("edits", "lines"),
    [
        (
            (swim(2, 1), swim(1, 2), checkin(0, morning_pain=6)),
            ["  last time: swim 40 min, worst pain 2, on Tue 29 Sep"],
        ),
        ((swim(13, None), checkin(0, morning_pain=6)), ["  last time: swim 40 min, on Thu 17 Sep"]),
        ((swim(14, 1), checkin(0, morning_pain=6)), []),
        ((swim(1, 1), checkin(0, morning_pain=5)), []),
        ((swim(1, 1), checkin(0, "pop", morning_pain=6)), []),
    ],
    ids=["the newest", "its pain not told", "long ago", "no red day", "all is locked"],
)
def test_a_red_day_tells_how_what_goes_on_went_last_time(edits: tuple[Edit, ...], lines: list[str]) -> None:
    assert lines_with(said(*edits), "last time") == lines


def test_an_unknown_cap_is_said() -> None:
    assert "WEEK: nothing run; no limit yet: it shows after a first run" in as_text(
        today(Entries(), date(2026, 3, 1))
    )


def test_no_line_is_blank_or_holds_what_no_person_says() -> None:
    for day in range(98):
        for line in as_text(today(DEMO, ago(day))).splitlines():
            assert line.strip()
            assert not [odd for odd in ("None", "{", "_", "  , ", ".0 of 10") if odd in line]
