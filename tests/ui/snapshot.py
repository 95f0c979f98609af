"""Pictures of the screen kept beside the tests: `.txt` shows the layout in a diff, `.svg` the colours.

`UPDATE_SHOTS=1` draws them anew; a missing one is drawn, except with `CI=true`, where it fails.
"""

import os
import re
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Any, Protocol

import pytest
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.app import App

from tests.ui.settling import settle
from tests.ui.svg import svg

MOST_DRAWINGS = 50


class Shot(Protocol):
    """Compares the screen with `shots/<module>-<test><tag>.{txt,svg}` beside the test."""

    async def __call__(self, app: App[Any], tag: str = "") -> None: ...


def lines_of(app: App[Any]) -> list[list[Segment]]:
    """The whole screen, dialogs and what shows behind them included."""
    behind = app._background_screens
    update = app.screen._compositor.render_update(full=True, screen_stack=behind, simplify=True)
    assert isinstance(update, LayoutUpdate)
    return [[piece for strip in line for piece in strip] for line in update.strips]


def text_of(app: App[Any]) -> str:
    """The screen as it stands, as text."""
    return as_text(lines_of(app))


def as_text(lines: Iterable[Iterable[Segment]]) -> str:
    """The signs of the lines, none of them ending in a blank."""
    return "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines)


def draw(app: App[Any], drawn: Sequence[list[Segment]] = ()) -> dict[str, str]:
    """The screen as it stands, or those lines of it, as text and as SVG."""
    lines = drawn or lines_of(app)
    return {"txt": as_text(lines), "svg": svg(lines, app.size.width, app.title)}


async def finish(app: App[Any]) -> list[list[Segment]]:
    """The screen's lines, once it is laid out and two drawings in a row are equal."""
    before: list[list[Segment]] = []
    for _ in range(MOST_DRAWINGS):
        await settle(app)
        now = lines_of(app)
        if now == before:
            return now
        before = now
    raise AssertionError("each drawing of the screen is another")


def keep_or_compare(stem: Path, drawn: dict[str, str]) -> None:
    """Write the pictures where asked to, else fail at the first that differs from the one kept."""
    __tracebackhide__ = True
    for kind, now in drawn.items():
        kept, other = stem.with_name(f"{stem.name}.{kind}"), stem.with_name(f"{stem.name}.new.{kind}")
        other.unlink(missing_ok=True)
        if os.environ.get("UPDATE_SHOTS") or not (kept.exists() or os.environ.get("CI")):
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(now, encoding="utf-8", newline="\n")
        elif not kept.exists():
            pytest.fail(f"no picture {kept.name}: draw it with UPDATE_SHOTS=1, look at it, and commit it")
        elif now != (before := kept.read_text(encoding="utf-8")):
            other.write_text(now, encoding="utf-8", newline="\n")
            lines = unified_diff(before.splitlines(), now.splitlines(), "kept", "now", lineterm="", n=0)
            change = "\n".join(lines) if kind == "txt" else f"only in colour or style: look at {other.name}"
            pytest.fail(f"{kept.name} differs; if it should, UPDATE_SHOTS=1 draws it anew\n{change}")


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Shot:
    """The comparison for this test."""

    async def check(app: App[Any], tag: str = "") -> None:
        __tracebackhide__ = True
        name = re.sub(r"[^\w.-]+", "_", f"{request.path.stem}-{request.node.name}{tag}").strip("_")
        keep_or_compare(request.path.parent / "shots" / name, draw(app, await finish(app)))

    return check
