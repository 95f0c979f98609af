"""Files changed at random: each is told of, or refused in a sentence; nothing else is ever raised."""

import random
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from rehab_tui.domain.records import DistanceUnit
from rehab_tui.exchange.runners import apple, garmin, garmin_list, gpx, runkeeper, samsung, tcx
from rehab_tui.exchange.runners.seen import Kind, Reader
from rehab_tui.exchange.runners.taking import Answers, records
from tests.exchange.runners.making import read_all
from tests.exchange.runners.test_apple import health, workout
from tests.exchange.runners.test_garmin import FRENCH, RUN, export, table
from tests.exchange.runners.test_phones import RUNKEEPER, exercise
from tests.exchange.runners.test_tracks import activity, lap, point, segment, times, track

TIMES = 60
POINTS = point("2026-11-02T06:00:00Z", 50, 10) + point("2026-11-02T06:01:00Z", 50.002, 230)
SAMPLES: dict[Reader, str] = {
    gpx.read: track(segment(*times(0, 60, 120)), segment(*times(300, 360, zone="+01:00"))),
    tcx.read: activity(lap("1000", "300", POINTS), lap("0", "", POINTS)),
    apple.read: health(
        workout('<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>', 'totalDistance="5"')
    ),
    garmin.read: export(RUN, RUN | {"avgRunCadence": 80.0}),
    garmin_list.read: table(
        'Course à pied,2026-11-02 07:01:22,false,"A","21,130","1,443","01:58:00"', names=FRENCH
    ),
    runkeeper.read: RUNKEEPER.format("mi") + "2026-11-02 07:00:00,Running,x,5.02,31:40,,a.gpx\n",
    samsung.read: exercise("2026-11-02 23:30:00.000,UTC+0100,1002,5020.0,1900000"),
}
ANSWERS = Answers(
    today=date(2026, 12, 31),
    day_starts="04:00",
    zone=ZoneInfo("Europe/Berlin"),
    unit=DistanceUnit.MI,
    kinds=frozenset(Kind),
    unclear=Kind.RUN,
)
ODD = (
    b"\x00",
    b"\xff",
    b"-",
    b"9" * 400,
    b"1e308",
    b"nan",
    b"0001",
    b"9999",
    b'"',
    b"<",
    b">",
    b"]",
    b",",
    b"\n",
    b"",
)


def changed(text: bytes, chance: random.Random) -> bytes:
    """The text with up to four places replaced, doubled or cut out."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        until = at + chance.choice((0, 1, 4, 40))
        part = chance.choice((*ODD, text[at:until] * 2, bytes([chance.randrange(256)])))
        text = text[:at] + part + text[until:]
    return text


@pytest.mark.parametrize(
    ("read", "text"), SAMPLES.items(), ids=lambda each: getattr(each, "__module__", "")[-12:]
)
def test_nothing_but_a_refusal_is_raised(read: Reader, text: str) -> None:
    chance = random.Random(text)
    plain = text.encode()
    for _ in range(TIMES):
        told = read_all(read, changed(plain, chance))
        list(records(told.seen, ANSWERS))
    assert read_all(read, plain).seen
