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
    ],
)
def test_whole_words_name_a_sign(note: str, signs: list[Sign]) -> None:
    assert list(named_signs(note)) == signs
