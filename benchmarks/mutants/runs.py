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

from benchmarks.mutants.finder import Place
from benchmarks.mutants.reach import OUTSIDE

ROOT = Path(__file__).parent.parent.parent
COPIED = ("rehab_tui", "tests", "benchmarks", "assets", "pyproject.toml", "README.md")
NOT_COPIED = shutil.ignore_patterns("shots", "__pycache__")
TESTS: Mapping[str, tuple[str, ...]] = {
    "domain": ("tests/domain",),
    "practice": ("tests/practice",),
    "storage": ("tests/storage", "tests/cli/test_doctor.py"),
    "exchange": ("tests/exchange",),
}
"""Where the tests of a room are; the examination of the storage is asked for and tested by its command."""

PASSED, NO_TESTS = 0, 5


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
        self.root, self.asked = folder / "checkout", folder / "asked.json"
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, self.root / name, ignore=NOT_COPIED)
            else:
                shutil.copy2(source, self.root / name)

    def reached(self, room: str) -> Reached:
        """One run of the room's tests with every line noted; it must pass."""
        status = self._pytest("reach", TESTS[room], MUTANTS_REACH=str(self.asked))
        if status != PASSED:
            raise SystemExit(f"the tests of {room} fail without any fault")
        found = json.loads(self.asked.read_text())
        seconds = {test: facts["seconds"] for test, facts in found.items() if test != OUTSIDE}
        lines = {
            test: {file: set(numbers) for file, numbers in facts["lines"].items()}
            for test, facts in found.items()
        }
        return Reached(sorted(seconds, key=lambda test: seconds[test]), seconds, lines)

    def check(self, reached: Reached) -> None:
        """The chosen tests must pass in the chosen order too, or every fault would seem noticed."""
        if self._chosen(reached.tests, reached) is not Outcome.SURVIVED:
            raise SystemExit("tests fail in another order, without any fault")

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
        self.asked.write_text(json.dumps(tests))
        files = dict.fromkeys(test.partition("::")[0] for test in tests)
        cost_s = round(sum(reached.seconds[test] for test in tests))
        status = self._pytest("chosen", tuple(files), cost_s, MUTANTS_TESTS=str(self.asked))
        if status in (PASSED, NO_TESTS):
            return Outcome.SURVIVED
        return Outcome.TIMED_OUT if status in (-signal.SIGKILL, -signal.SIGXCPU) else Outcome.FAILED

    def _pytest(self, plugin: str, words: Sequence[str], cost_s: int | None = None, **told: str) -> int:
        """The exit status; a limited run is killed when it works or waits several times longer than usual."""
        options = ["-p", f"benchmarks.mutants.{plugin}", "-p", "no:cacheprovider", "-n", "0", "-x", "-q"]
        env = {**os.environ, **told, "PYTHONPATH": str(self.root), "PYTHONHASHSEED": "0"}
        work_s = None if cost_s is None else 20 + 2 * cost_s
        env["MUTANTS_WORK_S"] = str(work_s)
        words = [sys.executable, "-m", "pytest", *options, *words]
        silent = subprocess.DEVNULL
        with subprocess.Popen(
            words, cwd=self.root, env=env, stdout=silent, stderr=silent, start_new_session=True
        ) as run:
            try:
                return run.wait(None if work_s is None else 60 + 5 * work_s)
            except subprocess.TimeoutExpired:
                os.killpg(run.pid, signal.SIGKILL)
                return -signal.SIGKILL
