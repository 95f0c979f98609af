"""The cross-training of the weeks, kind by kind."""

from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.facts import Situation, since
from rehab_tui.domain.records import Activity, ActivityKind, last
from rehab_tui.exchange.report.facts.weeks import ends


@dataclass(frozen=True)
class CrossTraining:
    """One kind: how often, minutes of each week oldest first, and the worst pain, None if none was told."""

    kind: ActivityKind
    count: int
    weekly_min: tuple[float, ...]
    pain: int | None


def cross_training_since(situation: Situation, first: date, weeks: int) -> tuple[CrossTraining, ...]:
    """The kinds that were done from `first` to the day of the situation."""
    done = since(situation.entries.activities, first)
    kinds = [(kind, [one for one in done if one.kind is kind]) for kind in ActivityKind]
    spans = [last(7, end) for end in ends(situation.day, weeks)]
    return tuple(_told(kind, of_it, spans) for kind, of_it in kinds if of_it)


def _told(kind: ActivityKind, done: list[Activity], spans: list[tuple[date, date]]) -> CrossTraining:
    minutes = (sum(one.duration_min for one in done if first <= one.date <= end) for first, end in spans)
    pains = [one.pain_worst for one in done if one.pain_worst is not None]
    return CrossTraining(kind, len(done), tuple(minutes), max(pains, default=None))
