"""Several widgets in one frame with a title."""

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget


class Frame(Vertical):
    """As high as what is in it; the frame stands out while the keys go into it."""

    DEFAULT_CSS = "Frame { height: auto; }"

    def __init__(self, *inside: Widget, title: str, id: str | None = None) -> None:
        super().__init__(*inside, id=id, classes="panel")
        self.border_title = Content(title)  # which may hold what a person typed, and no markup
