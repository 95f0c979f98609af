"""docs/recipes.md: every command on the page runs, as its shell, bar or prompt would run it."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from configparser import RawConfigParser
from pathlib import Path

import pytest

from tests.cli.told import Run

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
CRON = re.compile(r"^(?:[\d*]+ +){5}(.+)$", re.MULTILINE)
SHELLS = {"bash": "bash -c", "zsh": "zsh -fc", "fish": "fish --no-config -c"}

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these are recipes for POSIX shells")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def in_files() -> Iterator[str]:
    """What prompts, bars and cron are told to run."""
    (prompt,), (tmux,), (waybar,), (polybar,), (cron,) = map(blocks, ("toml", "tmux", "json", "ini", "cron"))
    yield tomllib.loads(prompt)["custom"]["rehab"]["command"]
    yield from re.findall(r"#\((.+?)\)", tmux)
    yield json.loads(waybar)["custom/rehab"]["exec"]
    told = RawConfigParser()
    told.read_string(polybar)
    yield told["module/rehab"]["exec"]
    yield from CRON.findall(cron)


@pytest.fixture
def house(run: Run, example: Path, diary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a diary, the program and the page's own script on the path."""
    run("import", example)
    (script,) = (block for block in blocks("sh") if block.startswith("#!"))
    program = f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m rehab_tui "$@"\n'
    for folder in ("bin", "backups", "public"):
        (tmp_path / folder).mkdir()
    for name, text in {"rehab-tui": program, "rehab-line": script}.items():
        (tmp_path / "bin" / name).write_text(text)
        (tmp_path / "bin" / name).chmod(0o755)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    return tmp_path


def said(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), words
    return done.stdout


def test_every_command_runs(house: Path) -> None:
    commands = [
        *in_files(),
        *(line for block in blocks("sh") if "#!" not in block for line in block.splitlines()),
    ]
    assert len(commands) > 12
    for command in commands:
        if "jq" not in command or shutil.which("jq"):
            told = said("sh", "-c", command)
            assert told or command.startswith(("#", "mkdir", "rehab-tui completion")) or not command
    assert len(list((house / "backups").iterdir())) == 1


def test_the_snippets_for_shells_are_understood(house: Path) -> None:
    rows = re.findall(r"^\| (bash|zsh|fish), `.+?` \| `(.+?)` \| `(.+?)` \|$", PAGE, re.MULTILINE)
    assert [shell for shell, *_ in rows] == list(SHELLS)
    for shell, *snippets in rows:
        if shutil.which(shell):
            said(*SHELLS[shell].split(), "; ".join(snippets))


def test_the_line_is_worked_out_anew_only_where_something_changed(house: Path, diary: Path, run: Run) -> None:
    kept = house / ".cache" / "rehab-line"
    first = said("rehab-line")
    kept.write_text("kept\n")
    assert said("rehab-line") == "kept\n"
    run("checkin", "--sign", "pop")
    assert said("rehab-line") != first
    kept.write_text("kept\n")
    os.utime(kept, (0, 0))
    assert said("rehab-line").startswith("Do not run")
