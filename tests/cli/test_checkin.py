"""A check-in without the screens: saved, added to, or refused."""

from datetime import date
from pathlib import Path

import pytest

from rehab_tui.domain.records import Sign, Versus
from tests.cli.told import NOW, USAGE, Run, Told, checkin_of, entries, refused


def test_a_checkin_is_saved_with_its_time(run: Run, diary: Path) -> None:
    words = "--left-pain 3 --left-stiffness 20 --right-pain 0 --right-day-pain 1 --versus-last-week worse"
    signs = "--sign limp --sign limp --sign swelling"
    told = run("checkin", *words.split(), *signs.split(), "--note", "after the stairs")
    assert told == Told(0, "check-in of 2026-09-04 saved\n", "")
    saved = checkin_of(diary)
    assert (saved.time, saved.note) == ("07:30", "after the stairs")
    assert (saved.signs, saved.versus_last_week) == ((Sign.LIMP, Sign.SWELLING), Versus.WORSE)
    left, right = saved.tendons.left, saved.tendons.right
    assert left
    assert right
    assert (left.morning_pain, left.stiffness_min, left.day_pain) == (3, 20, None)
    assert (right.morning_pain, right.stiffness_min, right.day_pain) == (0, None, 1)


def test_what_a_second_checkin_does_not_tell_stays(run: Run, diary: Path) -> None:
    run("checkin", "--left-pain", "3", "--sign", "swelling", "--note", "sore")
    told = run("checkin", "--left-day-pain", "5", now=NOW.replace(hour=21))
    assert told.out == "check-in of 2026-09-04 changed\n"
    saved = checkin_of(diary)
    assert saved.tendons.left
    assert (saved.tendons.left.morning_pain, saved.tendons.left.day_pain) == (3, 5)
    assert (saved.signs, saved.note, saved.time) == ((Sign.SWELLING,), "sore", "07:30")


def test_a_sign_alone_is_a_checkin(run: Run, diary: Path) -> None:
    assert run("checkin", "--sign", "pop").status == 0
    assert checkin_of(diary).signs == (Sign.POP,)
    assert "RF1" in run("today").out


def test_a_note_that_may_name_signs_says_how_to_tell_them(run: Run, diary: Path) -> None:
    told = run("checkin", "--left-pain", "2", "--left-stiffness", "5", "--note", "felt a tear and numb toes")
    assert told.out.splitlines() == [
        "check-in of 2026-09-04 saved",
        "The note may name a stop sign. Where it is true, tell it:",
        "a pop or snap heard or felt: rehab-tui checkin --sign pop",
        "cannot push off the toes: rehab-tui checkin --sign no_push_off",
    ]
    assert (checkin_of(diary).signs, checkin_of(diary).note) == ((), "felt a tear and numb toes")
    assert run("checkin", "--sign", "pop").out == "check-in of 2026-09-04 changed\n"


def test_a_sign_that_is_told_is_not_asked_about_nor_one_that_is_denied(run: Run, diary: Path) -> None:
    told = run("checkin", "--date", "2026-09-01", "--sign", "pop", "--note", "a pop, no fever, breathless")
    assert told.out.splitlines()[1:] == [
        "The note may name a stop sign. Where it is true, tell it:",
        "breathless, or pain in the chest: rehab-tui checkin --date 2026-09-01 --sign breathless",
    ]


def test_pain_without_minutes_says_what_the_next_step_asks_for(run: Run, example: Path) -> None:
    run("import", example)
    assert run("checkin", "--left-pain", "2").out.splitlines() == [
        "check-in of 2026-09-04 saved",
        "The next step asks for the minutes of stiffness too, 0 if there were none.",
    ]
    assert run("checkin", "--left-stiffness", "0").out == "check-in of 2026-09-04 changed\n"
    assert run("checkin", "--right-pain", "0").out == "check-in of 2026-09-04 changed\n"


def test_an_earlier_day_has_no_time(run: Run, diary: Path) -> None:
    assert run("checkin", "--date", "2026-09-01", "--left-pain", "2").status == 0
    assert checkin_of(diary, date(2026, 9, 1)).time is None


def test_a_newer_course_of_an_antibiotic_is_told_by_its_day(run: Run, example: Path, diary: Path) -> None:
    run("import", example)
    before = entries(diary)
    told = run("checkin", "--fluoroquinolone-since", "2026-09-03")
    assert told == Told(0, "safety questions changed\n", "")
    now = entries(diary)
    assert before.profile.screening
    assert now.profile.screening == before.profile.screening.with_drugs({"fluoroquinolone": date(2026, 9, 3)})
    assert now.checkins == before.checkins
    assert "EV1" in run("today").out
    told = run(
        "checkin", "--left-pain", "1", "--left-stiffness", "5", "--steroid-injection-since", "2026-09-04"
    )
    assert told.out == "check-in of 2026-09-04 saved\nsafety questions changed\n"


