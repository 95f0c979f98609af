"""The words of the bundle: others read and write them, so none may change unseen."""

from enum import StrEnum
from typing import Any

import pytest

from rehab_tui.domain import records
from rehab_tui.domain.facts import Trend
from rehab_tui.domain.ladder import Decision
from rehab_tui.domain.records import DEFAULT_SETTINGS, Settings

WORDS: dict[type[StrEnum], str] = {
    records.Leg: "left right both",
    records.Site: "mid-portion insertional both unsure",
    records.Sign: "pop no_push_off no_single_leg_stand swelling bruise sharp_pain limp calf_swollen "
    "breathless fever",
    records.Settled: "never_rose within_24h within_48h longer not_yet",
    records.MorningAfter: "no_worse slightly notably",
    records.Versus: "better same worse",
    records.Pattern: "predictable unpredictable",
    records.RunEffort: "easy hard race",
    records.Surface: "road firm_grass trail track treadmill sand",
    records.Source: "manual strava fit gpx tcx garmin_csv file",
    records.ActivityKind: "swim bike aqua_jog walk other",
    records.MeasurementKind: "knee-to-wall-cm heel-raise-reps visa-a tendon-rating-pct",
    records.ChangedBy: "offer override rule start",
    records.Step: "hold-double hold-single raise-double-flat raise-single-flat raise-single-step "
    "raise-loaded maintenance seated-raise",
    Decision: "stay offer back hold_dose locked",
}


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_the_words_and_their_order(words: type[StrEnum]) -> None:
    assert [word.value for word in words] == WORDS[words].split()


def test_trends_go_from_the_mildest_to_the_worst() -> None:
    assert [trend.word for trend in sorted(Trend)] == [
        *("improving", "steady", "unknown"),
        *("worse_once", "progressive"),
    ]


def test_how_a_new_device_conducts_the_work() -> None:
    assert (
        Settings(
            prep_s=10,
            rest_s=None,
            hold_s=None,
            change_over_s=7,
            auto_start=False,
            sore_leg_first=True,
            sound=True,
            beat=True,
            volume_pct=80,
            shift_ms=0,
            day_starts="04:00",
            theme="rehab-dark",
        )
        == DEFAULT_SETTINGS
    )


@pytest.mark.parametrize(
    ("setting", "low", "high"),
    [
        ("prep_s", 0, 30),
        ("rest_s", 0, 600),
        ("hold_s", 1, 120),
        ("change_over_s", 5, 10),
        ("volume_pct", 0, 100),
        ("shift_ms", -300, 300),
    ],
)
def test_a_setting_stands_within_its_bounds(setting: str, low: int, high: int) -> None:
    for value in (low, high):
        changed: dict[str, Any] = {setting: value}
        assert getattr(Settings(**changed), setting) == value
    for wrong in (low - 1, high + 1):
        changed = {setting: wrong}
        with pytest.raises(ValueError, match=f"^{setting} is "):
            Settings(**changed)


def test_a_theme_has_a_name_of_forty_letters_at_most() -> None:
    assert Settings(theme="x" * 40).theme
    with pytest.raises(ValueError, match=r"^theme is "):
        Settings(theme="x" * 41)
