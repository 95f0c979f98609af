"""An export of Apple Health of any size, made up: how long reading it takes, and how much memory.

`python -m benchmarks.apple_export [MB]` reads it as XML and as a zip; the peak counts Python itself too.
"""

import random
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

from rehab_tui.exchange.runners.reading import read_runs

MB = 1024 * 1024
MOST_MB = 200
HOME = timezone(timedelta(hours=1))
BEGAN = datetime(2016, 1, 1, 7, tzinfo=HOME)
RECORDS_A_WORKOUT = 2000

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ATTLIST Workout
  startDate CDATA #REQUIRED>
  duration CDATA #IMPLIED
>
]>
<HealthData locale="de_DE">
 <ExportDate value="2026-11-20 10:00:00 +0100"/>
"""
"""With a mistake in the document type, as in that of some years."""

RECORD = """ <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" sourceVersion="10.1" \
device="&lt;&lt;HKDevice: 0x{id:x}&gt;, name:Apple Watch, manufacturer:Apple Inc.&gt;" unit="count/min" \
creationDate="{at:%Y-%m-%d %H:%M:%S %z}" startDate="{at:%Y-%m-%d %H:%M:%S %z}" \
endDate="{at:%Y-%m-%d %H:%M:%S %z}" value="{value}">
  <MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="{motion}"/>
 </Record>
"""

WORKOUT = """ <Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="{minutes:.4f}" \
durationUnit="min" sourceName="Watch" creationDate="{at:%Y-%m-%d %H:%M:%S %z}" \
startDate="{at:%Y-%m-%d %H:%M:%S %z}" endDate="{at:%Y-%m-%d %H:%M:%S %z}">
  <MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>
  <WorkoutActivity uuid="{id:x}" duration="{minutes:.4f}" durationUnit="min">
   <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="{km:.5f}" unit="km"/>
  </WorkoutActivity>
  <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="{km:.5f}" unit="km"/>
 </Workout>
"""


def export(size: int, seed: int = 0) -> Iterator[str]:
    """The parts of such a file, which together have about so many bytes."""
    chance, written = random.Random(seed), len(HEAD)
    yield HEAD
    for number in range(10**9):
        at = BEGAN + timedelta(minutes=43 * number // 20)
        if number % RECORDS_A_WORKOUT:
            part = RECORD.format(
                id=chance.getrandbits(36), at=at, value=chance.randrange(50, 190), motion=number % 3
            )
        else:
            km = chance.uniform(3, 15)
            part = WORKOUT.format(id=chance.getrandbits(64), at=at, minutes=6 * km, km=km)
        yield part
        written += len(part)
        if written >= size:
            break
    yield "</HealthData>\n"


def read(size: int, *, packed: bool) -> None:
    """Make such a file, read it as `import` does, and say what that took."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "export.zip" if packed else "export.xml")
        with ExitStack() as open_until_made:
            if packed:
                archive = open_until_made.enter_context(ZipFile(file, "w", ZIP_DEFLATED))
                stream = open_until_made.enter_context(archive.open("export.xml", "w", force_zip64=True))
            else:
                stream = open_until_made.enter_context(file.open("wb"))
            stream.writelines(part.encode() for part in export(size))
        began = time.perf_counter()
        told = read_runs([file])
        took = time.perf_counter() - began
    print(f"{file.name}: {len(told.seen)} workouts in {took:.1f} s", *told.said[:3], sep="\n  ")


def main(size_mb: int) -> int:
    for packed in (False, True):
        read(size_mb * MB, packed=packed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size_mb} MB each: at most {peak:.0f} MB of memory; accepted: {MOST_MB}")
    return int(peak > MOST_MB)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
