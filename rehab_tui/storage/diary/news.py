"""What an open diary has to say of other windows and other copies."""

from rehab_tui.storage.diary.merging import Differences


class News:
    """Collects sentences until they are asked for; a trouble that lasts is said once."""

    def __init__(self) -> None:
        self._text = ""
        self._trouble = ""

    def restart(self, text: str) -> None:
        """Note a sentence in place of all before it."""
        self._text = text

    def add(self, text: str, merged: Differences | None = None) -> None:
        """Note a sentence, or none, and what another copy has changed here."""
        taken = ""
        if merged and any(merged):
            new, changed, deleted = merged
            taken = f"Another copy was taken in: {new} new, {changed} changed, {deleted} deleted."
        self._text = " ".join(filter(None, (self._text, text, taken)))

    def take(self, trouble: str) -> str:
        """What was noted since the last time, else a trouble that was not there then, else nothing."""
        news = self._text or (trouble if trouble != self._trouble else "")
        self._text, self._trouble = "", trouble
        return news
