"""What the screens that conduct work share: looks at both clocks, cues, questions, and keys that are true."""

import os
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import chain
from pathlib import Path

from textual import on
from textual.binding import Binding
from textual.events import Event, Key, Resize, ScreenResume

from rehab_tui.domain.records import DiaryError, Settings
from rehab_tui.practice.bounce import HELD_S, BounceFilter
from rehab_tui.practice.conducting import Conductor, Reading, State
from rehab_tui.practice.questions import RatingQuestion
from rehab_tui.ui.context import Context
from rehab_tui.ui.notices import notice
from rehab_tui.ui.screens.conducting.collector import NO_COLLECTOR, SEARCH_EVERY_S, SmallSearches
from rehab_tui.ui.screens.conducting.cues import SessionCues
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.readable import ReadableScreen
from rehab_tui.ui.screens.shared.complaint import complain
from rehab_tui.ui.screens.shared.help import HelpScreen
from rehab_tui.ui.screens.shared.standing import Dialog
from rehab_tui.ui.screens.shared.window import too_small

LOOKS_A_SECOND = 10
"""Enough for the column; a phase or a whole second that ends between two looks gets a look of its own."""

AFTER_S = 0.0005
"""A change is looked at this much later than it is due, so that a rounded clock is never just before it."""

WIDTHS = {"-wide": 120, "-broad": 150}
HEIGHTS = {"-tall": 37, "-high": 46}
"""Set together, unlike Textual's breakpoints, of which only the largest has its class."""

REPEATING = ("adjust", "shift_rest", "correct", "take_back", "back", "move")
"""What adjusts or takes back, and the arrows: held, they go on. Other keys count once until HELD_S pass."""

ARROWS = frozenset({"up", "down", "left", "right"})

MEANT_FOR_A_ONE = ("0", "escape")
"""A 1 gone on with by itself takes these and the one key for pressed: a late 0 answers no other question."""

CONDUCTED_CSS = Path(__file__).with_name("screen.tcss")
"""How a set looks; the CSS_PATH of a subclass names it, and then a style sheet of its own."""


def keys_of(keys: Sequence[Binding], *actions: str) -> frozenset[str]:
    """The keys that do one of these actions."""
    found = (one.key.split(",") for one in keys if one.action.partition("(")[0] in actions)
    return frozenset(chain.from_iterable(found))


