"""Known programmes in force, and sessions that do all that is due of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from rehab_tui.domain.ladder import Work, put_in_force
from rehab_tui.domain.programme import dose_of
from rehab_tui.domain.records import Entries, Leg, Legs, RehabPlan, Session, SetDone, Settings, changed, put
from rehab_tui.domain.today import Today, today
from rehab_tui.exchange.programme.known import known_programmes
from rehab_tui.practice.course import set_done
from rehab_tui.practice.layout import lay_out
from tests.domain.builders import Edit
from tests.domain.made import ago

PACES = ("up_s", "top_s", "down_s", "bottom_s")
KNOWN = {known.word: known.plan for known in known_programmes()}


def following(plan: RehabPlan | str, days: int, block: int = 1, in_block: int | None = None) -> Edit:
    """The programme in force since so many days before D, in that block since `in_block` days before it."""
    told = KNOWN[plan] if isinstance(plan, str) else plan
    since, at_since = ago(days), ago(days if in_block is None else in_block)

    def edit(entries: Entries) -> Entries:
        programme = replace(told, since=since, at=block, at_since=at_since)
        return replace(entries, profile=replace(entries.profile, programme=programme))

    return edit


def taken(entries: Entries, plan: RehabPlan | None, day: date, block: int = 1) -> Entries:
    """The diary after a programme was put in force by the same way as a person's."""
    return changed(entries, *put_in_force(entries, plan, day, block))


def done_of(facts: Today, pain: int = 1) -> Iterator[SetDone]:
    """Every set that is due, done in full, with that pain in the sore legs."""
    sore = facts.situation.profile.tendons.sore
    for plan in lay_out(facts.rehab.work, Settings(), sore):
        for window in plan.windows:
            done = set_done(plan, window, window.target)
            yield replace(done, pain=pain if done.leg in (*sore, Leg.BOTH) else 0)


def worked(entries: Entries, day: date, pain: int = 1, at: int = 9, effort: int = 5) -> Entries:
    """The diary after the session due on that day was done from that hour on, in half an hour."""
    began = datetime.combine(day, time(at), UTC)
    session = Session(
        id=f"session-{day}-{at}",
        date=day,
        started_at=began,
        ended_at=began + timedelta(minutes=30),
        completed=True,
        effort=effort,
        sets=tuple(done_of(today(entries, day), pain)),
    )
    return changed(entries, put(entries, session)) if session.sets else entries


def did(word: str, day: int, pain: int | None = 1, sets: int = 9) -> Edit:
    """A session of a known programme's first block so many days before D, its sets cut to that number."""
    doing = [
        Work(
            Leg.BOTH if each.legs is Legs.BOTH else Leg.LEFT, each.step, each.sets, movement=each.movement
        )._replace(**{name: getattr(dose_of(each), name) for name in ("reps", "hold_s", *PACES)})
        for each in KNOWN[word].now.do
    ]
    plans = lay_out(doing, Settings(), ())
    done = [replace(set_done(plan, one, one.target), pain=pain) for plan in plans for one in plan.windows]
    session = Session(id=f"{word}-{day}", date=ago(day), completed=sets >= len(done), sets=tuple(done[:sets]))
    return lambda entries: changed(entries, put(entries, session))
