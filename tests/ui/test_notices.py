"""Notices: what is sent to which terminal, and that each end is told once, to a window that lies behind."""

import re
from typing import Any

import pytest
from textual.events import AppBlur, AppFocus

from rehab_tui.domain.records import Notice, Settings
from rehab_tui.ui.notices import sequence
from tests.practice.plans import holds
from tests.ui.fake_time import FakeTime
from tests.ui.session_stand import Stand

WORDS = "The rest is over."


@pytest.mark.parametrize(
    ("how", "around", "sent"),
    [
        (Notice.BELL, {}, "\a"),
        (Notice.BELL, {"TMUX": "/tmp/tmux"}, "\a"),
        (Notice.OSC_9, {"TERM": "xterm-kitty"}, f"\x1b]9;rehab: {WORDS}\a"),
        (Notice.OSC_777, {}, f"\x1b]777;notify;rehab;{WORDS}\a"),
        (Notice.OSC_9, {"TMUX": "/tmp/tmux"}, f"\x1bPtmux;\x1b\x1b]9;rehab: {WORDS}\a\x1b\\"),
        (Notice.OSC_777, {"STY": "1.pts-0"}, "\a"),
        (Notice.OSC_9, {"TERM": "linux"}, "\a"),
    ],
)
def test_what_a_terminal_is_sent(how: Notice, around: dict[str, str], sent: str) -> None:
    assert sequence(how, WORDS, around) == sent


@pytest.mark.parametrize("how", [Notice.OSC_9, Notice.OSC_777])
def test_no_word_ends_the_sequence_or_adds_to_it(how: Notice) -> None:
    bad = "a\x1b]0;title\x07b\x9c;c\u202ed\n"
    body = sequence(how, bad, {}).removeprefix("\x1b]").removesuffix("\a")
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202e]", body)
    assert body.count(";") == (1 if how is Notice.OSC_9 else 3)


def heard(app: Stand, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the terminal is sent as notices from now on."""
    sent: list[str] = []
    driver: Any = app._driver
    monkeypatch.setattr(
        driver, "write", lambda data: sent.append(data) if data.startswith("\x1b]9;") else None
    )
    return sent


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (Notice.OFF, []),
        (Notice.OSC_9, ["Set 1 of 2 is done. Now rest.", "The rest is over. Set 2 of 2: both legs."]),
    ],
)
async def test_each_end_is_told_once_while_the_window_lies_behind(
    fake_time: FakeTime, monkeypatch: pytest.MonkeyPatch, how: Notice, told: list[str]
) -> None:
    app = Stand(fake_time, holds(2), settings=Settings(notice=how, prep_s=0))
    async with app.run_test(size=(80, 24)) as pilot:
        sent = heard(app, monkeypatch)
        await app.press(pilot, "space")
        app.post_message(AppBlur())
        await pilot.pause()
        for _ in range(60):
            await fake_time.advance(5)
        assert len(sent) == len(told)
        assert all(words in one for words, one in zip(told, sent, strict=False))
        app.post_message(AppFocus())
        await pilot.pause()
        await app.press(pilot, "space")
        for _ in range(60):
            await fake_time.advance(5)
        assert len(sent) == len(told), "the window is in front"
