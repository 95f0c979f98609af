"""The runs of the physio's page, together and week by week."""

from dataclasses import dataclass
from datetime import date

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import CALM_PAIN, STOP_PAIN, RunEffort, calm
from rehab_tui.exchange.report.facts.weeks import weekly_km


@dataclass(frozen=True)
class Runs:
    """The runs of the period; km of each week is None if no run was logged.

    `calm`, `watch` and `high` count runs whose highest pain was at 3 or less, 4-5 and above 5.
    """

    count: int
    km: float
    longest_km: float
    weekly_km: tuple[float | None, ...]
    calm: int
    watch: int
    high: int
    hard: int
    hills: int
    altered: int

    @property
    def untold(self) -> int:
        """Runs without any pain number."""
        return self.count - self.calm - self.watch - self.high


def runs_since(situation: Situation, first: date, weeks: int) -> Runs:
    """The runs from `first` to the day of the situation."""
    answers = [answer for answer in situation.answers if answer.run.date >= first]
    runs = [answer.run for answer in answers]
    pains = [answer.highest for answer in answers if answer.highest is not None]
    return Runs(
        count=len(runs),
        km=sum(run.distance_km for run in runs),
        longest_km=max((run.distance_km for run in runs), default=0),
        weekly_km=weekly_km(situation, weeks),
        calm=sum(calm(pain) for pain in pains),
        watch=sum(CALM_PAIN < pain <= STOP_PAIN for pain in pains),
        high=sum(pain > STOP_PAIN for pain in pains),
        hard=sum(run.effort is not RunEffort.EASY for run in runs),
        hills=sum(run.hills for run in runs),
        altered=sum(run.limp or run.gait_altered for run in runs),
    )
