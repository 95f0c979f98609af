"""What is my work today: each exercise with its dose and last time's numbers, or why there is none."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from textual.content import Content

from rehab_tui.domain import words
from rehab_tui.domain.days import relative
from rehab_tui.domain.facts import newest_sets
from rehab_tui.domain.ladder import Decision, LegLadder, Work
from rehab_tui.domain.records import Leg, Settings, StepChange
from rehab_tui.domain.today import Today
from rehab_tui.practice.layout import as_done
from rehab_tui.ui.screens.shared.text import lines, spread


def rehab_answer(
    facts: Today, width: int, minutes: int, settings: Settings, offers: Collection[StepChange]
) -> Content:
    """Today's work with last time's numbers and how long it takes, or why there is none; offers too."""
    rehab = facts.rehab
    if rehab.locked_by:
        return Content.styled(f"Locked by {rehab.locked_by}: no loading, no stretching.", "bold $error")
    if not facts.ladders:
        return Content("No sore tendon is noted yet: s opens the profile.")
    works = [as_done(work, settings) for work in rehab.work]
    rows = [_work_row(facts, list(group), width) for _, group in groupby(works, key=lambda w: w.step)]
    if not rehab.due:
        day = relative(rehab.next_due, facts.day) if rehab.next_due else "after the pause"
        none = "Today's work is done" if rehab.whole else "Nothing is due today"
        rows = [Content(f"{none}; next {day}.")]
    else:
        rests = ", ".join(dict.fromkeys(words.rest(work) for work in works))
        begin = f"space begins, about {minutes} min, {rests} between sets"
        rows.append(Content.styled(begin, "$secondary"))
    return lines(*rows, *(note for ladder in facts.ladders for note in _ladder_note(ladder, offers)))


def _work_row(facts: Today, works: Sequence[Work], width: int) -> Content:
    work = works[0]
    tendons = facts.situation.profile.tendons
    sore = next((tendon for leg in tendons.sore if (tendon := tendons.on(leg))), None)
    name = words.exercise(work.step, sore.site if sore else None)
    row = Content.assemble((f"{name:<27}", "bold"), _doses(facts, works))
    leg = Leg.LEFT if work.leg is Leg.BOTH else work.leg
    before = newest_sets(facts.situation.entries.sessions, leg, work.step)
    last = Content.styled("last " + " ".join(f"{done.amount:g}" for done in before), "$secondary")
    return spread(row, last, width) if before else row


def _doses(facts: Today, works: Sequence[Work]) -> str:
    """Legs, sets, load, and of how many sets that is what is left; legs that differ are told one by one."""
    whole, work = facts.rehab.whole, works[0]
    load = f"{work.load_kg:g} kg" if work.load_kg else ""
    if len({words.doses([one], whole) for one in works}) > 1:
        return f"{words.doses(works, whole)} {load}".rstrip()
    dose = f"{words.dose(work):<8}{load}".rstrip()
    return f"{words.legs(works):<10}{dose} {words.left_of(work, whole)}".rstrip()


def _ladder_note(ladder: LegLadder, offers: Collection[StepChange]) -> Iterator[Content]:
    leg = ladder.position.leg
    if ladder.next and any(offer.leg is leg for offer in offers):
        text = f"{leg}: ready for {words.exercise(ladder.next)}. a accepts, n not now"
        yield Content.styled(text, "bold $success")
    elif ladder.decision in (Decision.BACK, Decision.HOLD_DOSE):
        yield Content.styled(f"{leg}: {words.ruling(ladder)}", "$warning")
