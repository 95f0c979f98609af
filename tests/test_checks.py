"""The checks can fail: in a copy each refuses the error planted for it. Nothing is left at the top."""

import re
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP_LEVEL = {
    *("rehab_tui", "tests", "assets", "benchmarks", "docs", ".ci", ".gitignore", "pyproject.toml"),
    *("README.md", "LICENSE", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"),
}
IGNORED = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]

MODULE = "rehab_tui/domain/facts/planted.py"
SCREENS = "rehab_tui/ui/screens"
PLANTED = {
    "style": ({MODULE: "import os"}, "F401"),
    "layout": ({MODULE: "NUMBERS = [1,2]"}, "1 file would be reformatted"),
    "types": ({MODULE: 'NUMBER: int = "one"'}, "Incompatible types"),
    "imports": ({MODULE: "import rich.text\n\nTEXT = rich.text.Text"}, "facts.planted -> rich"),
    "a folder without a layer": (
        {
            f"{SCREENS}/novel/__init__.py": "PAGES = 3",
            f"{SCREENS}/shared/planted.py": "from rehab_tui.ui.screens.novel import PAGES\n\nALL = PAGES",
        },
        "- rehab_tui.ui.screens.novel",
    ),
}
"""What is written into which modules, and the words of the tool that must find it."""


def test_nothing_else_stands_at_the_top_level() -> None:
    kept = {path.name for path in ROOT.iterdir() if not any(fnmatch(path.name, name) for name in IGNORED)}
    assert sorted(kept - TOP_LEVEL - {".git"}) == []


CHECKS = {
    "run": [
        'bash -euc "$tests"',
        ".ci/checks .venv/bin",
        ".venv/bin/python -m pytest -m 'packaging or checks'",
    ],
    "checks": ['"$1/ruff" check .', '"$1/ruff" format --check .', '"$1/mypy"', '"$1/lint-imports" --no-logo'],
}
"""The commands of each script that must be able to end it."""


@pytest.mark.parametrize("script", CHECKS)
def test_no_check_of_a_script_is_silenced(script: str) -> None:
    lines = (ROOT / ".ci" / script).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line in CHECKS[script]] == CHECKS[script]
    assert "set -euo pipefail" in lines[: lines.index(CHECKS[script][0])]
    assert [line for line in lines if re.search(r"&&|\|\||[;&]\s*(true|:)|&\s*$|set \+|\bexit\b", line)] == []


def test_every_requirement_has_a_lowest_version_which_ci_lowest_installs() -> None:
    words = [sys.executable, ".ci/lowest.py"]
    found = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [*asked["dependencies"], *asked["optional-dependencies"]["dev"]]
    assert [line.partition("==")[0] for line in found] == list(
        dict.fromkeys(re.split(r"[=<>]", name)[0] for name in names)
    )
    assert "textual==8.2.7" in found, "not the one version that the pictures are drawn with"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout without its environment and history; mypy's cache comes along, for speed."""
    place = tmp_path_factory.mktemp("copy") / "checkout"
    return Path(shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(".git", ".venv", "shots")))


def checked(copy: Path) -> tuple[int, str]:
    """The status and the words of `.ci/checks`, run as `.ci/run` does."""
    words = [".ci/checks", str(Path(sys.executable).parent)]
    done = subprocess.run(words, cwd=copy, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.checks
def test_a_clean_copy_passes(copy: Path) -> None:
    status, words = checked(copy)
    assert status == 0, words


@pytest.mark.checks
@pytest.mark.parametrize("check", PLANTED)
def test_a_planted_error_is_refused(copy: Path, check: str) -> None:
    files, words = PLANTED[check]
    try:
        for file, code in files.items():
            (copy / file).parent.mkdir(exist_ok=True)
            (copy / file).write_text(f'"""Planted."""\n\n{code}\n', encoding="utf-8")
        status, said = checked(copy)
    finally:
        for file in files:
            (copy / file).unlink()
    assert status != 0
    assert words in said
