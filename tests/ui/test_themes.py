"""Every theme can be read, and its colours of good, careful and stop are apart for every eye."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, combinations

import pytest
from textual import constants
from textual.color import Color
from textual.theme import Theme

from rehab_tui.domain.records import Settings
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.own_themes import CONTRAST, DARK, LIGHT
from rehab_tui.ui.screens.profile.screen import ProfileScreen
from rehab_tui.ui.themes import NAMES, TERMINAL, THEMES
from tests.ui.colours import EYES, apart, contrast
from tests.ui.memory import memory_context
from tests.ui.snapshot import finish, lines_of
from tests.ui.some_screens import ENTRIES

ZONES = ("success", "warning", "error")
TEXT = ("foreground", "secondary", "primary", "accent", *ZONES)
GROUNDS = ("background", "surface")
ON_PANELS = ("foreground", "secondary")
"""What headline, key line and lines to type in are written with."""

HEIGHTS = re.compile("[\\s\u2500-\u257f\u2581-\u2588\u2800-\u28ff]")
"""Blanks, frames, bars and braille."""

LEAST_APART = 0.1
"""In Oklab, where what a usual eye can just tell apart is 0.02 away: patches and single letters need more."""

GREYER = 0.5
"""Textual's grey of a colour is not quite as light: so much less is let pass with NO_COLOR."""

PALETTES = {
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5"
    " 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    "linux": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa"
    " 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    "windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc"
    " 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    "gnome": "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf"
    " 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
    "macos": "000000 c23621 25bc24 adad27 492ee1 d338d3 33bbc8 cbcccd"
    " 818383 fc391f 31e722 eaec23 5833ff f935f8 14f0f0 e9ebeb",
}
"""The sixteen colours as terminals have them unless a person chose others."""


def least_contrast(theme: Theme) -> float:
    """What WCAG asks: 7 for the highest level, 4.5 for text; 3 for parts of a screen and large text.

    Nobody knows what a terminal's own colours are: the five usual sets decide what can be asked of them.
    """
    return {CONTRAST.name: 7, TERMINAL.name: 3}.get(theme.name, 4.5)


def looks(theme: Theme) -> Iterator[tuple[str, Mapping[str, Color]]]:
    """The colours by name: as they are, or as each of the usual terminals shows them; and without colour."""
    named = {
        name: Color.parse(value)
        for name, value in theme.to_color_system().generate().items()
        if name in (*TEXT, *GROUNDS, "panel")
    }
    for palette in PALETTES.values() if theme.ansi else ("",):
        own = [Color.parse(f"#{one}") for one in palette.split()]
        yield "", {name: own[each.ansi] if each.ansi is not None else each for name, each in named.items()}
    if not theme.ansi:
        yield " without colour", {name: each.monochrome for name, each in named.items()}


def faults(theme: Theme) -> Iterator[str]:
    """What cannot be read, and which eyes take one zone for another."""
    pairs = [(text, ground) for text in TEXT for ground in GROUNDS] + [(text, "panel") for text in ON_PANELS]
    for of, look in looks(theme):
        least = least_contrast(theme) - (GREYER if of else 0)
        yield from (f"{a} on {b}{of}" for a, b in pairs if contrast(look[a], look[b]) < least)
        zones = [look[zone] for zone in ZONES]
        yield from (eye for eye in EYES if not of and apart(eye, *zones) < LEAST_APART)


@pytest.mark.parametrize("theme", THEMES, ids=[*NAMES.values()])
def test_a_theme_can_be_read_and_its_zones_told_apart_by_every_eye(theme: Theme) -> None:
    assert list(faults(theme)) == []


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        (replace(LIGHT, warning="#8a5a00", error="#b03a00"), {"protanopia", "deuteranopia"}),
        (replace(DARK, warning="#e69f00"), {"deuteranopia"}),
        (replace(DARK, success=DARK.primary, warning="#52d08a"), {"tritanopia"}),
        (replace(DARK, error="#b03a2e"), {"error on background", "error on surface"}),
        (
            replace(CONTRAST, secondary="#808080"),
            {f"secondary on {at}" for at in ("background", "surface", "panel")},
        ),
        (replace(TERMINAL, success="ansi_green"), {"deuteranopia"}),
        (replace(TERMINAL, error="ansi_red"), {"error on background", "error on surface"}),
    ],
)
def test_a_bad_colour_is_noticed(theme: Theme, told: set[str]) -> None:
    assert told <= set(faults(theme))


