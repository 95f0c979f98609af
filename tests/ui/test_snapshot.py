"""The pictures themselves: a change of layout or colour is noticed, and never drawn over in CI."""

from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from tests.ui.snapshot import draw, keep_or_compare


class Page(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("3 up, 3 down")


class Over(ModalScreen[None]):
    CSS = "Over { background: $background 60%; align: center bottom; } Over Static { width: auto; }"

    def compose(self) -> ComposeResult:
        yield Static("sure?")


async def test_a_picture_holds_the_dialog_and_the_page_behind_it() -> None:
    app = Page()
    async with app.run_test(size=(30, 4)) as pilot:
        await app.push_screen(Over())
        await pilot.pause()
        drawn = draw(app)
    assert drawn["txt"] == "3 up, 3 down\n\n\n" + " " * 12 + "sure?\n"
    assert "sure?" in drawn["svg"]
    assert "http" not in drawn["svg"].replace("http://www.w3.org", "").replace(
        "https://www.textualize.io", ""
    )


async def test_the_same_screen_gives_the_same_picture() -> None:
    pictures = []
    for _ in range(2):
        app = Page()
        async with app.run_test(size=(30, 4)):
            pictures.append(draw(app))
    assert pictures[0] == pictures[1]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("UPDATE_SHOTS", raising=False)
    monkeypatch.delenv("CI", raising=False)
    stem = tmp_path / "shots" / "page-80x24"
    keep_or_compare(stem, {"txt": "old\n", "svg": "<old/>"})
    return stem


def test_a_missing_picture_is_drawn_but_not_in_ci(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (kept.parent / "page-80x24.txt").read_text() == "old\n"
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match=r"no picture other\.txt"):
        keep_or_compare(kept.with_name("other"), {"txt": "new\n"})


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ({"txt": "new\n"}, r"(?s)page-80x24\.txt differs.*-old\n\+new"),
        ({"txt": "old\n", "svg": "<new/>"}, r"look at page-80x24\.new\.svg"),
    ],
)
def test_a_difference_fails_and_leaves_the_new_picture(kept: Path, drawn: dict[str, str], told: str) -> None:
    with pytest.raises(pytest.fail.Exception, match=told):
        keep_or_compare(kept, drawn)
    kind = list(drawn)[-1]
    assert (kept.parent / f"page-80x24.new.{kind}").read_text() == drawn[kind]
    keep_or_compare(kept, {"txt": "old\n", "svg": "<old/>"})
    assert not list(kept.parent.glob("*.new.*"))


def test_update_draws_anew(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UPDATE_SHOTS", "1")
    keep_or_compare(kept, {"txt": "new\n"})
    assert (kept.parent / "page-80x24.txt").read_text() == "new\n"
