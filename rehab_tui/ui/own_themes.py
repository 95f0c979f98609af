"""The program's own themes; in each, colour-blind eyes can tell good, careful and stop apart."""

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
    variables={"input-selection-background": "#3b5e73"},
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
)
