"""Sessions: one in the diary changed set by set, or one done without the program added."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from textual.app import ComposeResult
from textual.widgets import Static

from rehab_tui.domain.facts import newest_sets, situation_on
from rehab_tui.domain.ladder import position_of
from rehab_tui.domain.programme import Dose
from rehab_tui.domain.records import EXERCISES, SIDES, Exercise, Kind, Leg, LoadUnit, Session, SetDone, short
from rehab_tui.domain.words import number
from rehab_tui.ui.context import Context
from rehab_tui.ui.screens.diary.doable import Doable, doables
from rehab_tui.ui.screens.shared.form import FormScreen
from rehab_tui.ui.widgets.fields import (
    YES_NO,
    Choice,
    Dial,
    Entry,
    Field,
    PainScale,
    amount,
    answers,
    calendar_day,
    decimal,
    plain_text,
    whole,
)

LEGS = {Leg.BOTH: "each leg", **{leg: leg.value for leg in SIDES}}
"""Not as in the table of names: asked of single-leg exercises, which no leg does together with the other."""


def set_fields(done: SetDone, unit: LoadUnit) -> dict[str, Field]:
    """What one set says: reps or seconds, its load if the exercise has one, pain."""
    what = f"{done.leg}, set {done.set}"
    held = Entry(f"{what}, s", decimal(SetDone, "held_s", "seconds"), done.held_s, needed=True)
    reps = Entry(f"{what}, reps", whole(SetDone, "reps", "reps"), done.reps, needed=True)
    load = Entry(f"      {unit}", amount(SetDone, "load_kg", unit), done.load_kg, needed=True)
    return {
        **({"reps": Field(reps)} if done.held_s is None else {"held_s": Field(held)}),
        **({"load_kg": Field(load)} if EXERCISES[done.step].loaded or done.load_kg else {}),
        "pain": Field(PainScale("      pain", done.pain)),
    }


class SessionFormScreen(FormScreen):
    """Changes `session`; which exercises it had stays as it was conducted."""

    HEADING = "session"

    def __init__(self, context: Context, session: Session) -> None:
        super().__init__(context)
        self.before = session
        self.about = f"The session of {short(session.date)}"
        self.sets = [(done, set_fields(done, context.units.load)) for done in session.sets]
        completed = Choice("all sets done", YES_NO, session.completed, needed=True)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), session.date, needed=True)),
            "completed": Field(completed, classes="gap"),
            "effort": Field(PainScale("effort", session.effort), "10 is all you had"),
            "note": Field(Entry("note", plain_text(Session, "note"), session.note, width=None)),
        }

    def compose_fields(self) -> ComposeResult:
        """When, set after set under its exercise, then the whole."""
        day, *whole_session = super().compose_fields()
        yield day
        for name, sets in groupby(self.sets, key=lambda one: one[0].exercise.name):
            yield Static(name, classes="section", markup=False)
            for _, fields in sets:
                yield from fields.values()
        yield from whole_session

    def save(self) -> None:
        """Store the session and say so."""
        sets = tuple(replace(done, **answers(fields)) for done, fields in self.sets)
        session = replace(self.before, sets=sets, **answers(self.fields))
        self.put(session, f"The session of {short(session.date)}")


class SessionNewScreen(FormScreen):
    """Adds a session of `on`; every set alike, to be changed set by set once it is stored."""

    HEADING = "session"
    about = "A session done without the program"

    def __init__(self, context: Context, on: date) -> None:
        super().__init__(context)
        self.then = situation_on(context.diary.entries, on)
        self.sore, leg = self.then.profile.tendons.sore, next(iter(context.facts.situation.legs), Leg.LEFT)
        self.position = position_of(self.then.programme, self.then.entries.steps, leg)
        plan, found = self.then.programme.plan, list(doables(self.then.programme, self.sore))
        first = found[0] if plan else next(each for each in found if each.step is self.position.step)
        names = {each: each.exercise.name for each in found}
        self.step = Dial("exercise", names, first, needed=True, then=self.suggest)
        self.leg = Choice("leg", LEGS, Leg.BOTH, needed=True)
        self.sets = Entry("sets", whole(SetDone, "set", "sets"), width=5, needed=True)
        self.held = Entry("held", decimal(SetDone, "held_s", "seconds"), width=5, needed=True)
        self.reps = Entry("reps", whole(SetDone, "reps", "reps"), width=5, needed=True)
        unit = context.units.load
        self.load = Entry("load", amount(SetDone, "load_kg", unit), width=5, needed=True)
        slow = Choice("at its tempo" if plan else "3 s up, 3 s down", YES_NO)
        self.fields = {
            "date": Field(Entry("date", calendar_day(context.day), on, needed=True)),
            "step": Field(self.step, "← → another"),
            "leg": Field(self.leg),
            "sets": Field(self.sets, classes="gap"),
            "held_s": Field(self.held, "s each"),
            "reps": Field(self.reps, "each"),
            "slow": Field(slow, "only slow ones count for the next step"),
            "load_kg": Field(self.load, unit),
            "pain": Field(PainScale("worst pain in it"), classes="gap"),
            "effort": Field(PainScale("effort"), "10 is all you had"),
            "completed": Field(Choice("all that was due", YES_NO, True, needed=True)),
            "note": Field(Entry("note", plain_text(Session, "note"), width=None)),
        }
        self.suggest()

    @property
    def chosen(self) -> Doable:
        """The exercise in the dial."""
        return self.step.answer or self.step.options[0]

    @property
    def exercise(self) -> Exercise:
        """What the chosen exercise is."""
        return self.chosen.exercise

    @property
    def dose(self) -> Dose:
        """How much of it is usual."""
        return self.chosen.dose

    @property
    def due(self) -> tuple[int, int | None]:
        """Its usual sets and reps; for the loaded raises those of the leg's stage."""
        own = self.chosen.step is self.position.step and not self.then.programme.plan
        stage = self.position.loaded_stage if own else None
        return stage or (self.dose.sets, self.dose.reps)

    def suggest(self) -> None:
        """Another exercise has another dose and other questions."""
        self.suggest_dose()
        self.ask_what_it_has()

    def suggest_dose(self) -> None:
        """Put what is usual into the form."""
        sets, reps = self.due
        chosen, sessions = self.chosen, self.then.entries.sessions
        before = newest_sets(sessions, self.position.leg, chosen.step, movement=chosen.movement)
        load = max((done.load_kg for done in before), default=self.dose.first_load_kg)
        self.sets.value, self.reps.value = str(sets), str(reps or 0)
        self.held.value = number(self.dose.hold_s or 0)
        self.leg.pick(self.leg.options.index(chosen.leg))
        self.load.put(load if self.exercise.loaded else 0)

    def ask_what_it_has(self) -> None:
        """Seconds of a hold, reps and tempo of raises, kilograms and legs if there is a choice."""
        hold, exercise = self.exercise.kind is Kind.HOLD, self.exercise
        has = {"leg": exercise.single_leg, "load_kg": exercise.loaded, "held_s": hold}
        for part, shows in {**has, "reps": not hold, "slow": not hold}.items():
            self.fields[part].display = shows

    def sets_done(self, said: Mapping[str, Any]) -> tuple[SetDone, ...]:
        """The sets of the answers, one after the other; left and right share a number."""
        chosen = said.get("leg", Leg.BOTH)
        legs = SIDES if self.exercise.single_leg and chosen is Leg.BOTH else (chosen,)
        return tuple(self.part(said, leg, nth) for nth in range(1, said["sets"] + 1) for leg in legs)

    def part(self, said: Mapping[str, Any], leg: Leg, nth: int) -> SetDone:
        """One leg's part of a set; the pain belongs to the sore leg."""
        sore = not self.sore or any(leg.covers(side) for side in self.sore)
        pain = said["pain"] if sore else None
        chosen, load_kg = self.chosen, said.get("load_kg", 0.0)
        of_it = partial(SetDone, step=chosen.step, **chosen.words)
        part = partial(of_it, leg=leg, set=nth, load_kg=load_kg, pain=pain)
        if self.exercise.kind is Kind.HOLD:
            return part(target_s=self.dose.hold_s, held_s=said["held_s"])
        paces = ("up_s", "top_s", "down_s", "bottom_s") if said["slow"] else ()
        paced = {name: getattr(self.dose, name) for name in paces}
        return part(target_reps=self.due[1], reps=said["reps"], **paced)

    def save(self) -> None:
        """Store the session and say so."""
        said = answers(self.fields)
        of_the_whole = {part: said[part] for part in ("date", "completed", "effort", "note")}
        session = Session(id=self.context.new_id(), sets=self.sets_done(said), **of_the_whole)
        self.put(session, f"The session of {short(session.date)}")
