"""What could not be done, said over the screen in front."""

from textual.dom import DOMNode

COMPLAINT_S = 15


def complain(node: DOMNode, title: str, error: Exception) -> None:
    """Say over the screens that `node` belongs to what could not be done, and why in the error's sentence."""
    node.app.notify(str(error), title=title, severity="error", timeout=COMPLAINT_S, markup=False)
