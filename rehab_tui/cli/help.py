"""How the help of the command line is laid out: 80 columns at most, and examples as they are typed."""

from argparse import HelpFormatter
from shutil import get_terminal_size

PROGRAM = "rehab-tui"
WIDTH = 80


class Help(HelpFormatter):
    """Fills each paragraph by itself; lines that begin with a space stay as they are."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=min(get_terminal_size().columns, WIDTH) - 2)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        paragraphs = (
            part if "\n  " in f"\n{part}" else super(Help, self)._fill_text(part, width, indent)
            for part in text.split("\n\n")
        )
        return "\n\n".join(paragraphs)


def examples(lines: tuple[str, ...]) -> str:
    """Examples at the end of a help."""
    return "\n  ".join(("examples:", *(f"{PROGRAM} {line}".rstrip() for line in lines)))