class ConductedScreen(Dialog[None]):
    """Looks at the clocks many times a second; what that means, `conduct` and `show` of a subclass say.

    Modal, so that no key of the other screens can leave the work by accident. Textual's metaclass leaves no
    room for ABC: it is mypy that demands the abstract methods.
    """

    unseen = frozenset(
        {"one_key pause", "one_key wait", "one_key end", "stop", "give_up", "dismiss", "go_on"}
    )

    def __init__(self, context: Context, keys: Sequence[Binding]) -> None:
        super().__init__()
        self.context = context
        self.cues = SessionCues(context.open_player(), context.diary.settings, context.clock())
        self.questions = RatingQuestions()
        self._actions = frozenset(key.action.partition("(")[0] for key in keys)
        self._one_key = keys_of(keys, "one_key")
        self._repeating = keys_of(keys, *REPEATING) | (ARROWS - keys_of(keys, *self._actions))
        self._working: frozenset[str] = frozenset()
        self._while_open = ExitStack()
        self._searches = SmallSearches()
        self._keys = BounceFilter(HELD_S)
        self._covered = False
        self._awake = False

    async def on_event(self, event: Event) -> None:
        """A key counts once however long it is held, and not for what has come up only HELD_S before it."""
        if isinstance(event, Key) and event.key not in self._repeating:
            self.look()
            now = self.context.clock()
            if not self._keys.accepts(event.key, now):
                return
            self.questions.sign(event.character, now)
        await super().on_event(event)

    @property
    @abstractmethod
    def in_charge(self) -> Conductor:
        """The conductor of the set in progress or to come."""

    @property
    @abstractmethod
    def keys_now(self) -> Mapping[str, bool]:
        """Whether each action does something now; the action with its argument where that matters."""

    @abstractmethod
    def conduct(self, reading: Reading) -> None:
        """Bring the work in line with the clocks, and give the cues that are due."""

    def show(self) -> None:
        """Draw what changed; here that is the keys."""
        working = frozenset(action for action, works in self.keys_now.items() if works)
        if self.has_class("-small") and not self.has_class("-over"):
            working &= self.unseen
        if working != self._working:
            self._working = working
            self.refresh_bindings()

    def on_mount(self) -> None:
        """Look at the clocks from now on; only what changed is drawn."""
        self._while_open.enter_context(NO_COLLECTOR)
        self.set_interval(1 / LOOKS_A_SECOND, self.look_ahead)
        self.set_interval(SEARCH_EVERY_S, self._search_for_garbage)

    def _search_for_garbage(self) -> None:
        self._searches.search(at_rest=self.in_charge.state is not State.RUNNING)

    def on_unmount(self) -> None:
        """Release the sound device and the screen, and let the garbage collector run again."""
        self.stay_awake(False)
        self.cues.player.close()
        self._while_open.close()

    @on(ScreenResume)
    def begin_anew(self) -> None:
        """Take the key that closed what lay over this screen for pressed: held, it does nothing here."""
        if self._covered:
            self.come_up()
        self._covered = True

    def come_up(self) -> None:
        """Something has come up by itself: for HELD_S no key skips, answers or ends it."""
        self._keys.change(self.context.clock())

    @on(Resize)
    def note_size(self, event: Resize) -> None:
        """Draw larger words in larger windows; say so if the terminal is too small."""
        width, height = event.size
        self.set_class(bool(too_small(event.size)), "-small")
        for name, enough in WIDTHS.items():
            self.set_class(width >= enough, name)
        for name, enough in HEIGHTS.items():
            self.set_class(height >= enough, name)

    @property
    def reading(self) -> Reading:
        """Both clocks, now."""
        return Reading(self.context.clock(), self.context.now().timestamp())

    def look_ahead(self) -> None:
        """Look, and once more at the very moment of a change that is due before the next look."""
        self.look()
        if (wait := self.in_charge.until_change) < 1 / LOOKS_A_SECOND:
            self.set_timer(wait + AFTER_S, self.look)

    @on(ScreenResume)
    @on(Resize)
    def look(self) -> None:
        """Read the clocks, and bring everything in line with them."""
        if not self.stands:
            return
        reading = self.reading
        if self.questions.look(reading.now):
            for key in (*MEANT_FOR_A_ONE, *self._one_key):
                self._keys.accepts(key, reading.now)
        self.conduct(reading)
        self.stay_awake(self.in_charge.state in (State.RUNNING, State.RESTING))
        self.show()

    def tell(self, words: str) -> None:
        """Say what has ended to a person whose window lies behind, if that is wished."""
        notice(self.app, self.cues.settings.notice, words, os.environ)

    def stay_awake(self, wanted: bool) -> None:
        """Keep the screen awake while time runs; a pause may last all night."""
        if wanted != self._awake and self.context.awake:
            self._awake = wanted
            self.context.awake.hold(wanted)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that does nothing now is not shown, and does nothing."""
        names = {action, *(f"{action} {parameter}" for parameter in parameters)}
        return action not in self._actions or not names.isdisjoint(self._working)

    @abstractmethod
    def note_answer(self, question: RatingQuestion | None) -> None:
        """Keep the answer of a question, or that it was taken back; None if none was open."""

    def action_answer(self, digit: int) -> None:
        """Answer the open question with a digit key."""
        self.note_answer(self.questions.digit(digit, self.context.clock()))

    def action_rate(self, value: int) -> None:
        """Answer the open question with the pointer; a second click counts as late as that of a key."""
        now = self.context.clock()
        if self._keys.accepts("pointer", now):
            self.note_answer(self.questions.digit(value, now, typed=False))

    def action_sound(self, word: str) -> None:
        """Play the cues or not, from now on and next time."""
        self.tune(replace(self.cues.settings, sound=word == "on"))

    def action_voice(self, word: str) -> None:
        """Say legs, rests and last sets or not, from now on and next time."""
        self.tune(replace(self.cues.settings, voice=word == "on"))

    def tune(self, settings: Settings) -> None:
        """Use and store other sound settings; if they cannot be stored, say why."""
        self.cues.tune(settings)
        try:
            self.context.diary.configure(settings)
        except DiaryError as error:
            complain(self, "Not saved", error)
        self.look()

    def action_help(self) -> None:
        """Show what each key does."""
        self.app.push_screen(HelpScreen(self.app.screen))

    def action_distance(self) -> None:
        """Try whether digits and words can be read from the place where the work is done."""
        self.app.push_screen(ReadableScreen())
