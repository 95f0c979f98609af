"""Questions under each other, each with its label, a remark beside or under it, and the refusal below."""

from collections.abc import Callable, Mapping
from typing import Any

from rich.cells import cell_len
from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, Static

from rehab_tui.ui.widgets.fields.control import Control


class Beside(Static):
    """A remark beside a control; tells `lacks_room` whether it is wider than the room for it."""

    def __init__(self, remark: str, lacks_room: Callable[[bool], object]) -> None:
        super().__init__(classes="beside", markup=False)
        self.remark, self.lacks_room = remark, lacks_room

    def on_resize(self) -> None:
        """Tell it, and show nothing then; hidden it would never hear of more room."""
        lacks = self.content_size.width < cell_len(self.remark)
        self.update("" if lacks else self.remark, layout=False)
        self.lacks_room(lacks)


class Field(Vertical):
    """A control in its row; a refusal shows under it until the answer is accepted."""

    DEFAULT_CSS = """
    Field {
        height: auto;
        & > Horizontal { height: auto; }
        .mark { width: 2; color: $primary; visibility: hidden; }
        .label { width: 19; color: $secondary; }
        &.bare .mark, &.bare .label { display: none; }
        .unit { width: 28; padding-left: 1; color: $secondary; }
        .beside { width: 1fr; height: 1; padding-left: 2; color: $secondary; }
        .under { display: none; padding: 0 1 0 22; color: $secondary; }
        &.narrow .under { display: block; }
        .refusal { display: none; padding: 0 1 0 21; color: $error; text-style: bold; }
        &.refused .refusal { display: block; }
        &.here .mark { visibility: visible; }
        &.here .label { color: $foreground; text-style: bold; }
    }
    """

    sentence = getters.query_one(".refusal", Static)

    def __init__(
        self,
        control: Control,
        beside: str = "",
        *,
        label: str | None = None,
        unit: str = "",
        classes: str | None = None,
    ) -> None:
        super().__init__(classes=classes)
        self.control, self.beside, self.unit = control, beside, unit
        self.shown_label = control.label if label is None else label
        self.set_class(not self.shown_label, "bare")
        self.before = control.entered

    def on_mount(self) -> None:
        """Take what the screen put there meanwhile for the beginning: nobody has entered it."""
        self.before = self.control.entered

    def compose(self) -> ComposeResult:
        """Mark, label, control, what stands beside; under them the refusal."""
        with Horizontal():
            yield Static("▸", classes="mark")
            yield Static(self.shown_label, classes="label", markup=False)
            yield self.control
            if self.unit:
                yield Static(self.unit, classes="unit", markup=False)
            if self.beside:
                yield Beside(self.beside, lambda lacks: self.set_class(lacks, "narrow"))
        if self.beside:
            yield Static(self.beside, classes="under", markup=False)
        yield Static(classes="refusal", markup=False)

    @property
    def changed(self) -> bool:
        """Whether something else is entered than at the beginning."""
        return self.control.entered != self.before

    def judge(self) -> bool:
        """Show the refusal if there is one; True if so."""
        refusal = self.control.refusal if self.display else None
        self.set_class(refusal is not None, "refused")
        if refusal:
            self.sentence.update(f"{refusal[:1].upper()}{refusal[1:]}.")
        return refusal is not None

    @on(Control.Answered)
    @on(Input.Changed)
    def judge_again(self) -> None:
        """Update a refusal that shows when the answer changes."""
        if self.has_class("refused"):
            self.judge()

    @on(DescendantFocus)
    def mark(self) -> None:
        """Show where the keys go."""
        self.add_class("here")

    @on(DescendantBlur)
    def judge_typed(self) -> None:
        """Show what is wrong with a changed answer at once; an empty one is judged on saving."""
        self.remove_class("here")
        if self.changed:
            self.judge()


def answers(fields: Mapping[str, Field]) -> dict[str, Any]:
    """The answer to each question that shows, under its name: parts of a record, which checks them."""
    return {name: field.control.answer for name, field in fields.items() if field.display}


class Form(VerticalScroll, can_focus=False, inherit_bindings=False):
    """A column of fields that scrolls if it must; the keys that move in it belong to the screen."""

    DEFAULT_CSS = """
    Form {
        padding: 0 1;
        scrollbar-size-vertical: 1;
        .column { height: auto; }
        .gap { margin-top: 1; }
        .section { margin-top: 1; text-style: bold; color: $primary; }
        .hint { color: $secondary; padding-left: 2; }
    }
    """

    @on(DescendantFocus)
    def watch_virtual_size(self) -> None:
        """Keep the question in front in sight, also where it was in front before the form was laid out."""
        self.call_after_refresh(self.show_focused)

    def show_focused(self) -> None:
        """Scroll to the question in front, if one is."""
        asked = self.screen.focused if self.is_attached else None
        if asked and self in asked.ancestors:
            asked.scroll_visible(animate=False, immediate=True)

    @property
    def changed(self) -> bool:
        """Whether anything was entered that is not stored yet."""
        return any(field.changed for field in self.query(Field))

    def refuses(self, control: Widget | None) -> bool:
        """Show what is wrong with what was typed in a control, to be typed over; True if anything is."""
        wrong = any(
            field.judge() for field in self.query(Field) if field.control is control and field.changed
        )
        if wrong and isinstance(control, Control):
            control.begin_anew()
        return wrong

    def refused(self) -> bool:
        """Judge every field and focus the first that is refused; True if there is one."""
        wrong = [field for field in self.query(Field) if field.judge()]
        if wrong:
            wrong[0].control.focus()
            wrong[0].control.begin_anew()
        return bool(wrong)
