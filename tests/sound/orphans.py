"""What becomes of the child when its parent is killed, tried on real processes (POSIX only)."""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from rehab_tui.sound.voices import RATE

ODD_CHILD = (sys.executable, "-m", "tests.sound.odd_child", "well")


def kill_the_parent(file: Path) -> float:
    """Kill -9 a program in the middle of a set; answers how many s its child played on."""
    with subprocess.Popen([sys.executable, "-m", "tests.sound.parent", "stay", str(file)]) as parent:
        try:
            until(lambda: file.exists() and file.stat().st_size > 0)
            child = int(file.with_suffix(".pid").read_text(encoding="utf-8"))
            assert alive(child)
        finally:
            parent.kill()
        played = file.stat().st_size
    until(lambda: not alive(child))
    return (file.stat().st_size - played) / 2 / RATE


def alive(process: int) -> bool:
    """Whether the process runs; one that only waits to be counted does not."""
    told = ""
    if not Path("/proc/self/stat").exists():  # a small Linux has no ps, and macOS no /proc
        words = ["ps", "-o", "stat=", "-p", str(process)]
        told = subprocess.run(words, capture_output=True, text=True, check=False).stdout
    else:
        with suppress(OSError):
            told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2]
    return told[:1] not in {"", "Z"}


def until(ready: Callable[[], bool], within: float = 120) -> None:
    """Wait for a real process, which no fake clock can hurry, on a machine that may be busy with others."""
    end = time.monotonic() + within
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.01)
