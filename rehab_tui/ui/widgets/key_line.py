"""The keys that a screen has now, on one line at its foot."""

from textual.binding import ActiveBinding
from textual.content import Content
from textual.events import MouseMove
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

GAP = "  "
KEY = "b $footer-key-foreground"


class KeyLine(Widget):
    """The keys of the screen with what they do; a click does the same.

    One widget, where Textual's footer makes one of each key. Where the line is too short the last keys but
    for help and the way out are left out: help and the palette tell of all.
    """

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the keys of this screen."""
        self.screen.bindings_updated_signal.subscribe(self, self.changed)

    def changed(self, _: Screen[object]) -> None:
        """Show the keys as they are now."""
        self.refresh()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Tell more of the key under the pointer."""
        self.tooltip = event.style.meta.get("tip")

    def render(self) -> Content:
        """As many of the keys as there is room for."""
        firsts: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show:
                firsts.setdefault(active.binding.action, active)
        shown = {active.binding.key: self._shown(active) for active in firsts.values()}
        kept = {one.binding.key for one in firsts.values() if one.binding.description == "help"} | {"escape"}
        for key in [key for key in reversed(shown) if key not in kept]:
            if sum(each.cell_length + len(GAP) for each in shown.values()) <= self.size.width + len(GAP):
                break
            del shown[key]
        return Content(GAP).join(shown.values())

    def _shown(self, active: ActiveBinding) -> Content:
        key, word = self.app.get_key_display(active.binding), active.binding.description
        if not active.enabled:
            return Content.styled(f"{key} {word}", "dim")
        meta = {"@click": f"app.simulate_key({active.binding.key!r})", "tip": active.tooltip or None}
        return Content.assemble((key, KEY), f" {word}").stylize(Style.from_meta(meta))
