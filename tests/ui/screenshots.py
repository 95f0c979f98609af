"""Draws the README's pictures from the program itself: `python -m tests.ui.screenshots`."""

import asyncio
from datetime import datetime
from pathlib import Path

from rehab_tui.exchange.demo.runner import demo_entries
from rehab_tui.ui.app import RehabApp
from tests.ui.memory import memory_context
from tests.ui.snapshot import draw, finish

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
EVENING = datetime.fromisoformat("2026-03-03T18:30:00+01:00")
SIZE = (88, 26)


async def picture(name: str, *keys: str) -> None:
    context, _ = memory_context(demo_entries(EVENING.date()), now=EVENING)
    app = RehabApp(context)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        await finish(app)
        PICTURES.mkdir(parents=True, exist_ok=True)
        (PICTURES / f"{name}.svg").write_text(draw(app)["svg"], encoding="utf-8", newline="\n")


if __name__ == "__main__":
    asyncio.run(picture("today"))
