"""What each rule says of what it saw: the day, the leg and the numbers, in words and as facts."""

import pytest

from rehab_tui.domain.records import Leg
from rehab_tui.domain.rules.verdict import RULES, Reason, sentence
from rehab_tui.domain.today import today
from tests.domain.builders import (
    Edit,
    assessed,
    both_legs,
    bundle,
    checkin,
    checkins,
    no_checkins,
    no_runs,
    no_sessions,
    run,
    screened,
    site,
    unanswered,
)
from tests.domain.made import D, ago

FEW = (no_checkins(range(7, 28)), no_runs(range(7, 28)), no_sessions(range(7, 28)))


def reason(rule: str, *edits: Edit) -> Reason:
    (found,) = (each for each in today(bundle(*edits), D).verdict.reasons if each.rule == rule)
    return found


@pytest.mark.parametrize(
    ("rule", "edits", "seen"),
    [
        ("RF1", (checkin(1, "pop"),), "a pop or snap on Tue 29 Sep: this can be a tear"),
        ("RF2", (checkin(1, "no_push_off"),), "no push-off from the toes on Tue 29 Sep"),
        ("RF3", (checkin(1, "no_single_leg_stand"),), "no standing on the sore leg alone on Tue 29 Sep"),
        ("RF4", (checkin(1, "bruise"),), "marked swelling or a bruise at the tendon on Tue 29 Sep"),
        ("RF5", (checkin(0, "sharp_pain"),), "sudden sharp pain on Wed 30 Sep"),
        ("ST1", (run(2, pain_worst=7),), "the run of Mon 28 Sep reached 7 of 10, above 5"),
        ("ST1", (checkin(1, day_pain=8),), "the pain of Tue 29 Sep reached 8 of 10, above 5"),
        ("ST2", (run(2, settled="longer"),), "the run of Mon 28 Sep took more than 48 h to settle, over 48"),
        ("ST3", (checkin(1, "limp"),), "a limp on Tue 29 Sep"),
        ("ST5", (run(2, pain_end=4),), "pain rose from 1 to 4 in the run of Mon 28 Sep, by 2 or more"),
        ("AM1", (run(2, pain_worst=4),), "the run of Mon 28 Sep reached 4 of 10; up to 3 is fine"),
        ("AM1", (checkin(0, day_pain=5),), "the pain of Wed 30 Sep reached 5 of 10; up to 3 is fine"),
        (
            "AM1",
            (run(2, pain_worst=4), checkin(0, day_pain=5)),
            "the pain of Wed 30 Sep reached 5 of 10; up to 3 is fine",
        ),
        (
            "AM1",
            (run(2, pain_worst=5), checkin(0, day_pain=4)),
            "the run of Mon 28 Sep reached 5 of 10; up to 3 is fine",
        ),
        (
            "AM2",
            (run(2, settled="within_48h"),),
            "the run of Mon 28 Sep needs more than a day to settle, as you said",
        ),
        (
            "AM2",
            (run(0, settled="longer"),),
            "the run of Wed 30 Sep needs more than a day to settle, as you said",
        ),
        (
            "AM2",
            (no_runs(range(28)), unanswered(3), checkins([1, 2], morning_pain=3)),
            "the run of Sun 27 Sep took 36 h to settle, over 24",
        ),
        (
            "AM3",
            (run(2, morning_after="notably"),),
            "the morning after the run of Mon 28 Sep was much worse",
        ),
        ("AM7", (run(2, gait_altered=True),), "the stride was clearly altered on Mon 28 Sep"),
        ("AM8", (no_checkins([0]),), "not noted yet: today's morning pain"),
        (
            "AM8",
            (run(2, pain_start=None, pain_end=None),),
            "not noted yet: the pain at the start of the last run and the pain at the end of the last run",
        ),
        ("AM10", (run(2, pain_start=2, pain_end=3),), "pain rose from 2 to 3 in the run of Mon 28 Sep"),
        (
            "AM12",
            (run(9, limp=True), no_runs(range(9))),
            "the stop was over on Mon 28 Sep; no clean run since, 1 km or longer",
        ),
        (
            "EV2",
            (checkin(1, "calf_swollen"),),
            "a calf swollen, warm, red or throbbing on Tue 29 Sep: it can be a clot",
        ),
        (
            "EV3",
            (checkin(1, "breathless"),),
            "breathless, or pain in the chest, on Tue 29 Sep: it can be a clot in the lung",
        ),
        ("EV6", (checkin(1, "fever"),), "fever, hot red skin or a wound at the tendon on Tue 29 Sep"),
    ],
)
def test_what_is_seen(rule: str, edits: tuple[Edit, ...], seen: str) -> None:
    assert reason(rule, *edits).seen == seen