def test_the_formulas_agree_with_published_values() -> None:
    black, white, red = map(Color.parse, ("#000000", "#ffffff", "#ff0000"))
    assert contrast(black, white) == contrast(white, black) == pytest.approx(21)
    assert contrast(red, white) == pytest.approx(3.998, abs=0.001)
    assert apart("usual", black, white) == pytest.approx(1, abs=0.001)
    assert all(apart(eye, white, white) == 0 for eye in EYES)


def words_by_zone(app: RehabApp) -> dict[str, set[str]]:
    """What is written in the colour of each zone, but for bars and dots: their height says what it is."""
    found: dict[str, set[str]] = {zone: set() for zone in ZONES}
    zone_of = {Color.parse(app.theme_variables[zone]).rgb: zone for zone in ZONES}
    for piece in chain.from_iterable(lines_of(app)):
        for colour in (piece.style.color, piece.style.bgcolor) if piece.style else ():
            zone = zone_of.get((*colour.triplet,)) if colour and colour.triplet else None
            if zone and (said := HEIGHTS.sub("", piece.text)):
                found[zone].add(said)
    return found


async def test_no_word_or_sign_means_something_else_in_another_zones_colour() -> None:
    context, _ = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        seen = []
        for key in ("t", "r", "p", "v", "k"):
            await pilot.press(key)
            await finish(app)
            seen.append(words_by_zone(app))
    assert all(any(words[zone] for words in seen) for zone in ZONES)
    for words in seen:
        for one, other in combinations(ZONES, 2):
            assert not words[one] & words[other]


def faint(app: RehabApp, least: float) -> Iterator[str]:
    """The words that stand out too little from their ground, as they are drawn."""
    for piece in chain.from_iterable(lines_of(app)):
        style = piece.style
        if style and style.color and style.bgcolor and re.search(r"\w", piece.text):
            on, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            shown = on.blend(ground, 0.5) if style.dim else on
            if contrast(shown, ground) < least:
                yield piece.text.strip()


@pytest.mark.parametrize("theme", [DARK, LIGHT, CONTRAST], ids=lambda theme: theme.name)
async def test_every_word_of_forms_lists_and_charts_can_be_read(theme: Theme) -> None:
    context, _ = memory_context(ENTRIES, Settings(theme=theme.name))
    async with (app := RehabApp(context)).run_test(size=(120, 40)) as pilot:
        for keys in ("g", "slash", "z z", "escape escape t r", "a", "escape s", "t p", "k"):
            await pilot.press(*keys.split())
            await finish(app)
            assert [*faint(app, 4.5)] == [], keys


async def test_a_theme_of_the_list_is_used_at_once_and_kept() -> None:
    context, diary = memory_context(ENTRIES)
    async with (app := RehabApp(context)).run_test() as pilot:
        await pilot.pause()
        offered = {one.title: one.callback for one in app.get_system_commands(app.screen)}
        for theme, name in [*NAMES.items()][1:]:
            offered[f"Theme: {name}"]()
            await pilot.pause()
            assert (app.theme, diary.settings.theme) == (theme, theme)
        await pilot.press("s")
        left = [one.title for one in app.get_system_commands(app.screen)]
        assert isinstance(app.screen, ProfileScreen)
        assert not [title for title in left if title.startswith("Theme:")]


@pytest.mark.parametrize("theme", THEMES, ids=[*NAMES.values()])
def test_without_colour_no_theme_is_black_on_black(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    context, _ = memory_context(ENTRIES)
    context.diary.configure(replace(context.diary.settings, theme=theme.name))
    assert RehabApp(context).theme == (DARK if theme is TERMINAL else theme).name


@pytest.mark.parametrize("motion", [True, False])
def test_nothing_slides_without_motion(motion: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "full")
    context, _ = memory_context(ENTRIES)
    context.diary.configure(replace(context.diary.settings, motion=motion, theme="of another program"))
    app = RehabApp(context)
    assert app.theme == DARK.name
    assert app.animation_level == ("full" if motion else "none")
