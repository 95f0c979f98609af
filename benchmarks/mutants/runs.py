"""Runs a room's tests against one planted fault at a time, each in a copy of the checkout."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from benchmarks.mutants.chosen import FDS, Wish
from benchmarks.mutants.finder import Place
from benchmarks.mutants.reach import OUTSIDE

ROOT = Path(__file__).parent.parent.parent
COPIED = ("rehab_tui", "tests", "benchmarks", "assets", "docs", "pyproject.toml", "README.md")
NOT_COPIED = shutil.ignore_patterns("shots", "__pycache__")
TESTS: Mapping[str, tuple[str, ...]] = {
    "domain": ("tests/domain",),
    "practice": ("tests/practice",),
    "storage": ("tests/storage", "tests/cli/test_doctor.py"),
    "exchange": ("tests/exchange",),
}
"""Where the tests of a room are; the examination of the storage is asked for and tested by its command."""

PASSED, NO_TESTS = 0, 5
SILENT = subprocess.DEVNULL


class Outcome(StrEnum):
    """What the tests made of a fault; all but the last two mean that it was noticed."""

    FAILED = "failed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"
    UNREACHED = "survived: no test comes here"

    @property
    def noticed(self) -> bool:
        """Whether a test failed or came to no end."""
        return self in (Outcome.FAILED, Outcome.TIMED_OUT)


@dataclass(frozen=True)
class Reached:
    """The tests of a room, cheapest first, and which lines of which file each runs."""

    tests: Sequence[str]
    seconds: Mapping[str, float]
    lines: Mapping[str, Mapping[str, set[int]]]

    def by(self, place: Place) -> list[str]:
        """Every test that may notice the fault: first those that run its lines.

        What runs while tests are collected serves them all.
        """
        direct = [test for test in self.tests if self._runs(test, place)]
        if place.at_import or self._runs(OUTSIDE, place):
            known = set(direct)
            return direct + [test for test in self.tests if test not in known]
        return direct

    def _runs(self, test: str, place: Place) -> bool:
        first, last = place.lines
        return any(first <= line <= last for line in self.lines[test].get(place.file, ()))


class Copy:
    """A copy of the checkout for one worker: the checkout itself is never touched."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        self.running: Pytest | None = None
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.root / name, ignore=NOT_COPIED)
            else:
                shutil.copy2(source, self.root / name)

    def close(self) -> None:
        """End what runs."""
        if self.running:
            self.running.close()

    def reached(self, room: str) -> Reached:
        """One run of the room's tests with every line noted; it must pass."""
        found = self.root.with_name("reached.json")
        words = [*_PYTEST, "benchmarks.mutants.reach", *TESTS[room]]
        env = _env(self.root) | {"MUTANTS_REACH": str(found)}
        if subprocess.run(
            words, cwd=self.root, env=env, stdout=SILENT, stderr=SILENT, check=False
        ).returncode:
            raise SystemExit(f"the tests of {room} fail without any fault")
        return _reached(json.loads(found.read_text()))

    def check(self, room: str, reached: Reached) -> None:
        """The chosen tests must pass in the chosen order too, or every fault would seem noticed."""
        if self._chosen(reached.tests, reached) is not Outcome.SURVIVED:
            raise SystemExit(f"the tests of {room} fail in another order, without any fault")

    def outcome(self, place: Place, reached: Reached) -> Outcome:
        """Plant the fault, run the tests that may notice it, and take it out again."""
        tests = reached.by(place)
        if not tests:
            return Outcome.UNREACHED
        file = self.root / place.file
        source = file.read_bytes()
        self._write(file, place.planted(source))
        try:
            return self._chosen(tests, reached)
        finally:
            self._write(file, source)

    @staticmethod
    def _write(file: Path, source: bytes) -> None:
        """Python takes what it compiled before for a file of the same second and length."""
        file.write_bytes(source)
        for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*.pyc"):
            compiled.unlink()

    def _chosen(self, tests: Sequence[str], reached: Reached) -> Outcome:
        """A run is killed when it works, or waits, several times longer than usual."""
        work_s = 20 + 2 * round(sum(reached.seconds[test] for test in tests))
        self.running = self.running or Pytest(self.root)
        status = self.running.status(Wish(list(tests), work_s, 60 + 5 * work_s))
        if status in (PASSED, NO_TESTS):
            return Outcome.SURVIVED
        return Outcome.TIMED_OUT if status in (-signal.SIGKILL, -signal.SIGXCPU) else Outcome.FAILED


class Pytest:
    """A pytest that has loaded everything but the package, and runs what it is asked for."""

    def __init__(self, root: Path) -> None:
        (wishes, ask), (answer, statuses) = os.pipe(), os.pipe()
        words = [*_PYTEST, "benchmarks.mutants.chosen", "tests"]
        env = _env(root) | {FDS: f"{wishes} {statuses}"}
        fds = (wishes, statuses)
        self._run = subprocess.Popen(words, cwd=root, env=env, stdout=SILENT, stderr=SILENT, pass_fds=fds)
        for fd in fds:
            os.close(fd)
        self._wishes, self._answers = os.fdopen(ask, "w"), os.fdopen(answer)

    def status(self, wish: Wish) -> int:
        """The exit status of a run."""
        self._wishes.write(wish.line)
        self._wishes.flush()
        return int(self._answers.readline())

    def close(self) -> None:
        """Let it end."""
        self._wishes.close()
        self._answers.close()
        self._run.wait()


_PYTEST = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n", "0", "-x", "-q", "-p")


def _env(root: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "0"}


def _reached(found: Mapping[str, Any]) -> Reached:
    seconds = {test: facts["seconds"] for test, facts in found.items() if test != OUTSIDE}
    lines = {
        test: {file: set(numbers) for file, numbers in facts["lines"].items()}
        for test, facts in found.items()
    }
    return Reached(sorted(seconds, key=lambda test: seconds[test]), seconds, lines)
