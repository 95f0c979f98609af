"""Which words of a note are asked about."""

import pytest

from rehab_tui.domain.note_signs import named_signs
from rehab_tui.domain.records import Sign


@pytest.mark.parametrize(
    ("note", "signs"),
    [
        ("heard a pop", [Sign.POP]),
        ("It SNAPPED, I think", [Sign.POP]),
        ("afraid of a tear", [Sign.POP]),
        ("torn?", [Sign.POP]),
        ("toes are numb", [Sign.NO_PUSH_OFF]),
        ("a clot last year; slight fever", [Sign.CALF_SWOLLEN, Sign.FEVER]),
        ("some numbness", [Sign.NO_PUSH_OFF]),
        ("", []),
        ("popular trail, snappy legs, teary eyes, a number of cloths", []),
        ("calm, a bit stiff", []),
        ("chest pain on the stairs", [Sign.BREATHLESS]),
        ("Breathless", [Sign.BREATHLESS]),
        ("a pain in my chest; short of breath", [Sign.BREATHLESS]),
        ("I cannot breathe", [Sign.BREATHLESS]),
        ("can’t breathe, can not breathe", [Sign.BREATHLESS]),
        ("heard a crack in my calf", [Sign.POP]),
        ("a loud dull crack; something cracked", [Sign.POP]),
        ("a crack at the heel", [Sign.POP]),
        ("my foot is tingling", [Sign.NO_PUSH_OFF]),
        ("pins and needles", [Sign.NO_PUSH_OFF]),
        ("I could not feel my toes", [Sign.NO_PUSH_OFF]),
        ("can't really feel the left foot", [Sign.NO_PUSH_OFF]),
        ("calf swollen and hot", [Sign.CALF_SWOLLEN]),
        ("the calf is a bit red", [Sign.CALF_SWOLLEN]),
        ("swelling in the right calf", [Sign.CALF_SWOLLEN]),
        ("running a temperature", [Sign.FEVER]),
        ("had a slight temperature", [Sign.FEVER]),
        ("up at the crack of dawn", []),
        ("cracking run along the river", []),
        ("ran on a cracked pavement", []),
        ("ran in low temperature, windy", []),
        ("the temperature dropped to 3 degrees", []),
        ("calf tight but fine", []),
        ("calf raises in hot weather", []),
        ("hot bath, calf massage", []),
        ("could feel my toes again", []),
        ("could not feel any pain", []),
        ("calf not swollen", []),
        ("red calf sleeves", []),
    ],
)
def test_whole_words_name_a_sign(note: str, signs: list[Sign]) -> None:
    assert list(named_signs(note)) == signs


@pytest.mark.parametrize(
    ("note", "signs"),
    [
        ("no chest pain", []),
        ("slept well without numbness, calm", []),
        ("not breathless.", []),
        ("no  pop or snap today", []),
        ("no numbness or fever", []),
        ("not a pop and no tear at all", []),
        ("didn't feel a pop", []),
        ("neither numb nor feverish", []),
        ("no fever; chest pain", [Sign.BREATHLESS]),
        ("no fever, pop at km 3", [Sign.POP]),
        ("no pop but a snap", [Sign.POP]),
        ("no, a pop", [Sign.POP]),
        ("not sure it popped", [Sign.POP]),
        ("no doubt a tear", [Sign.POP]),
        ("no fever until noon", [Sign.FEVER]),
        ("no longer numb", [Sign.NO_PUSH_OFF]),
        ("not only numb", [Sign.NO_PUSH_OFF]),
        ("knot snapped", [Sign.POP]),
        ("not sure it did not snap", [Sign.POP]),
        ("I don't really know whether it was no tear", [Sign.POP]),
        ("not sure. No pop.", []),
        ("sure it did not snap", []),
        ("did not hear a crack", []),
        ("no swelling in the calf", []),
        ("no tingling and not running a temperature", []),
    ],
)
def test_a_plain_no_names_none_and_all_else_is_asked_about(note: str, signs: list[Sign]) -> None:
    assert list(named_signs(note)) == signs
