"""How exactly the screen changes phase while it conducts, and what a set costs.

Run from the checkout: `python -m benchmarks.conducting`. The real program in a pseudo-terminal goes on with a
session laid out beforehand. 20 holds of 3 s start alone, with 1 s of countdown and of rest: what is drawn is
timed from the key on and compared with the plan. Then raises are conducted at two sizes, and the processor
time (Linux: /proc) of a set is put beside that of the same program standing on Today.
"""

import argparse
import os
import select
import statistics
import tempfile
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rehab_tui.domain.records import Leg, Profile, Settings, Site, Step, Tendon, Tendons, day_of, put
from rehab_tui.practice.draft import Draft
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.terminal import Terminal

PREP_S, HOLD_S, REST_S, HOLDS = 1, 3, 1, 20
PREPARING, HOLDING, RESTING = "╍╍╍╍", "▛▀▀▀", "is done"
"""What is drawn when a phase begins, and in no other: a dashed edge, a full frame, a sentence."""

GROWTH_MS = 10.0
"""More than this from the first ten holds to the last ten is a drift, not the machine's unrest."""

SIZES = {(120, 40): 6.0, (160, 50): 8.0}
"""Columns and rows, and the highest share of a core in % that a set may take there."""


def plan_of(window: Window, step: Step, sets: int) -> tuple[SetPlan, ...]:
    """The same set several times."""
    return tuple(
        SetPlan(step=step, number=number, of=sets, windows=(window,), rest_s=REST_S)
        for number in range(1, sets + 1)
    )


def lay_down(folder: Path, plan: Sequence[SetPlan]) -> Path:
    """A diary beside which that session waits to be gone on with."""
    path, now = folder / "diary.json", datetime.now().astimezone()
    with TinyDiary.open(path, lambda: now) as diary:
        diary.apply(put(diary.entries, Profile(tendons=Tendons(left=Tendon(site=Site.MID_PORTION)))))
        diary.configure(Settings(prep_s=PREP_S, auto_start=True))
        draft = Draft(id="waiting", date=day_of(now), started_at=now, saved_at=now, plan=tuple(plan))
        DraftFile(diary.path).save(draft)
    return path


def begin(terminal: Terminal) -> float:
    """From the start into the first set; the moment of the key."""
    terminal.wait_for("A session was cut off", "later")
    terminal.press(" ")
    terminal.wait_for("Before you begin", "space begins")
    time.sleep(0.5)
    terminal.press(" ")
    return time.monotonic()


def lateness(folder: Path) -> list[float]:
    """For each change of phase in order, how many ms after its time it was seen."""
    hold = Window(leg=Leg.BOTH, hold_s=HOLD_S)
    diary = lay_down(folder, plan_of(hold, Step.HOLD_DOUBLE, HOLDS))
    late: list[float] = []
    with Terminal("-m", "rehab_tui", "--diary", str(diary)) as terminal:
        due = begin(terminal)
        for number in range(1, HOLDS + 1):
            terminal.wait_for(PREPARING)
            for length, drawn in ((PREP_S, HOLDING), (HOLD_S, RESTING if number < HOLDS else "is over")):
                due += length
                late.append(1000 * (terminal.wait_for(drawn) - due))
            due += REST_S
    return late


def processor_s(pid: int) -> float:
    """The processor time the process has used, in s."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_on(terminal: Terminal, seconds: float) -> None:
    """Let the program draw; what it draws is thrown away."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([terminal.screen], [], [], left)[0]:
            os.read(terminal.screen, 65536)


def share(terminal: Terminal, seconds: float) -> float:
    """The share of a core in % that the program takes for so long; its screen is read meanwhile."""
    before, programme_began = processor_s(terminal.process.pid), time.monotonic()
    read_on(terminal, seconds)
    return 100 * (processor_s(terminal.process.pid) - before) / (time.monotonic() - programme_began)


def costs(folder: Path, size: tuple[int, int], seconds: float) -> tuple[float, float]:
    """Idle on Today, and in a set of raises."""
    raises = Window(leg=Leg.LEFT, reps=100)
    diary = lay_down(folder, plan_of(raises, Step.RAISE_SINGLE_FLAT, 1))
    columns, rows = size
    with Terminal("-m", "rehab_tui", "--diary", str(diary), columns=columns, rows=rows) as terminal:
        terminal.wait_for("A session was cut off", "later")
        terminal.press("\x1b")
        read_on(terminal, 1)
        idle = share(terminal, seconds)
    with Terminal("-m", "rehab_tui", "--diary", str(diary), columns=columns, rows=rows) as terminal:
        begin(terminal)
        read_on(terminal, PREP_S + 1)
        return idle, share(terminal, seconds)


def told_lateness(limit: float) -> bool:
    """Print how exactly phases change; whether the limits hold."""
    with tempfile.TemporaryDirectory() as folder:
        late = lateness(Path(folder))
    worst = max(late, key=abs)
    first, last = (statistics.mean(part) for part in (late[:HOLDS], late[-HOLDS:]))
    print(
        f"{len(late)} changes of phase, drawn {statistics.median(late):.1f} ms after their time in the ",
        end="",
    )
    print(f"median, {worst:.1f} ms at worst (limit {limit:g})")
    print(f"mean of the first ten holds {first:.1f} ms, of the last ten {last:.1f} ms")
    return abs(worst) <= limit and last - first <= GROWTH_MS


def told_cost(size: tuple[int, int], seconds: float) -> bool:
    """Print what a set costs; whether the limit holds."""
    with tempfile.TemporaryDirectory() as folder:
        idle, busy = costs(Path(folder), size, seconds)
    ratio = f"{busy / idle:.1f}" if idle else "unknown"
    print(f"{size[0]}x{size[1]}: a set takes {busy:.1f} % of a core (limit {SIZES[size]:g}), ", end="")
    print(f"idle {idle:.1f} %, ratio {ratio}")
    return busy <= SIZES[size]


def main() -> int:
    """Measure, print, and say by the exit status whether the limits hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=float, default=60, help="largest deviation in ms (default 60)")
    parser.add_argument("--seconds", type=float, default=20, help="seconds for each cost (default 20)")
    asked = parser.parse_args()
    held = [told_cost(size, asked.seconds) for size in SIZES]
    return 0 if all([*held, told_lateness(asked.limit)]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
