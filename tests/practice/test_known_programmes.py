"""The six known programmes conducted by a fake clock from plan to diary, each set as it is written."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rehab_tui.domain.records import Entries, Leg, Legs, Session, SetDone, Settings, What, changed, put
from rehab_tui.domain.today import today
from rehab_tui.exchange.bundle.bundle import write
from rehab_tui.exchange.bundle.csv_tables import csv_tables
from rehab_tui.exchange.report.formats import page
from rehab_tui.exchange.today.as_json import as_json
from rehab_tui.exchange.today.as_text import as_text
from rehab_tui.practice.conducting import Conductor, PhaseKind, Reading, State
from rehab_tui.practice.layout import lay_out
from tests.domain.builders import bundle, no_sessions
from tests.domain.made import D
from tests.domain.programmes import KNOWN, following

SETTINGS = Settings(prep_s=3, rest_s=0, hold_s=30)
"""The length of a hold is the ladder's: a programme's own is done as it is written."""
BLOCKS = [(word, number) for word, plan in KNOWN.items() for number in range(1, len(plan.block) + 1)]


def begun(word: str, block: int) -> Entries:
    """A calm month without sessions, and the block of the programme from today on."""
    return bundle(no_sessions(range(40)), following(word, 0, block))


def conducted(entries: Entries) -> tuple[tuple[SetDone, ...], set[tuple[PhaseKind, Leg]]]:
    """What is recorded when somebody does all that is due, and the phases that were shown."""
    plan = lay_out(today(entries, D).rehab.work, SETTINGS, (Leg.LEFT,))
    conductor, now, shown = Conductor(plan, SETTINGS), 0.0, set[tuple[PhaseKind, Leg]]()
    while conductor.state is not State.DONE:
        reading = Reading(now, now)
        conductor.look(reading)
        if conductor.state in (State.READY, State.RESTING):
            conductor.press(reading)
        shown.add((conductor.moment.phase.kind, conductor.moment.phase.leg))
        now += 0.5
    return conductor.course.sets, shown


def written(word: str, block: int) -> Iterator[tuple[object, ...]]:
    """Every set of the block as its file words it, without the side."""
    for one in KNOWN[word].block[block - 1].do:
        up, top, down, bottom = (None, 0, None, 0) if one.held else one.paces
        legs = 2 if one.legs is Legs.EACH else 1
        amount = (None, one.hold_s) if one.held else (one.reps, None)
        told = (one.step, one.what, one.knee, one.floor, *amount, up, top, down, bottom)
        yield from [told] * (one.sets * legs)


@pytest.mark.parametrize(("word", "block"), BLOCKS)
def test_every_set_is_done_as_it_is_written(word: str, block: int) -> None:
    sets, shown = conducted(begun(word, block))
    found = [
        (s.step, s.what, s.knee, s.floor, s.reps, s.held_s, s.up_s, s.top_s, s.down_s, s.bottom_s)
        for s in sets
    ]
    assert sorted(found, key=str) == sorted(written(word, block), key=str)
    lowers = any(one.what is What.LOWER for one in KNOWN[word].block[block - 1].do)
    assert ((PhaseKind.DOWN, Leg.LEFT) in shown) or not lowers
    if {one.what for one in KNOWN[word].block[block - 1].do} == {What.LOWER}:
        assert (PhaseKind.UP, Leg.BOTH) in shown
        assert (PhaseKind.UP, Leg.LEFT) not in shown


def test_text_json_report_tables_and_bundle_speak_of_it() -> None:
    entries = begun("alfredson", 1)
    sets, _ = conducted(entries)
    done = tuple(replace(one, pain=2) for one in sets)
    session = Session(id="first", date=D, completed=True, effort=5, sets=done)
    entries = changed(entries, put(entries, session))
    facts = today(entries, D)
    text = as_text(facts)
    assert "Alfredson heel lowering, 12 weeks, week 1 of 12" in text
    assert (
        "single-leg lowering on a step, bent knee, left leg, 3 x 15, 2 s up, 1 s at the top, 3 s down" in text
    )
    told = as_json(facts)
    assert told["programme"]["block"] == 1
    assert {work["what"] for work in told["rehab"]["work"]} == {"lower"}
    assert {work["knee"] for work in told["rehab"]["work"]} == {"straight", "bent"}
    report = page(entries, D, 4, [], None)
    assert "Am J Sports Med 26:360-366" in report
    assert "bent knee" in report
    assert b"lower,bent,step" in csv_tables(entries)["sets.csv"]
    assert b'"what": "lower"' in write(entries)
