"""How long until Today stands on the screen, beside a bare Textual app with a header and a footer.

Run from the checkout: `python -m benchmarks.first_paint`. Both start by turns in a 120x40 pseudo-terminal;
the clock runs from exec until the last word of the footer and a word of the page have been drawn.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from rehab_tui.domain.records import day_of
from tests.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static

class Bare(App):
    TITLE = "a bare app"
    BINDINGS = [(name[0], f"go('{name}')", name) for name in ("check-in", "runs", "progress", "help")]

    def compose(self):
        yield Header()
        yield Static("PAGE")
        yield Footer()

    def action_go(self, name):
        pass

Bare().run()
"""


def small_diary(folder: Path) -> Path:
    """A diary of two weeks with a check-in each day."""
    today = day_of(datetime.now().astimezone())
    days = [today - timedelta(days=back) for back in range(14)]
    morning = {"left": {"morning_pain": 2, "stiffness_min": 10}}
    bundle = {
        "format": "rehab-tui",
        "version": 1,
        "profile": {"tendons": {"left": {"site": "mid-portion"}}, "programme_start": str(days[-1])},
        "checkins": [{"date": str(day), "tendons": morning} for day in reversed(days)],
    }
    file, diary = folder / "bundle.json", folder / "diary.json"
    file.write_text(json.dumps(bundle), encoding="utf-8")
    words = ["-m", "rehab_tui", "--diary", str(diary), "import", str(file)]
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return diary


def first_paint(words: list[str], drawn: tuple[str, ...]) -> float:
    """Milliseconds from exec until all of `drawn` was drawn."""
    with Terminal(*words, columns=120, rows=40) as terminal:
        return 1000 * (terminal.wait_for(*drawn) - terminal.started)


def main() -> int:
    """Measure, print, and say by the exit status whether the limit holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="pairs of starts that count (default 15)")
    parser.add_argument("--limit", type=float, default=1.3, help="highest ratio of the medians (default 1.3)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # an installed program has its bytecode; both sides get theirs in the first pair, which does not count
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        diary = small_diary(Path(folder))
        starts = {
            "a bare app": (["-c", BARE], ("PAGE", "help")),
            "today": (["-m", "rehab_tui", "--diary", str(diary)], ("AMBER", "better", "help")),
        }
        times: dict[str, list[float]] = {name: [] for name in starts}
        for turn in range(asked.runs + 1):
            for name, (words, drawn) in starts.items():
                moment = first_paint(words, drawn)
                if turn:
                    times[name].append(moment)
    for name, taken in times.items():
        print(f"{name:12} {statistics.median(taken):6.0f} ms   ({min(taken):.0f} to {max(taken):.0f})")
    bare, today = (statistics.median(taken) for taken in times.values())
    print(f"{'ratio':12} {today / bare:6.2f}      (limit {asked.limit:g})")
    return 0 if today / bare <= asked.limit else 1


if __name__ == "__main__":
    raise SystemExit(main())