@pytest.mark.parametrize(
    ("rule", "edits", "facts"),
    [
        ("AM1", (run(2, pain_worst=4),), {"pain_worst": 4, "date": "2026-09-28"}),
        ("AM1", (checkin(0, day_pain=5),), {"pain": 5, "date": "2026-09-30"}),
        ("AM2", (run(2, settled="within_48h"),), {"hours": 48, "date": "2026-09-28"}),
        (
            "AM2",
            (no_runs(range(28)), unanswered(3), checkins([1, 2], morning_pain=3)),
            {"hours": 36, "date": "2026-09-27"},
        ),
        ("AM3", (run(2, morning_after="slightly"),), {"morning_after": "slightly", "date": "2026-09-28"}),
        ("AM4", (checkins(range(7), morning_pain=2),), {"weekly_pain": [2, 1, 2, 2]}),
        ("AM8", (no_checkins([0]),), {"missing": ["checkin"]}),
        (
            "AM10",
            (run(2, pain_start=2, pain_end=3),),
            {"pain_start": 2, "pain_end": 3, "date": "2026-09-28"},
        ),
        ("EV1", (screened(9, fluoroquinolone=True),), {"date": "2026-09-21"}),
        ("AM5", (assessed(None),), {}),
        ("ST1", (run(2, pain_worst=6),), {"date": "2026-09-28", "run": "run-2", "pain": 6}),
        ("ST1", (checkin(1, day_pain=7),), {"pain": 7, "date": "2026-09-29"}),
        (
            "ST2",
            (run(2, settled="longer"),),
            {"date": "2026-09-28", "run": "run-2", "hours": "more than 48"},
        ),
        ("ST3", (run(2, limp=True),), {"date": "2026-09-28", "run": "run-2"}),
        ("ST3", (checkin(1, "limp"),), {"date": "2026-09-29"}),
        (
            "ST5",
            (run(2, pain_end=4),),
            {"date": "2026-09-28", "run": "run-2", "pain_start": 1, "pain_end": 4},
        ),
    ],
)
def test_its_facts(rule: str, edits: tuple[Edit, ...], facts: dict[str, object]) -> None:
    assert list(reason(rule, *edits).facts.items()) == list(facts.items())


@pytest.mark.parametrize(
    ("rule", "edits", "leg"),
    [
        ("ST1", (run(2, pain_worst=7),), Leg.LEFT),
        ("ST1", (both_legs, run(2, pain_worst=7)), None),
        ("ST1", (both_legs, checkin(0, leg="right", day_pain=7)), Leg.RIGHT),
        ("AM1", (both_legs, checkin(0, leg="right", day_pain=4)), Leg.RIGHT),
        ("AM1", (both_legs, run(2, pain_worst=4)), None),
        ("AM4", (both_legs, checkins(range(7), leg="right", morning_pain=2)), Leg.RIGHT),
        ("RF1", (checkin(0, "pop"),), Leg.LEFT),
        ("RF1", (both_legs, checkin(0, "pop")), None),
    ],
)
def test_the_leg_is_named_where_it_is_one(rule: str, edits: tuple[Edit, ...], leg: Leg | None) -> None:
    assert reason(rule, *edits).leg is leg


def test_a_reason_is_two_sentences() -> None:
    assert reason("AM5", assessed(None)).text == (
        "No clinician has ruled out a tear of this tendon yet. Have the tendon assessed."
    )
    assert sentence("a") == "A."


def test_all_that_would_flip_the_day_is_told_once_and_only_at_its_level() -> None:
    told = today(bundle(checkin(1, "pop", "bruise"), assessed(None)), D).verdict
    assert told.flips == "an assessment by a clinician, noted in the profile"
    two = today(bundle(run(2, pain_worst=4, gait_altered=True)), D).verdict
    assert two.flips == "a run and a morning at 3 or less; a run with your own stride"


def test_reasons_stand_worst_first_and_most_urgent_first() -> None:
    told = today(bundle(checkin(1, "limp", "pop", "bruise"), assessed(None), site("insertional")), D).verdict
    assert [each.rule for each in told.reasons] == ["RF1", "RF4", "ST3", "AM5"]
    assert (told.level.word, told.urgency.word, told.locked_by) == ("red", "same_day", "RF1")


def test_the_day_of_the_newest_answer_is_told() -> None:
    assert reason("EV9", screened(4, under_18=True)).facts == {"date": ago(4).isoformat()}


def test_every_rule_has_its_words() -> None:
    for rule in RULES:
        assert rule.says
        assert rule.do
        assert rule.flips
