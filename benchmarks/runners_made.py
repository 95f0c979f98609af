"""Files of runs made up for measuring and for tests: FIT with a track, Strava's export around it."""

import gzip
import io
import random
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
HEAD = (
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
    "Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,"
    "Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Average Cadence"
)
FIELDS = {0: 4, 2: 4, 5: 1, 6: 1, 7: 4, 8: 4, 9: 4, 18: 1, 253: 4}
"""The fields of a session, by number, with their bytes."""


def fit(
    start: datetime, km: float, minutes: float, ahead: timedelta, *, points: int = 60, sport: int = 1
) -> bytes:
    """A FIT file of one session with a track of so many points, its clock so far before UTC."""
    began, ended = _seconds(start), _seconds(start) + int(minutes * 60)
    data = _layout(0, 0, {0: 1, 4: 4}) + struct.pack("<BBI", 0, 4, began)
    data += _layout(1, 20, {253: 4, 0: 4, 1: 4, 5: 4})
    for point in range(points):
        at = began + point * int(minutes * 60) // max(points, 1)
        data += struct.pack("<BIiiI", 1, at, 500_000_000 + point, 90_000_000, int(km * 1e5 * point / points))
    time, length = int(minutes * 60_000), round(km * 100_000)
    data += _layout(2, 18, FIELDS)
    data += struct.pack("<BIIBBIIIBI", 2, 0, began, sport, 0, time, time, length, 82, ended)
    data += _layout(3, 34, {253: 4, 5: 4, 0: 4})
    data += struct.pack("<BIII", 3, ended, ended + int(ahead.total_seconds()), time)
    return struct.pack("<BBHI4sH", 14, 0x20, 2132, len(data), b".FIT", 0) + data + b"\0\0"


def _layout(local: int, message: int, fields: dict[int, int]) -> bytes:
    kinds = {1: 0x00, 4: 0x86}
    listed = b"".join(bytes((number, size, kinds[size])) for number, size in fields.items())
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, message, len(fields)) + listed


def _seconds(moment: datetime) -> int:
    return int((moment - EPOCH).total_seconds())


def runs(number: int, seed: int = 1) -> Iterator[tuple[datetime, float, float]]:
    """So many runs, two days apart: when in UTC, km and minutes."""
    chance = random.Random(seed)
    for count in range(number):
        km = round(chance.uniform(3, 15), 2)
        start = datetime(2014, 1, 1, 17, tzinfo=UTC) + timedelta(
            days=2 * count, seconds=chance.randrange(7000)
        )
        yield start, km, round(km * chance.uniform(5, 7), 1)


def row(number: int, start: datetime, km: float, minutes: float, kind: str = "Run", file: str = "") -> str:
    """A row of Strava's list."""
    date = f"{start:%b} {start.day}, {start.year}, {start.hour % 12 or 12}:{start:%M:%S %p}"
    seconds = round(minutes * 60)
    told = f'{number},"{date}",Evening {kind},{kind},"",{seconds},{km:.2f},,,false,"",,{file},,,'
    return f"{told}{seconds}.0,{seconds - 7}.0,{km * 1000:.1f},3.2,2.4,81.5"


def strava_zip(number: int, points: int = 1800) -> bytes:
    """Strava's export of so many runs, three of four with the watch's FIT beside them, one with a GPX."""
    packed, rows = io.BytesIO(), [HEAD]
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for count, (start, km, minutes) in enumerate(runs(number)):
            name = f"activities/{7_000_000 + count}.{'gpx' if count % 4 == 3 else 'fit'}.gz"
            content = fit(start, km, minutes, timedelta(hours=1), points=points)
            archive.writestr(name, gzip.compress(b"<gpx/>" if count % 4 == 3 else content, 1))
            rows.append(row(count, start, km, minutes, file=name))
        archive.writestr("activities.csv", "\n".join(rows))
        archive.writestr("media/photo.jpg", b"\xff\xd8\xff" * 1000)
    return packed.getvalue()
