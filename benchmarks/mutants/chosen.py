"""A pytest plugin that answers wishes: each a list of tests, run in its order by a process of its own.

pytest and the libraries are loaded once, before the first wish; the package itself only by each process, with
whatever fault is planted by then.
"""

import json
import os
import resource
import signal
import sys
from dataclasses import asdict, dataclass
from time import monotonic, sleep

import pytest

from benchmarks.mutants.reach import quiet_hypothesis

FDS = "MUTANTS_FDS"
"""Names the two ends of pipes: wishes come from the first, exit statuses go to the second."""

MEMORY = 4 * 2**30


@dataclass(frozen=True)
class Wish:
    """Tests by their names; the run is killed after `work_s` s of processor time, or `wait_s` s in all."""

    tests: list[str]
    work_s: int
    wait_s: int

    @property
    def line(self) -> str:
        """How it is asked for."""
        return json.dumps(asdict(self)) + "\n"


order: dict[str, int] = {}


def pytest_configure() -> None:
    quiet_hypothesis()


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    wishes, statuses = (int(number) for number in os.environ[FDS].split())
    with os.fdopen(wishes) as asked, os.fdopen(statuses, "w") as answered:
        for line in asked:
            wish = Wish(**json.loads(line))
            child = os.fork()
            if not child:
                begin(session, wish)
                return
            answered.write(f"{status_of(child, wish.wait_s)}\n")
            answered.flush()
    os._exit(0)


def begin(session: pytest.Session, wish: Wish) -> None:
    """In the new process: limit it, and let pytest go on with the tests wished for."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (wish.work_s, wish.work_s + 5))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if "rehab_tui" in sys.modules:
        raise RuntimeError("the package is loaded already: no fault would be seen")
    order.update((test, at) for at, test in enumerate(wish.tests))
    session.config.args = list(dict.fromkeys(test.partition("::")[0] for test in wish.tests))


def status_of(child: int, wait_s: float) -> int:
    """The exit status of a process, below 0 where a signal ended it."""
    end = monotonic() + wait_s
    while monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = sorted((item for item in items if item.nodeid in order), key=lambda item: order[item.nodeid])
