"""Progress: the ladder, what the next step needs, and whether the tendon gets better."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from rehab_tui.domain.ladder import LegLadder, step_up
from rehab_tui.domain.records import Change, Leg
from rehab_tui.ui.commands import bindings, command, key
from rehab_tui.ui.screens.charts.ranged_screen import RangedScreen
from rehab_tui.ui.screens.progress.answer import answer_text, outlook_text, pattern_text
from rehab_tui.ui.screens.progress.dose import dose_rows, dose_title
from rehab_tui.ui.screens.progress.override import OverrideScreen
from rehab_tui.ui.screens.progress.places import next_title, next_told, place_rows, place_title
from rehab_tui.ui.screens.progress.report import ReportScreen
from rehab_tui.ui.screens.progress.section import Section
from rehab_tui.ui.screens.shared.dashboard import Dashboard
from rehab_tui.ui.screens.shared.layout import PAIRS_FROM
from rehab_tui.ui.screens.shared.offers import (
    ACCEPT,
    POSTPONE,
    Offer,
    OfferingScreen,
    next_block_offered,
    offered,
)
from rehab_tui.ui.widgets.chart import Chart

CHARTS = ("pain", "stiffness", "load", "km")
HIGH, AIRY = 36, 46


class ProgressScreen(OfferingScreen, RangedScreen):
    """The ladder with what is missing, the last weeks, and the dose done against prescribed."""

    HEADING = "progress"
    AUTO_FOCUS = ""
    CSS_PATH = Path(__file__).with_name("screen.tcss")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (AIRY, "-airy")]
    BINDINGS = bindings(
        "progress",
        ACCEPT,
        POSTPONE,
        command("o", "override", "override", "Go one step up on your own word, with a reason", show=False),
        command("x", "leg", "leg", "Show the other sore leg"),
        command(
            "v,enter", "app.go('charts')", "charts", "Pain, stiffness, load and km, large", shown_key="v"
        ),
        command("k", "app.go('calendar')", "month", "Every day with what was noted on it"),
        command("m", "app.go('measurements')", "tests", "Knee to wall, heel raises, VISA-A, tendon rating"),
        command("e", "report", "page", "Write the page for the physio, to print or to send"),
        command("down,pagedown", "look(1)", "down", "Further down, where the screen is small", show=False),
        command("up,pageup", "look(-1)", "up", "Back up", show=False),
        command("escape", "app.go('today')", "back", "Back to today", show=False),
    )

    shown = 0
    """How often the leg was changed."""

    def compose_place(self) -> ComposeResult:
        """The answer first; the ladder beside the charts; the next gate and the dose."""
        yield Dashboard(self.panels)

    def panels(self, wide: bool) -> Iterator[Widget]:
        """What is told in words, and the charts; in a small window that of pain alone."""
        charts = [Chart(id=name) for name in (CHARTS if wide else CHARTS[:1])]
        for chart in charts:
            chart.right, chart.half = chart.id != "km", True
        self.draw(charts[0])
        for chart in charts[1:]:  # they take their time in a long diary
            chart.call_after_refresh(self.draw, chart)
        told = partial(Section, self.context)
        yield told(lambda: "Am I getting better?", self._answer, "app.go('charts')", foot=self._outlook)
        yield told(self._ladder_title, self._rungs, "app.page('ladder')", half=True)
        yield from charts[:3]
        yield told(self._gate_title, self._gates, "screen.gates", foot=self._own_word)
        yield told(self._dose_title, self._dose, "app.go('calendar')")
        yield from charts[3:]

    def draw(self, chart: Chart) -> None:
        """Draw a chart in the range that is looked at."""
        plots, days = self.plots, self.plots.days(self.range)
        match chart.id:
            case "pain":
                chart.plot = plots.tendon.pain(self.leg, days)
            case "stiffness":
                chart.plot = plots.tendon.stiffness(self.leg, days)
            case "load":
                chart.plot = plots.load.seconds(self.leg, days)
            case _:
                chart.plot = plots.distance.kilometres(days)

    @property
    def ladder(self) -> LegLadder | None:
        """The ladder of the leg that is shown."""
        ladders = self.context.facts.ladders
        return ladders[self.shown % len(ladders)] if ladders else None

    @property
    def offer(self) -> Offer | None:
        """The step up that is offered to the leg that is shown, or the next block, put off or not."""
        step = offered(self.context, self.ladder) if self.ladder else None
        return step or next_block_offered(self.context)

    @property
    def leg(self) -> Leg:
        """The leg that is shown."""
        legs = self.context.facts.situation.legs
        return self.ladder.position.leg if self.ladder else next(iter(legs), Leg.LEFT)

    def _answer(self, _: int) -> Iterable[Content]:
        facts = self.context.facts
        told = (outlook_text(facts), pattern_text(facts)) if self._roomy else ()
        return [answer_text(facts, self.leg), *(text for text in told if text)]

    @property
    def _roomy(self) -> bool:
        """Whether there are lines for all, or none is to be seen without scrolling anyway."""
        return self.app.size.height >= HIGH or self.app.size.width < PAIRS_FROM

    def _outlook(self) -> Content:
        """Where there is no line for it, it stands on the border."""
        return Content("") if self._roomy else outlook_text(self.context.facts)

    def _ladder_title(self) -> str:
        return place_title(self.context.facts, self.ladder)

    def _rungs(self, width: int) -> Iterable[Content]:
        return place_rows(self.context.facts, self.ladder, width)

    def _gate_title(self) -> str:
        return next_title(self.context.facts, self.ladder)

    def _dose_title(self) -> str:
        return dose_title(self.context.facts)

    def _dose(self, width: int) -> Iterable[Content]:
        return dose_rows(self.context.facts, width, bars=self.query_one(Dashboard).wide)

    def _own_word(self) -> Content:
        return Content(
            f"{key('progress.override', 'o')} goes up on your own word"
            if self.check_action("override", ())
            else ""
        )

    def _gates(self, width: int) -> Iterable[Content]:
        facts, ladder = self.context.facts, self.ladder
        back = facts.situation.programme.plan or (ladder and ladder.work_step is not ladder.position.step)
        return next_told(facts, ladder, width, put_off=self.put_off, missing=bool(back) and not self._roomy)

    def show_facts(self) -> None:
        """Write and draw everything again."""
        self.query_one(Dashboard).show()
        self.call_after_refresh(self.show_charts)

    def show_charts(self) -> None:
        """Draw the charts again, but those for which the window is too low."""
        for chart in self.query(Chart):
            if chart.display:
                self.draw(chart)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Show only keys that do something now."""
        match action:
            case "report":
                return self.context.pages is not None
            case "override":
                ladder = None if self.context.facts.situation.programme.plan else self.ladder
                return ladder is not None and ladder.may_override and not ladder.offered
            case "leg":
                return len(self.context.facts.ladders) > 1
        return super().check_action(action, parameters)

    async def action_gates(self) -> None:
        """Show the rules that the next step waits for; without any, the guide's page of the ladder."""
        rules = " ".join(dict.fromkeys(gate.rule for gate in self.ladder.gates)) if self.ladder else ""
        await self.run_action(f"app.why({rules!r})" if rules else "app.page('ladder')")

    def action_report(self) -> None:
        """Ask which file the page for the physio goes to, and which parts it has."""
        if self.context.pages:
            self.app.push_screen(ReportScreen(self.context, self.context.pages))

    def action_look(self, down: int) -> None:
        """Bring what a small screen hides into view."""
        self.query_one(Dashboard).scroll_by(down)

    def action_leg(self) -> None:
        """Show the other sore leg."""
        self.shown += 1
        self.show_facts()
        self.refresh_bindings()

    @work(exclusive=True)
    async def action_override(self) -> None:
        """Ask for the reason, then go up against the gates."""
        ladder = self.ladder
        if ladder is None or not ladder.may_override:
            return
        if reason := await self.app.push_screen_wait(OverrideScreen(ladder, self.context.day)):
            self.record(Change(None, step_up(self.context.day, ladder, own_reason=reason)))
