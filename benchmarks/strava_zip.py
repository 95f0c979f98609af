"""How long a long history takes to come in: Strava's export of 2,000 runs, most with the watch's own files.

Run from the checkout: `python -m benchmarks.strava_zip`. The goal: 5 s and 150 MB at most
for the import, in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.runners_made import strava_zip

NUMBER, POINTS = 2000, 1800
MOST_S, MOST_MB = 5.0, 150


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        file, diary = Path(folder, "export.zip"), Path(folder, "diary.json")
        file.write_bytes(strava_zip(NUMBER, POINTS))
        print(f"{NUMBER} activities, {file.stat().st_size / 1e6:.0f} MB")
        command = [sys.executable, "-m", "rehab_tui", "--diary", str(diary), "import", str(file)]
        for words in ((), ("again",)):
            began = perf_counter()
            told = subprocess.run([*command, "--tz", "+01:00"], capture_output=True, text=True, check=True)
            seconds = perf_counter() - began
            most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(
                f"{' '.join(words) or 'first'}: {seconds:.2f} s, {most:.0f} MB: {told.stdout.splitlines()[0]}"
            )
            if seconds > MOST_S or most > MOST_MB:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
