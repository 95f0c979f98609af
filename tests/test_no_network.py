"""No run of the program opens a socket to anywhere: Python itself tells of every attempt.

The telling is put into every Python process that is started here, so the child that plays cues is heard too.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent

TELLING = """
import os, sys
told = os.open(os.environ["TOLD"], os.O_WRONLY | os.O_APPEND)

def tell(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        # a pair of connected ends within the process, which asyncio wakes itself with, has no address
        if event != "socket.__new__" or args[1] != 1:  # 1 is AF_UNIX, and this must not import socket
            os.write(told, f"{sys.argv} {event} {args}\\n".encode())

sys.addaudithook(tell)
os.write(told, b"began\\n")
"""


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file in which every Python process begins a line, and adds one for each touch of a network."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(TELLING)
    file = tmp_path / "told"
    file.write_bytes(b"")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "site"), str(ROOT)]))
    monkeypatch.setenv("TOLD", str(file))
    for name in ("SSH_CONNECTION", "SSH_TTY"):  # for somebody far away no child would be started
        monkeypatch.delenv(name, raising=False)
    return file


def heard(told: Path) -> tuple[int, list[str]]:
    """How many processes began, and what else was told."""
    lines = told.read_text().splitlines()
    return lines.count("began"), [line for line in lines if line != "began"]


def run(*words: str) -> None:
    subprocess.run([sys.executable, *words], check=True, capture_output=True, cwd=ROOT)


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket().bind(('127.0.0.1', 0))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
        "import socket; socket.socket(socket.AF_UNIX).bind('door')",
    ],
)
def test_an_attempt_would_be_told(told: Path, attempt: str) -> None:
    here = "import os; os.chdir(os.path.dirname(os.environ['TOLD'])); "
    run("-c", here + attempt)
    began, touched = heard(told)
    assert began == 1
    assert touched


def test_the_commands_touch_no_network(told: Path, tmp_path: Path) -> None:
    bundle, page = str(tmp_path / "all.json"), str(tmp_path / "page.html")
    commands = (
        ["checkin", "--left-pain", "3"],
        ["today"],
        ["export", bundle],
        ["import", bundle],
        ["report", page],
        ["path"],
    )
    for words in commands:
        run("-m", "rehab_tui", *words)
    assert heard(told) == (len(commands), [])


@pytest.mark.real
def test_the_screens_and_their_sound_touch_no_network(told: Path, tmp_path: Path) -> None:
    run("-m", "rehab_tui", "checkin", "--left-pain", "3")
    with Terminal("-m", "rehab_tui") as terminal:
        terminal.wait_for("better?", "help")
        terminal.press("c")
        terminal.wait_for("Stop signs")
        terminal.press("5\x13")
        terminal.wait_for("Saved")
        terminal.press("s")
        terminal.wait_for("hear it")
        terminal.press("\x14")
        terminal.wait_for("did they reach you")
        terminal.press("\x11")
        assert terminal.ended(within=60) == 0
    with_child = find_spec("miniaudio") is not None
    assert heard(told) == (2 + with_child, []), "the check-in, the screens, the child that plays"
