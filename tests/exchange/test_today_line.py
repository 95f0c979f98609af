"""`today --short`: the sentence and the due work in one line."""

import pytest

from rehab_tui.domain.records import Settings
from rehab_tui.domain.today import today
from rehab_tui.exchange.today.as_text import as_line
from tests.domain.builders import Edit, bundle, checkin, only_on
from tests.domain.made import D


@pytest.mark.parametrize(
    ("edits", "line"),
    [
        (
            (only_on("hold-double", 3, 1),),
            "Run up to 11 km, easy and flat. Due: double-leg hold 5 x 45 s.",
        ),
        (
            (),
            "Run up to 11 km, easy and flat. Due: single-leg raise, flat 3 x 12, seated raise 3 x 15.",
        ),
        (
            (checkin(0, "pop"),),
            "Do not run and do no rehab. Be seen by a doctor today. No loading and no stretching (RF1).",
        ),
    ],
)
def test_it_is_one_line(edits: tuple[Edit, ...], line: str) -> None:
    assert as_line(today(bundle(*edits), D)) == line


def test_the_settings_are_in_it() -> None:
    line = as_line(today(bundle(only_on("hold-double", 3, 1)), D), Settings(hold_s=30))
    assert line.endswith("Due: double-leg hold 5 x 30 s.")
