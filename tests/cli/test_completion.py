"""Completion in real shells: what a TAB makes of a line that was begun, each shell asked all at once."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.told import Run

pytest.importorskip("pty", reason="only POSIX systems have pseudo-terminals")
from tests.terminal import Terminal

COMPLETED = {
    "tod": "today",
    "today --sho": "--short",
    "today --date yes": "yesterday",
    "--diary al": "all.json",
    "--diary all.json wha": "what-if",
    "what-if 6 km ea": "easy",
    "checkin --sign fev": "fever",
    "checkin --left-pain 3 --left-st": "--left-stiffness",
    "checkin --versus-last-week wo": "worse",
    "programme us": "use",
    "programme use alf": "alfredson",
    "programme import my": "my file.json",
    "import all.json my": "my file.json",
    "import --tz Europe/Berl": "Europe/Berlin",
    "export --format c": "csv",
    "export --format=c": "--format=csv",
    "import --tz=Europe/Berl": "--tz=Europe/Berlin",
    "calendar --diary=al": "--diary=all.json",
    "report --without ra": "rating",
    "restore folder/be": "folder/before.json",
    "completion fi": "fish",
}
"""What is typed after `rehab-tui`, and what its last word becomes."""

READY = """rehab-tui() { printf "<%s>" $# "$@"; echo; }; """
BASH = "bind 'set enable-bracketed-paste off'; source ./_rehab-tui; "
ZSH = "fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; "


@pytest.fixture
def folder(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "folder").mkdir()
    for name in ("all.json", "my file.json", "folder/before.json"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("shell", "options", "begin"), [("bash", "--norc", BASH), ("zsh", "-f", ZSH)])
def test_a_tab_completes_the_word(run: Run, folder: Path, shell: str, options: str, begin: str) -> None:
    if not (program := shutil.which(shell)):
        pytest.skip(f"there is no {shell}")
    (folder / "_rehab-tui").write_text(run("completion", shell).out)
    started = f"import os; os.execv({program!r}, [{shell!r}, {options!r}, '-i'])"
    with Terminal("-c", started, columns=200, TERM="dumb") as terminal:
        terminal.press(f"{begin}{READY}echo rea''dy\r")
        terminal.wait_for("ready")
        for typed, word in COMPLETED.items():
            words = [*typed.split()[:-1], word]
            terminal.press(f"rehab-tui {typed}\t\r")
            terminal.wait_for("".join(f"<{each}>" for each in (len(words), *words)), within=20)


def test_fish_offers_the_word(run: Run, folder: Path) -> None:
    if not shutil.which("fish"):
        pytest.skip("there is no fish")
    (folder / "script").write_text(run("completion", "fish").out)
    asked = [f"echo (complete -C {shlex.quote(f'rehab-tui {typed}')})" for typed in COMPLETED]
    told = subprocess.run(
        ["fish", "--no-config", "-c", "\n".join(["source script", *asked])],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    offered = [line.split("\t")[0].strip() for line in told.stdout.splitlines()]
    assert offered == list(COMPLETED.values())


def test_no_day_is_offered_that_is_refused(run: Run) -> None:
    drawn = run("completion", "bash").out.splitlines()
    ahead, behind = (
        {line for line in drawn if "monday" in line and (" km " in line) is asked} for asked in (True, False)
    )
    assert ahead
    assert behind
    assert not any("yesterday" in line for line in ahead), "a run is asked about before it is run"
    assert not any("tomorrow" in line for line in behind), "a check-in is of a day that was"