def test_a_drug_is_refused_ahead_of_today_and_before_the_safety_questions(run: Run, diary: Path) -> None:
    told = refused(run("checkin", "--fluoroquinolone-since", "2026-09-05"))
    assert "date is 2026-09-05; accepted: 2026-09-04 or earlier" in told
    told = refused(run("checkin", "--fluoroquinolone-since", "2026-09-04"))
    assert told == "safety questions: they were never answered; accepted: first all of them, in the profile"
    assert not entries(diary).checkins


def test_a_drug_that_is_refused_leaves_the_check_in(run: Run, example: Path, diary: Path) -> None:
    both = ("checkin", "--left-pain", "1", "--left-stiffness", "5", "--fluoroquinolone-since")
    assert run(*both, "2026-09-04") == Told(
        1,
        "check-in of 2026-09-04 saved\n",
        "rehab-tui: safety questions not changed: they were never answered; "
        "accepted: first all of them, in the profile\n",
    )
    assert checkin_of(diary).worst_pain == 1
    run("import", example)
    run("checkin", "--fluoroquinolone-since", "2026-09-03")
    told = run(*both, "2026-01-01")
    assert (told.status, told.out) == (1, "check-in of 2026-09-04 changed\n")
    assert "fluoroquinolone counts from 2026-09-03; accepted: that day or later" in told.err


def test_the_newest_day_of_a_drug_is_kept(run: Run, example: Path, diary: Path) -> None:
    run("import", example)
    run("checkin", "--fluoroquinolone-since", "2026-09-03")
    before = entries(diary)
    told = refused(run("checkin", "--fluoroquinolone-since", "2026-01-01"))
    assert told == (
        "safety questions: fluoroquinolone counts from 2026-09-03; "
        "accepted: that day or later; mend a wrong one in the profile"
    )
    assert entries(diary) == before
    assert "EV1" in run("today").out
    assert run("checkin", "--fluoroquinolone-since", "2026-09-04").status == 0


def test_before_four_a_checkin_belongs_to_the_day_before(run: Run, diary: Path) -> None:
    run("checkin", "--left-pain", "2", now=NOW.replace(hour=1))
    assert checkin_of(diary, date(2026, 9, 3)).time == "01:30"


def test_days_and_minutes_are_typed_as_in_the_forms(run: Run, diary: Path) -> None:
    """Today is Fri 4 Sep."""
    for named, minutes in (("yesterday", "1h5"), ("wed", "20 min"), ("1 Sep", "1:05 h"), ("31.8.", "30")):
        told = run("checkin", "--date", named, "--left-pain", "2", "--left-stiffness", minutes)
        assert (told.status, told.err) == (0, "")
    found = [(row.date.isoformat(), row.tendons.left) for row in entries(diary).checkins]
    assert [(day, left and left.stiffness_min) for day, left in found] == [
        ("2026-08-31", 30),
        ("2026-09-01", 65),
        ("2026-09-02", 20),
        ("2026-09-03", 65),
    ]
    assert run("today", "--date", "wed").out == run("today", "--date", "2026-09-02").out
    asked = run("checkin", "--date", "1 Sep", "--note", "a pop").out
    assert "rehab-tui checkin --date 2026-09-01 --sign pop" in asked


@pytest.mark.parametrize("minutes", ["2.5", "long", "1h5x"])
def test_minutes_that_are_none_are_refused_with_what_is_accepted(run: Run, minutes: str, diary: Path) -> None:
    told = run("checkin", "--left-stiffness", minutes)
    assert told.status == USAGE
    assert f"{minutes!r} is no minutes; accepted: whole ones such as 45 or 1h5" in told.err
    assert not diary.exists()


@pytest.mark.parametrize("pain", ["1_0", "1e1", "few", "3-4"])
def test_a_number_is_typed_in_digits(run: Run, pain: str, diary: Path) -> None:
    told = run("checkin", "--left-pain", pain)
    assert (told.status, told.out) == (USAGE, "")
    assert f"{pain!r} is not a number; accepted: a whole number such as 5" in told.err
    assert not diary.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("--left-pain 11", "morning_pain is 11; accepted: 0 to 10"),
        ("--left-pain=-1", "morning_pain is -1; accepted: 0 to 10"),
        ("--right-day-pain 11", "day_pain is 11; accepted: 0 to 10"),
        ("--left-stiffness 481", "stiffness_min is 481; accepted: 0 to 480"),
        ("--date 2026-09-05 --left-pain 3", "date is 2026-09-05; accepted: 2026-09-04 or earlier"),
        ("--left-pain 3 --note \udcff", "note is '\\udcff'; accepted: text without control characters"),
        ("--left-pain 3 --note " + "x" * 2001, "accepted: text of 0 to 2000 characters"),
        ("", "check-in: nothing is told; accepted: --left-pain PAIN"),
    ],
)
def test_a_checkin_out_of_bounds_is_refused(run: Run, words: str, reason: str, diary: Path) -> None:
    assert reason in refused(run("checkin", *words.split()))
    assert not diary.exists()
