"""What stands in the place of a set: the card before it, the rest after it, the end of the session."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil

from rich.text import Text
from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from rehab_tui.domain.records import EXERCISES, Site
from rehab_tui.domain.words import exercise, number
from rehab_tui.practice.conductor import Conductor
from rehab_tui.practice.course import Course
from rehab_tui.practice.layout import expected_minutes
from rehab_tui.practice.plan import SetPlan
from rehab_tui.ui.screens.conducting.exercises import exercise_cues
from rehab_tui.ui.screens.conducting.questions import RatingQuestions
from rehab_tui.ui.screens.conducting.words import (
    PAIN_RULE,
    LastTime,
    amounts,
    clock,
    in_minutes,
    in_order,
    legs,
    target,
    tempo,
)
from rehab_tui.ui.widgets.big_digits import BigDigits
from rehab_tui.ui.widgets.cached_static import CachedStatic


class Ready(CachedStatic):
    """The card shown until the one key is pressed."""

    def show(self, conductor: Conductor, last_time: LastTime, site: Site | None) -> None:
        """Show what will be done from here on."""
        course = conductor.course
        current, left = course.current, course.plan[course.index :]
        text = Text()
        if course.sets:
            text.append(f"goes on with set {current.number} of {current.of}, {legs(course.part.leg)}\n\n")
        text.append(f"{exercise(current.step, site)}\n\n", "bold")
        for cue in (*exercise_cues(current.step, site), PAIN_RULE):
            text.append(f"  •  {cue}\n")
        text.append("\n")
        if EXERCISES[current.step].loaded:
            text.append("load       ").append(f"{number(course.part.load_kg)} kg", "bold")
            text.append("   ↑↓ 0.5 kg, →← 2.5 kg\n\n")
        for step, group in groupby(left, key=lambda one: one.step):
            sets = list(group)
            name = "" if step is current.step else f"{exercise(step)}: "
            text.append("today      ").append(f"{name}{dose(sets)}\n", "bold")
            text.append(f"           {manner(sets[0])}\n")
            if before := last_time.of(step, sets[0].windows[0].leg):
                text.append(f"last time  {before}\n")
        minutes = expected_minutes(left, conductor.settings)
        text.append(f"\nabout {minutes} min; space begins, pauses and goes on")
        self.set_text(text)


def dose(sets: Sequence[SetPlan]) -> str:
    """`5 x 45 s`, `3 x 12 reps, 10 kg`; from the middle of an exercise `sets 3 to 5`."""
    first, last = sets[0], sets[-1]
    which = f"{last.of} x" if first.number == 1 else f"sets {first.number} to {last.of},"
    return f"{which} {target(first.windows[0])}"


def manner(plan: SetPlan) -> str:
    """Legs, pace and rest of a set."""
    rest = f"{in_minutes(plan.rest_s)} rest" if plan.rest_s else "no rest"
    return ", ".join(part for part in (in_order(plan), tempo(plan.windows[0]), rest) if part)


class Rest(Vertical):
    """Draws the rest between two sets."""

    time = getters.query_one("#rest-time", BigDigits)
    word = getters.query_one("#rest-word", BigDigits)
    facts = getters.query_one("#rest-facts", CachedStatic)
    next_leg = getters.query_one("#next-leg", BigDigits)
    next_target = getters.query_one("#next-target", BigDigits)
    next_facts = getters.query_one("#next-facts", CachedStatic)
    ask = getters.query_one("#rest-ask", CachedStatic)

    def compose(self) -> ComposeResult:
        """Time and word, the next leg and its work, the questions about the set just done."""
        with Horizontal(id="rest-now"):
            yield BigDigits("0:00", id="rest-time")
            with Vertical(id="rest-side"):
                yield BigDigits("REST", across="left", id="rest-word")
                yield CachedStatic(id="rest-facts")
        with Horizontal(id="rest-next"):
            yield BigDigits("RIGHT", id="next-leg")
            with Vertical(id="next-side"):
                yield BigDigits("12 REPS 10 KG", across="left", id="next-target")
                yield CachedStatic(id="next-facts")
        yield CachedStatic(id="rest-ask")

    def show(self, conductor: Conductor, questions: RatingQuestions, last_time: LastTime) -> None:
        """Show the time left, the next set and the open question."""
        left, upcoming = conductor.rest_left, conductor.course.upcoming
        self.time.text = clock(ceil(left)) if left > 0 else f"+{clock(-left)}"
        self.word.text = "REST"
        self.facts.set_text(_now(conductor))
        if upcoming:
            first = upcoming.windows[0]
            before = last_time.of(upcoming.step, first.leg)
            self.next_leg.text = first.leg.upper()
            self.next_target.text = target(first).upper()
            self.next_facts.set_text(_next(upcoming, conductor.course.current, before))
        self.ask.set_text(questions.lines())


def _now(conductor: Conductor) -> Text:
    current, length = conductor.course.current, conductor.timeline.length
    text = Text(f"set {current.number} of {current.of} is done\n", "bold")
    if length == 0:
        return text.append("no rest is set\n")
    return text.append(
        "ready when you are\n" if conductor.rest_left <= 0 else f"{in_minutes(length)} in all\n"
    )


def _next(plan: SetPlan, current: SetPlan, before: str) -> Text:
    last = ", the last" if plan.number == plan.of > 1 else ""
    text = Text("next: ", "")
    text.append(in_order(plan), "bold")
    if plan.step is not current.step:
        text.append(f"\n{exercise(plan.step)}", "bold")
    text.append(f"\nset {plan.number} of {plan.of}{last}")
    text.append(f"\n{target(plan.windows[0])}", "bold")
    return text.append(f"\nlast time {before}" if before else "")


class Done(Vertical):
    """The session as it will be stored."""

    word = getters.query_one("#done-word", BigDigits)
    ask = getters.query_one("#done-ask", CachedStatic)
    sets = getters.query_one("#done-sets", CachedStatic)

    def compose(self) -> ComposeResult:
        """A word, the questions, the sets."""
        yield BigDigits("DONE", across="left", id="done-word")
        yield CachedStatic(id="done-ask")
        yield CachedStatic(id="done-sets")

    def show(self, course: Course, questions: RatingQuestions) -> None:
        """Show the sets and the open question."""
        self.word.text = "DONE"
        asked = questions.lines()
        if questions.open is None:
            asked = Text.assemble(("space saves it\n\n", "bold"), asked)
        self.ask.set_text(asked)
        self.sets.set_text(summary(course))


def summary(course: Course) -> Text:
    """Under each exercise a line a leg: what was done, what was planned, the pain of each set."""
    text = Text()
    for step in dict.fromkeys(plan.step for plan in course.plan):
        sets = sorted((done for done in course.sets if done.step is step), key=lambda done: done.leg)
        planned = [plan for plan in course.plan if plan.step is step]
        text.append(f"{EXERCISES[step].name}\n" if sets else "", "bold")
        for leg, group in groupby(sets, key=lambda done: done.leg):
            done = list(group)
            window = next(window for plan in planned for window in plan.windows if window.leg is leg)
            pains = " ".join("-" if one.pain is None else str(one.pain) for one in done)
            of = f"of {planned[0].of} x {number(window.target)}"
            text.append(f"   {legs(leg):<12}{amounts(done):<26}{of:<13}pain {pains}\n")
    return text
