"""The program's own themes; in each, colour-blind eyes can tell good, careful and stop apart."""

from textual.app import App
from textual.theme import Theme

DARK = Theme(
    name="rehab-dark",
    primary="#56b4e9",
    secondary="#8fa3b0",
    success="#2fc4a0",
    warning="#ffc12e",
    error="#ea6742",
    accent="#f2a7d8",
    foreground="#d8dee4",
    background="#0e1419",
    surface="#151c22",
    panel="#1e272f",
    variables={"footer-key-foreground": "#56b4e9", "block-cursor-text-style": "bold"},
)

LIGHT = Theme(
    name="rehab-light",
    primary="#005a8c",
    secondary="#52616b",
    success="#00666e",
    warning="#786200",
    error="#7c1530",
    accent="#6b4e9b",
    foreground="#1c242b",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#e5e2da",
    dark=False,
    variables={"footer-key-foreground": "#005a8c", "block-cursor-text-style": "bold"},
)

CONTRAST = Theme(
    name="rehab-contrast",
    primary="#8fd3ff",
    secondary="#d0d0d0",
    success="#7dffe0",
    warning="#ffe14d",
    error="#ff8a90",
    accent="#ffb3f0",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    variables={"footer-key-foreground": "#8fd3ff", "block-cursor-text-style": "bold"},
)

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
