"""The themes to choose from: the program's own, and the terminal's own sixteen colours."""

from textual.app import App
from textual.theme import Theme

from rehab_tui.ui.own_themes import CONTRAST, DARK, LIGHT

# both grounds are named: with the terminal's own, what stands reversed would look like all else
TERMINAL = Theme(
    name="rehab-terminal",
    primary="ansi_bright_blue",
    secondary="ansi_white",
    success="ansi_bright_cyan",
    warning="ansi_bright_yellow",
    error="ansi_bright_red",
    accent="ansi_bright_magenta",
    foreground="ansi_bright_white",
    background="ansi_black",
    variables={
        "panel": "ansi_blue",
        "surface": "ansi_black",
        "ansi-background": "ansi_blue",
        "ansi-foreground": "ansi_bright_white",
        "input-selection-background": "ansi_white",
        "input-selection-foreground": "ansi_black",
    },
    ansi=True,
)

THEMES = (DARK, LIGHT, CONTRAST, TERMINAL)
"""The first is the one to begin with."""

NAMES = dict(
    zip((theme.name for theme in THEMES), ("dark", "light", "high contrast", "terminal's own"), strict=True)
)
"""What a person calls each theme, by its name."""


def to_show(app: App[None], chosen: str) -> str:
    """The chosen theme; the first where it is not known, and where Textual draws it black on black.

    That befalls a terminal's own colours with NO_COLOR.
    """
    theme = app.available_themes.get(chosen)
    return chosen if theme and not (theme.ansi and app.no_color) else THEMES[0].name
