"""A pytest plugin that notes, for each test, how long it took and which lines of the rooms it ran."""

import json
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from types import CodeType, FrameType
from typing import Any

import pytest
from hypothesis import Phase, settings

ROOT = Path.cwd()
PACKAGE = str(ROOT / "rehab_tui")
OUTSIDE = ""
"""The name under which stands what ran while tests were collected, made or torn down for several."""


def quiet_hypothesis() -> None:
    """The same examples each time, and no search for a smaller one: to fail is enough."""
    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutants", deadline=None, derandomize=True, database=None, phases=phases)
    settings.load_profile("mutants")


class Reach:
    """Traces only code of the package, and a function only until all its lines were seen by the test."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.lines: dict[str, set[tuple[str, int]]] = defaultdict(set)
        self.now = self.lines[OUTSIDE]
        self.left: dict[CodeType, set[int]] = {}

    def begin(self, test: str) -> None:
        """What runs from here on belongs to that test."""
        self.now, self.left = self.lines[test], {}

    def called(self, frame: FrameType, _event: str, _arg: object) -> Any:
        """Whether to look at the lines of a call."""
        code = frame.f_code
        left = self.left.get(code)
        if left is None:
            ours = code.co_filename.startswith(PACKAGE)
            left = {line for _, _, line in code.co_lines() if line} if ours else set()
            self.left[code] = left
        if not left:
            return None
        now, file = self.now, code.co_filename

        def look(frame: FrameType, _event: str, _arg: object) -> Any:
            left.discard(frame.f_lineno)
            now.add((file, frame.f_lineno))
            return look if left else None

        return look(frame, "call", None)


reach = Reach()


def pytest_configure() -> None:
    quiet_hypothesis()
    threading.settrace(reach.called)
    sys.settrace(reach.called)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    reach.begin(item.nodeid)
    began = perf_counter()
    result = yield
    reach.seconds[item.nodeid] = perf_counter() - began
    reach.begin(OUTSIDE)
    return result


def pytest_sessionfinish() -> None:
    sys.settrace(None)
    threading.settrace(None)
    tests = {}
    for test, lines in reach.lines.items():
        files: dict[str, list[int]] = defaultdict(list)
        for file, line in sorted(lines):
            files[str(Path(file).relative_to(ROOT))].append(line)
        tests[test] = {"seconds": reach.seconds.get(test, 0), "lines": files}
    Path(os.environ["MUTANTS_REACH"]).write_text(json.dumps(tests))
