"""What the charts draw: pain, stiffness, kilometres and load of one diary, for any range of days."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property, partial

from rehab_tui.domain.days import short_with_year
from rehab_tui.domain.facts.flares import flares, red_days
from rehab_tui.domain.facts.load import LoadDone, loads
from rehab_tui.domain.facts.series import Span, km_by_day, logged_median, spans, stretches, weekly_total
from rehab_tui.domain.plan.cap import cap_on
from rehab_tui.domain.plan.week import CAP_FACTOR
from rehab_tui.domain.records import CALM_PAIN, SIDES, Leg, Level
from rehab_tui.domain.today import Today
from rehab_tui.domain.words import number
from rehab_tui.ui.screens.charts.range import REACHES, Reach, round_top
from rehab_tui.ui.screens.today.text import STIFFNESS_TOP
from rehab_tui.ui.widgets.chart_plot import Mark, Plot

FLARE = Mark("▲", "soft")
RED = Mark("■", "hard")
MOST_STEPS = 60
"""More steps than this run into each other: months, then quarters, take the place of weeks."""
MOST_CAPS = 20
"""Each is a verdict of its own: more of them take longer to work out than a key may take."""


class Plots:
    """The plots of one day's facts; what takes time is worked out once and serves every range."""

    def __init__(self, facts: Today) -> None:
        self.facts = facts
        self.day, self.entries = facts.day, facts.situation.entries
        self._boards: dict[Reach, Sequence[Plot]] = {}
        self._known_caps = {facts.day: facts.plan.week_km_cap}

    def first(self, reach: Reach) -> date:
        """The first day of a range; all of it is never shorter than the shortest."""
        if reach.days:
            return self.day - timedelta(days=reach.days - 1)
        shortest = self.day - timedelta(days=(REACHES[0].days or 0) - 1)
        return min(shortest, self.entries.first_day or shortest)

    def board(self, legs: Sequence[Leg], reach: Reach) -> Sequence[Plot]:
        """Every plot for a range, those of pain and stiffness of `legs` first."""
        if reach not in self._boards:
            sore = [draw(leg, reach) for leg in legs for draw in (self.pain, self.stiffness)]
            load = [draw(leg, reach) for draw in (self.tension, self.kilograms) for leg in SIDES]
            self._boards[reach] = (*sore, *load, self.kilometres(reach))
        return self._boards[reach]

    def pain(self, leg: Leg, reach: Reach) -> Plot:
        """Each day's worst pain, the weekly medians, flare-ups and red days."""
        history = self.facts.situation.histories.get(leg)
        by_day = history.pain if history else {}
        sore_days = self.flares.get(leg, frozenset())
        marks = dict.fromkeys(sorted(sore_days), FLARE) | dict.fromkeys(sorted(self.red), RED)

        def says(day: date) -> str:
            value = f"pain {by_day[day]} of 10" if day in by_day else "nothing logged"
            more = [", flare-up"] * (day in sore_days) + [", red day"] * (day in self.red)
            return f"{self._named(day)}: {value}{''.join(more)}"

        return Plot(
            title=f"PAIN {leg} 0-10",
            first=self.first(reach),
            last=self.day,
            high=10,
            points=by_day,
            steps=self._medians(by_day, reach),
            limit=CALM_PAIN,
            marks=marks,
            summary=self._this_week(leg, "pain"),
            says=says,
        )

    def stiffness(self, leg: Leg, reach: Reach) -> Plot:
        """Each morning's minutes of stiffness and the weekly medians."""
        history = self.facts.situation.histories.get(leg)
        by_day = history.stiffness if history else {}
        most = max(by_day.values(), default=0)

        def says(day: date) -> str:
            return f"{self._named(day)}: " + (f"{by_day[day]} min" if day in by_day else "nothing logged")

        high = next(top for top in (STIFFNESS_TOP, 120, 240, 480) if top >= most)
        return Plot(
            title=f"STIFFNESS {leg} 0-{high} min",
            first=self.first(reach),
            last=self.day,
            high=high,
            points=by_day,
            steps=self._medians(by_day, reach),
            summary=self._this_week(leg, "stiffness"),
            says=says,
        )

    def kilometres(self, reach: Reach) -> Plot:
        """Kilometres a week as bars, and each week's cap as a line."""
        by_day, plan = self.km, self.facts.plan
        cap = "" if plan.week_km_cap is None else f" of {plan.week_km_cap:.1f}"
        return Plot(
            title=f"KM A WEEK 0-{number(self.most_km)}",
            first=self.first(reach),
            last=self.day,
            high=self.most_km,
            bars=self._totals(by_day, reach),
            steps=self._caps(reach),
            summary=f"{plan.week_km_done:.1f}{cap} km in 7 days",
            says=self._km_says,
            empty="no run noted in these weeks",
        )

    def tension(self, leg: Leg, reach: Reach) -> Plot:
        """Seconds under tension a week as bars, with what the sessions prescribed as a line."""
        done, asked = self.seconds[leg]
        week = self.day - timedelta(days=6)
        newest = [sum(n for day, n in by_day.items() if day >= week) for by_day in (done, asked)]
        return Plot(
            title=f"LOAD {leg} 0-{number(self.most_seconds)} s a week",
            first=self.first(reach),
            last=self.day,
            high=self.most_seconds,
            bars=self._totals(done, reach),
            steps=self._totals(asked, reach),
            summary=f"{newest[0]:,.0f} of {newest[1]:,.0f} s" if newest[1] else "none this week",
            says=partial(self._load_says, leg),
            empty="no session in these weeks",
        )

    def kilograms(self, leg: Leg, reach: Reach) -> Plot:
        """The heaviest added load of each session, and the weekly medians."""
        by_date = self.loads[leg]
        by_day = {day: load.kg for day, load in by_date.items()}
        newest = f"up to {number(list(by_day.values())[-1])} kg last time" if by_day else ""
        return Plot(
            title=f"ADDED {leg} 0-{number(self.most_kg)} kg",
            first=self.first(reach),
            last=self.day,
            high=self.most_kg,
            points=by_day,
            summary=newest,
            says=partial(self._load_says, leg),
            empty="no session in these weeks",
        )

    @cached_property
    def red(self) -> frozenset[date]:
        """Days on which a stop stood."""
        return red_days(self.facts.situation)

    @cached_property
    def flares(self) -> dict[Leg, frozenset[date]]:
        """Each leg's flare-ups."""
        return {leg: flares(history) for leg, history in self.facts.situation.histories.items()}

    @cached_property
    def loads(self) -> dict[Leg, dict[date, LoadDone]]:
        """What each leg was loaded with, by day."""
        return {leg: loads(self.facts.situation, leg) for leg in SIDES}

    @cached_property
    def seconds(self) -> dict[Leg, tuple[dict[date, float], dict[date, float]]]:
        """Each leg's seconds under tension by day, done and prescribed."""
        return {
            leg: (
                {day: load.seconds for day, load in by_day.items()},
                {day: load.prescribed for day, load in by_day.items()},
            )
            for leg, by_day in self.loads.items()
        }

    @cached_property
    def km(self) -> dict[date, float]:
        """Kilometres by day."""
        return km_by_day(self.entries.runs)

    @cached_property
    def most_km(self) -> float:
        """The top of the kilometres' range with room for every cap, the same whatever is looked at."""
        weeks = [week.value for week in self._totals(self.km, REACHES[-1], 7)]
        usual = self.entries.profile.usual_weekly_km or 0
        return round_top([max(weeks, default=0) * float(CAP_FACTOR[Level.GREEN]), usual / 2], 10)

    @cached_property
    def most_seconds(self) -> float:
        """The top of the loads' range, the same for both legs."""
        by_days = [by_day for both in self.seconds.values() for by_day in both]
        weeks = (week for by_day in by_days for week in self._totals(by_day, REACHES[-1], 7))
        return round_top((week.value for week in weeks), 100)

    @cached_property
    def most_kg(self) -> float:
        """The top of the added loads' range, the same for both legs."""
        return round_top((load.kg for leg in SIDES for load in self.loads[leg].values()), 10)

    def width(self, reach: Reach) -> int:
        """The days one step speaks for: a week, over a long time four or thirteen."""
        days = (self.day - self.first(reach)).days + 1
        return next((width for width in (7, 28) if days <= MOST_STEPS * width), 91)

    def _medians(self, by_day: Mapping[date, float], reach: Reach) -> tuple[Span, ...]:
        return spans(logged_median, by_day, self.first(reach), self.day, self.width(reach))

    def _totals(
        self, by_day: Mapping[date, float], reach: Reach, width: int | None = None
    ) -> tuple[Span, ...]:
        return spans(weekly_total, by_day, self.first(reach), self.day, width or self.width(reach))

    def _caps(self, reach: Reach) -> tuple[Span, ...]:
        """The cap of each week since the beginning, as the plan of its last day gave it."""
        weeks, programme_began = (
            stretches(self.first(reach), self.day, 7),
            self.facts.situation.programme_began,
        )
        if len(weeks) > MOST_CAPS or programme_began is None:
            return ()
        found = ((first, last, self._cap_of_week(last)) for first, last in weeks if last >= programme_began)
        return tuple(Span(first, last, cap) for first, last, cap in found if cap is not None)

    def _cap_of_week(self, last: date) -> float | None:
        if last not in self._known_caps:
            self._known_caps[last] = cap_on(self.facts.situation, last)
        return self._known_caps[last]

    def _this_week(self, leg: Leg, part: str) -> str:
        history = self.facts.situation.histories.get(leg)
        week = history.week(self.day) if history else None
        if week is None:
            return ""
        value = week.pain if part == "pain" else week.stiffness
        return "" if value is None else f"{number(value)} this week"

    def _km_says(self, day: date) -> str:
        first = day - timedelta(days=6)
        week = sum(km for on, km in self.km.items() if first <= on <= day)
        ran = f"{self.km[day]:.1f} km" if day in self.km else "no run"
        return f"{self._named(day)}: {ran}, {week:.1f} km in the 7 days"

    def _load_says(self, leg: Leg, day: date) -> str:
        load = self.loads[leg].get(day)
        if load is None:
            return f"{self._named(day)}: no session"
        done = f"{load.seconds:,.0f} of {load.prescribed:,.0f} s"
        return f"{self._named(day)}: {done}, up to {number(load.kg)} kg"

    def _named(self, day: date) -> str:
        return short_with_year(day, self.day)
