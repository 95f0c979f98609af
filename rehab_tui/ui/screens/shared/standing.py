"""What every screen is: told of news only while it stands, and taken away only from the front."""

from typing import Any, TypeVar

from textual import on
from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.events import ScreenResume
from textual.screen import ModalScreen

from rehab_tui.ui.screens.shared.pointed import PointedScreen

AnswerT = TypeVar("AnswerT")


class OwnScreen(PointedScreen[AnswerT]):
    """A screen that `dismiss` takes away, and never another one in its place."""

    unseen: frozenset[str] = frozenset()
    """The actions, each with its argument, that work even where nothing of the screen can be seen."""
    asks = ""
    """The question that waits for an answer here, in a window of any size."""
    going: tuple[AnswerT | None] | None = None
    """The answer to go with once the screen is in front again."""

    @property
    def stands(self) -> bool:
        """Whether all its widgets are there: not while it is composed, nor while it is taken away."""
        return self.is_mounted and self.is_attached and not self._pruning

    def dismiss(self, result: AnswerT | None = None) -> AwaitComplete:
        """Go, at once or when what covers this screen has gone; the last screen of all stays."""
        if self.app.screen is self and len(self.app.screen_stack) > 1:
            return super().dismiss(result)
        self.going = (result,)
        return AwaitComplete()

    @on(ScreenResume)
    def go_at_last(self) -> None:
        """Go if that was wished while something covered the screen."""
        if self.going:
            self.dismiss(*self.going)


class Dialog(ModalScreen[AnswerT], OwnScreen[AnswerT]):
    """A screen over another, which keeps the keys of that one away."""


class Palette(CommandPalette, OwnScreen[None]):
    """Textual's list of commands, in which nothing is searched once it is taken away."""

    def _gather_commands(self, search_value: str) -> Any:
        """Begin to search; a letter typed before may be heard only when the list is half taken away."""
        # it lists every command while it is being mounted, before it stands
        gone = self._pruning or not self.is_attached
        return None if gone else super()._gather_commands(search_value)

    def _action_command_list(self, action: str) -> None:
        """Move in the list once it is laid out: before, it knows of no lines to move over."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)


def answer(action: str, key: str, word: str) -> str:
    """Markup of one answer of a panel: its key and what it means; a click does the same."""
    return f"[@click=screen.{action}][b]{key}[/b] {word}[/]"
