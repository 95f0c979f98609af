"""Keys of one's own: they work on every screen, and no text names another."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from rehab_tui.exchange.keys.known import FIXED, screens, usual
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.moved import ARROWS
from rehab_tui.ui.screens.runs.screen import RunsScreen
from tests.ui.keys import KEYS, SCREENS, keys_file, screens_file
from tests.ui.memory import memory_context
from tests.ui.snapshot import text_of
from tests.ui.some_screens import ENTRIES

ROOT = Path(__file__).parents[2]
NUMBERS = count(100)
MOVED = {name: [f"f{next(NUMBERS)}", *FIXED.intersection(keys)] for name, keys in usual().items()}
MOVED["progress.go.calendar"] = ["k"]
"""Every command on a key that no keyboard has, so that it is seen wherever it stands."""

DOES = (
    "adds|begins|accepts|opens|takes|logs|looks|saves|shows|leaves|writes|says|goes|follows|tries|plays|notes"
)
OLD = re.compile(
    rf"(?<![\w'’])(?:[a-z]|space|enter|backspace|ctrl\+[a-z]|[↑↓←→]+) (?:{DOES})\b|[Pp]ress [a-z] "
)
NAMED = re.compile(
    r"(?<![\w'’%{.>-])[b-hj-rt-wyz](?![\w'’.\]=-])|(?<![\w-])(?:[asx] (?:adds|accepts|opens|begins)|press)\b"
    r"|\b(?:space|enter|backspace|ctrl\+\w|F1|f1)\b|[↑↓]"
)
"""What looks like a key in a text."""
INSIDE = ("enter goes up   ", "tick with the digits, or with space.")
"""These keys are the question's own: no command has them."""


@pytest.fixture(scope="module")
def told() -> Any:
    """What the program shows with all its keys moved."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.remapped"],
        input=json.dumps(MOVED),
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    return json.loads(ran.stdout)


def seen(screens: dict[str, Any]) -> list[tuple[str, Any]]:
    """Each screen by its name."""
    return [(name, one) for name, one in screens.items() if name != "pressed"]


def test_the_kept_lists_are_what_the_screens_declare() -> None:
    assert KEYS.read_text(encoding="utf-8") == keys_file(), "python -m tests.ui.keys writes it anew"
    assert SCREENS.read_text(encoding="utf-8") == screens_file(), "python -m tests.ui.keys writes it anew"


def test_each_screen_hears_the_moved_keys_and_no_old_one(told: Any) -> None:
    together = [set(names) for names in screens().values()]
    for name, (_, keys, _) in seen(told["filled"]):
        for key, command in keys:
            assert key in FIXED or key == MOVED[command][0], (name, key, command)
        heard = {command for _, command in keys if command in usual()}
        assert any(heard <= known for known in together), (name, heard)


def test_a_moved_key_does_what_the_old_one_did(told: Any) -> None:
    assert told["filled"]["pressed"] == [
        *("RunsScreen", "RunFormScreen", "HelpScreen", "RunFormScreen", "RunsScreen"),
        *("SessionScreen", "SessionScreen"),
    ]


def test_no_screen_names_an_old_key(told: Any) -> None:
    shown = ""
    for name, (text, _, _) in (*seen(told["filled"]), *seen(told["empty"])):
        assert OLD.findall(" ".join(text.split())) == [], name
        shown += text
    for command in ("app.help", "today.begin", "runs.add", "form.save_form", "confirm.dismiss.True"):
        assert f"{MOVED[command][0]} " in shown, command


def test_j_and_k_are_arrows_where_the_screen_has_no_such_key(told: Any) -> None:
    for name, (_, _, arrows) in seen(told["filled"]):
        assert arrows == ["down", "k" if name == "progress" else "up"], name


async def test_j_and_k_lead_through_lists_and_questions_and_stay_letters_in_a_text() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(100, 40)) as pilot:
        await pilot.press("r", "j", "j", "k")
        assert isinstance(runs := app.screen, RunsScreen)
        assert runs.table.cursor_row == 1
        await pilot.press("question_mark")
        assert "As the arrow down, where no text is typed" in text_of(app)
        await pilot.press("escape", "c")
        await pilot.pause()
        first = app.focused
        await pilot.press("j")
        assert app.focused is not first
        await pilot.press("up")
        assert app.focused is first
        app.screen.query("Entry").last().focus()
        await pilot.press("j", "k")
        assert "jk" in text_of(app)


def texts(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that a person may read: no documentation, and no declaration of a key."""
    if isinstance(tree, ast.Expr) and isinstance(tree.value, ast.Constant):
        return
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        if tree.func.id in ("key", "both", "one_key", "digits", "keys_of"):
            return
        known = tree.func.id in ("command", "form_command")
        for part in [*tree.args[2 if known else 0 :], *([] if known else tree.keywords)]:
            yield from texts(part)
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        yield tree.value
    for part in ast.iter_child_nodes(tree):
        yield from texts(part)


def test_a_text_asks_for_the_keys_that_it_names() -> None:
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "rehab_tui" / "ui" / "screens").rglob("*.py")):
        for text in texts(ast.parse(file.read_text(encoding="utf-8"))):
            if " " in text.strip() and "\\" not in text and not text.endswith(INSIDE) and NAMED.search(text):
                found.setdefault(file.stem, []).append(text)
    assert found == {}


def test_a_key_that_a_text_asks_for_is_its_commands() -> None:
    first = {name: ARROWS.get(keys[0], keys[0]) for name, keys in usual().items()}
    owners, asked = "|".join({name.partition(".")[0] for name in first}), []
    for file in sorted((ROOT / "rehab_tui" / "ui").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        asked += re.findall(rf"""\(['"]((?:{owners})\.[\w.-]+)['"], ['"]([^'"]+)['"]\)""", source)
    for page in sorted((ROOT / "assets" / "guide").glob("*.md")):
        asked += re.findall(r"\{([\w.-]+)=(.+?)\}", page.read_text(encoding="utf-8"))
    assert len(asked) > 50
    assert [(name, told) for name, told in asked if first.get(name) != ARROWS.get(told, told)] == []
