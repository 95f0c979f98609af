"""A pytest plugin that runs the tests it is given, in the order given, and no others."""

import json
import os
import resource
from pathlib import Path

import pytest

from benchmarks.mutants.reach import quiet_hypothesis

MEMORY = 4 * 2**30


def pytest_configure() -> None:
    """Limit the seconds of processor time rather than of the clock: a busy machine is no finding."""
    work_s = int(os.environ["MUTANTS_WORK_S"])
    resource.setrlimit(resource.RLIMIT_CPU, (work_s, work_s + 5))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    quiet_hypothesis()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {test: at for at, test in enumerate(json.loads(Path(os.environ["MUTANTS_TESTS"]).read_text()))}
    items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])
