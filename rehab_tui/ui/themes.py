"""Dark and light, after Okabe and Ito's colours, which stay apart for colour-blind eyes."""

from textual.theme import Theme

DARK = Theme(
    name="rehab-dark",
    primary="#56b4e9",
    secondary="#8fa3b0",
    success="#2fbf91",
    warning="#e69f00",
    error="#e8743b",
    accent="#f0e442",
    foreground="#d8dee4",
    background="#0e1419",
    surface="#151c22",
    panel="#1e272f",
    dark=True,
    variables={"footer-key-foreground": "#56b4e9", "block-cursor-text-style": "bold"},
)

LIGHT = Theme(
    name="rehab-light",
    primary="#005a8c",
    secondary="#52616b",
    success="#00704f",
    warning="#8a5a00",
    error="#b03a00",
    accent="#6b4e9b",
    foreground="#1c242b",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#e5e2da",
    dark=False,
    variables={"footer-key-foreground": "#005a8c", "block-cursor-text-style": "bold"},
)

THEMES = (DARK, LIGHT)
