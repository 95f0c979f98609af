"""What is typed during a session, and what it does; where nobody types, what happens by itself."""

from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from math import ceil

from rehab_tui.domain.closing import too_sore
from rehab_tui.domain.records import STOP_PAIN
from rehab_tui.domain.typed import decimal_number
from rehab_tui.flat.asking import Asked, rating
from rehab_tui.flat.terminal import ESCAPE
from rehab_tui.flat.typed import END, Typed
from rehab_tui.practice.bounce import HELD_S, BounceFilter
from rehab_tui.practice.conducting import GUARD_S, Conductor, Reading, State

REST_BY_S = 15
ENDED = "The input has ended, so the session ends here."
SURE = "Stop here, and keep what was done? y or n"
HELP = (
    "space begins, pauses and goes on; x, that is all this leg could do; n, skip the rest; "
    "plus and minus, 15 seconds of rest; b, once more; q, stop"
)
SPOKEN = "not known. Say begin, pause, x, n, b, q or a number"

Act = Callable[[Reading], None]


class Hearing:
    """Does what is said with the conductor and the questions."""

    def __init__(self, typed: Typed, conductor: Conductor, asked: Asked, say: Callable[[str], None]) -> None:
        self.typed, self.conductor, self.asked, self.say = typed, conductor, asked, say
        self.ended = False
        """Whether nothing more can be typed."""
        self._ahead: deque[str] = deque()
        self._asks_whether = False
        self._held = BounceFilter(HELD_S)
        self._before = len(conductor.course.sets)
        self._acts = self._named()

    def wait(self, seconds: float) -> str | None:
        """What is said within so many s; a pipe may have answered a question before it was asked."""
        if self.asked.open and self._ahead:
            return self._ahead.popleft()
        said = self.typed.read(seconds, line=self._line)
        return None if said is None or (self.ended and said == END) else said

    def come_up(self, now: float) -> None:
        """Something is asked by itself: a key that was meant for what was before does not answer it."""
        self._held.change(now)

    def do(self, said: str, reading: Reading) -> None:
        """Do it, or note it for the question that it answers."""
        key = self.typed.keys and said != END and not (self._line and said)  # the end is said but once
        if key and not self._held.accepts(said, reading.now):
            return
        if said == END:
            self._end(reading)
        elif self._asks_whether:
            self._asks_whether = False
            if said in ("y", "yes"):
                self.conductor.stop(reading)
            else:
                self.say("not stopped")
        elif said in self._acts:
            self._acts[said](reading)
        elif self.conductor.state is State.STALLED:
            self._claim(said, reading)
        elif self.asked.open:
            self.answer(said, reading)
        elif said == "" and (self.typed.keys or self._waits):
            self.conductor.press(reading)
        elif not self.typed.keys:
            self._put_by(said)

    def do_nothing(self, reading: Reading) -> None:
        """Nothing is said: without keys the first set begins; whatever waits for one who has left ends."""
        if self.ended and self.asked.open and not self._ahead:
            self.asked.ask(())
        if self.conductor.state is State.READY and not self.typed.keys:
            self.conductor.press(reading)
        elif self.ended and self._waits:
            self.conductor.stop(reading)

    def answer(self, said: str, reading: Reading) -> None:
        """Answer the open question; a pain above STOP_PAIN ends the session."""
        if answered := self.asked.answer(said):
            question, value = answered
            self.conductor.set_pain(question.positions, value)
            if question.positions and value > STOP_PAIN and self.conductor.state is State.RESTING:
                self.conductor.stop(reading)
                self.say(too_sore(value))

    def answer_at_the_end(self, said: str, reading: Reading) -> None:
        """Answer, or leave all that is still open as it is."""
        if said in (END, "q", "stop", ESCAPE):
            self.ended |= said == END
            self.asked.ask(())
        elif said or not self.typed.keys or self._held.accepts(said, reading.now):
            self.answer(said, reading)

    @property
    def _line(self) -> bool:
        """Whether a number is asked for, which is a line also where keys are heard."""
        return self.asked.open is not None or self.conductor.state is State.STALLED

    @property
    def _waits(self) -> bool:
        """Whether nothing goes on before something is said."""
        over = self.conductor.state is State.RESTING and self.conductor.rest_left < -GUARD_S
        return over or self.conductor.state in (State.READY, State.PAUSED, State.STALLED)

    def _named(self) -> Mapping[str, Act]:
        conductor = self.conductor
        acts: dict[tuple[str, ...], Act] = {
            ("x", "enough"): conductor.enough,
            ("n", "s", "next"): conductor.skip,
            ("b", "again"): conductor.redo,
            ("c",): conductor.carry_on,
            ("p", "pause"): conductor.pause,
            ("+", "="): partial(self._shift_rest, REST_BY_S),
            ("-",): partial(self._shift_rest, -REST_BY_S),
            ("begin", "go", "go on"): self._go_on,
            ("q", "stop", ESCAPE): self._ask_whether,
            ("?", "h", "help"): lambda _: self.say(HELP),
        }
        return {name: act for names, act in acts.items() for name in names}

    def _go_on(self, reading: Reading) -> None:
        if self._waits:
            self.conductor.press(reading)

    def _shift_rest(self, by: int, reading: Reading) -> None:
        self.conductor.shift_rest(by, reading)
        if self.conductor.state is State.RESTING:
            self.say(f"{max(0, ceil(self.conductor.rest_left))} seconds")

    def _ask_whether(self, reading: Reading) -> None:
        self.conductor.pause(reading)
        self._asks_whether = True
        self.say(SURE)

    def _claim(self, said: str, reading: Reading) -> None:
        with suppress(ValueError):
            if said:
                self.conductor.claim(decimal_number(said))
            self.conductor.press(reading)

    def _put_by(self, said: str) -> None:
        if said == "" or rating(said) is not None:
            self._ahead.append(said)
        else:
            self.say(SPOKEN)

    def _end(self, reading: Reading) -> None:
        """An input that ends before anything is done has nobody behind it; one that ends later ends all."""
        self.ended = True
        done = len(self.conductor.course.sets) > self._before or self.conductor.proven >= 1
        if done or self.typed.keys:
            self.say(ENDED)
            self.conductor.stop(reading)
