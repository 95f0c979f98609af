"""The manual's page: kept as the commands are declared, and free of faults for each program that shows it."""

import os
import shutil
import subprocess

import pytest

from benchmarks.man_page import PAGE, page

READERS = {
    "groff": ["groff", "-ww", "-man", "-z"],
    "mandoc": ["mandoc", "-Tlint", "-Wstyle"],
    "mandb": ["man", "--warnings", "-l"],  # the man of man-db; others know no such option
}


def test_the_kept_page_is_what_the_declarations_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m benchmarks.man_page"


@pytest.mark.parametrize("reader", READERS)
def test_nothing_is_wrong_with_it(reader: str) -> None:
    if not shutil.which(reader):
        pytest.skip(f"there is no {reader}")
    done = subprocess.run(
        [*READERS[reader], PAGE],
        env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert max((len(line) for line in done.stdout.splitlines()), default=0) <= 80
    assert reader != "mandoc" or done.stdout == ""
