"""The README's moving picture, made by the program itself: `python -m tests.ui.recording`.

A morning with the sample diary: the check-in, its verdict, a hold and two slow raises, and how it is going.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from rehab_tui.domain.facts.timeframe import until
from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from tests.ui.fake_time import FakeTime, install
from tests.ui.film import Frame, film
from tests.ui.memory import MemoryDrafts, memory_context
from tests.ui.screenshots import PICTURES
from tests.ui.snapshot import finish

MORNING = datetime.fromisoformat("2026-03-03T07:30:00+01:00")
DAYS_BEFORE_ITS_END = timedelta(days=3)
"""The sample diary is filmed on a day on which a run and a session are due."""
WIDTH, HEIGHT = 80, 24

Steps = Iterable[tuple[str | float, float]]
"""Each key, or seconds that go by, with how long its screen stands."""


def ticks(seconds: float, number: int) -> Steps:
    """So many screens, as far apart as they stand."""
    return [(seconds, seconds)] * number


SCENES: list[list[tuple[str, Steps]]] = [
    [
        ("May I run today? First the check-in", [(0.0, 2.5)]),
        (
            "A few keys: pain, stiffness, nothing alarming",
            [("c", 1.5), *((key, 0.5) for key in ("1", "tab", "5", "tab", "1", "tab", "2", "2")), (0.0, 1.0)],
        ),
        ("The verdict, with its reason and what would change it", [("ctrl+s", 4.5)]),
        ("Today's work: raises, with last time's load", [("space", 4.0)]),
    ],
    [
        (
            "Paced from across the room: three seconds up ...",
            [("space", 0), ("space", 0), (9.2, 0), *ticks(0.25, 12)],
        ),
        ("... and three seconds down", ticks(0.25, 12)),
    ],
    [
        ("Holds of 45 seconds", [("i", 0), ("space", 0), (10.0, 0), *ticks(1.0, 4)]),
        ("Pips lead out of each one", [(38.0, 1.0), *ticks(1.0, 3)]),
        ("Then the other leg", ticks(1.0, 3)),
    ],
    [("Am I getting better?", [("p", 4.5)])],
]
"""What is said of the steps of each scene; a scene begins on Today, with what was noted before."""


async def shoot(time: FakeTime) -> list[Frame]:
    """All screens, one after another."""
    day = time.wall().date()
    entries = until(demo_entries(day + DAYS_BEFORE_ITS_END), day - timedelta(days=1))
    context, _ = memory_context(entries)
    frames = []
    for acts in SCENES:
        app = RehabApp(replace(context, drafts=MemoryDrafts(), clock=time, now=time.wall))
        async with app.run_test(size=(WIDTH, HEIGHT)) as pilot:
            for said, steps in acts:
                for step, stands_s in steps:
                    if isinstance(step, str):
                        await time.press(pilot, step)
                    else:
                        await time.advance(step)
                    if stands_s:
                        frames.append(Frame(said, await finish(app), stands_s))
    return frames


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patch:
        fake = install(patch)
        fake.began = MORNING
        frames = asyncio.run(shoot(fake))
    still = next(number for number, frame in enumerate(frames) if frame.said.startswith("The verdict"))
    moving = film(frames, WIDTH, "A morning with rehab-tui", still)
    (PICTURES / "morning.svg").write_text(moving, encoding="utf-8", newline="\n")
