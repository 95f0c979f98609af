"""Where a rule, or a part of the guide, comes from, and what is said of it."""

from typing import Literal

Origin = Literal["guide", "app", "evidence"]

PRACTICE = "practice"

ORIGINS = {
    "guide": "from the coach's guide",
    "evidence": "from the literature",
    PRACTICE: "what clinicians usually ask",
    "app": "our own reading",
}
"""What is said of where a rule or a part of the guide comes from, wherever it is shown."""


def mark(origin: Origin, paper: str) -> str:
    """Which of `ORIGINS` it is: what is added without a paper is usual practice."""
    return PRACTICE if origin == "evidence" and not paper else origin


def whose(origin: Origin, paper: str) -> str:
    """Where a rule comes from, in words, with its paper."""
    return ORIGINS[mark(origin, paper)] + (f" ({paper})" if paper else "")
