"""A situation through the table of rules: may I run, why, what is unknown, what would change it."""

from typing import NamedTuple

from rehab_tui.domain.facts import Situation
from rehab_tui.domain.records import Leg, Level, Urgency
from rehab_tui.domain.rules.amber import AMBER
from rehab_tui.domain.rules.red import RED
from rehab_tui.domain.rules.rule import Facts, Finding, Rule
from rehab_tui.domain.rules.screening import SCREENING

VERSION = "2"

RULES: tuple[Rule, ...] = (*RED, *AMBER, *SCREENING)
"""The table of rules, in the order of docs/rules.md; a new rule is one entry in one of these lists."""

GR1 = Rule(
    id="GR1",
    level=Level.GREEN,
    find=lambda _: Finding(),
    says="no rule speaks against a run today",
    do="keep to the week's plan",
    flips="pain above 3, a worse morning after, or a worse week",
)
"""Green is what remains when no rule of the table speaks against a run."""


def sentence(words: str) -> str:
    """The words with a capital and a full stop."""
    return f"{words[0].upper()}{words[1:]}."


class Reason(NamedTuple):
    """A rule of the table that fired: what was `seen`, in words, and as `facts`."""

    entry: Rule
    leg: Leg | None
    seen: str
    facts: Facts

    @property
    def rule(self) -> str:
        """The rule's id."""
        return self.entry.id

    @property
    def level(self) -> Level:
        """The level it asks for."""
        return self.entry.level

    @property
    def text(self) -> str:
        """The whole reason in words: what was seen, and what to do."""
        return f"{sentence(self.seen)} {sentence(self.entry.do)}"


class Verdict(NamedTuple):
    """The day's answer; `reasons` holds every rule that fired, worst first."""

    level: Level
    urgency: Urgency
    reasons: tuple[Reason, ...]
    unknown: tuple[str, ...]

    @property
    def red(self) -> bool:
        """Whether there is no running today."""
        return self.level is Level.RED

    @property
    def locked_by(self) -> str | None:
        """The worst rule that locks all loading, or None."""
        return next((reason.rule for reason in self.reasons if reason.entry.locks), None)

    @property
    def ends(self) -> tuple[str, ...]:
        """What would change the verdict: all of these, for the reasons at its level, the worst first."""
        asked = [reason.entry.flips for reason in self.reasons if reason.level is self.level]
        return tuple(filter(None, dict.fromkeys(asked)))

    @property
    def flips(self) -> str:
        """The same in one line."""
        return "; ".join(self.ends)

    def advises(self, reason: Reason) -> bool:
        """Whether what a reason asks for is said: on a red day of red ones alone, beside a lock of locks."""
        return reason.entry.locks if self.locked_by else reason.level is Level.RED or not self.red

    def told(self, reason: Reason) -> str:
        """A reason in words: what was seen, and what to do unless a graver one says otherwise."""
        return reason.text if self.advises(reason) else sentence(reason.seen)

    @property
    def limits_ladder(self) -> bool:
        """Whether a rule keeps the ladder below the heavy steps (EV7)."""
        return any(reason.entry.limits_ladder for reason in self.reasons)

    @property
    def holds_the_week(self) -> bool:
        """Whether a rule asks for no more km than were run lately; a missing answer alone does not (MD9)."""
        return any(
            reason.level is Level.AMBER and not reason.entry.withholds_offers for reason in self.reasons
        )

    @property
    def allows_offers(self) -> bool:
        """Whether a step up may be offered: not before what is missing is known (AM8)."""
        return not any(reason.entry.withholds_offers for reason in self.reasons)


def verdict(situation: Situation) -> Verdict:
    """The day's verdict: the worst level and the worst urgency of all rules that fire."""
    fired = [_reason(rule, finding) for rule in RULES if (finding := rule.find(situation))]
    level = max((reason.level for reason in fired), default=Level.GREEN)
    if level is Level.GREEN:
        fired = [_reason(GR1, Finding()), *fired]
    fired.sort(key=lambda reason: (reason.level, reason.entry.urgency), reverse=True)
    urgency = max(reason.entry.urgency for reason in fired)
    return Verdict(level, urgency, tuple(fired), situation.unknown)


def _reason(rule: Rule, finding: Finding) -> Reason:
    seen = rule.says.format(**{**finding.facts, **finding.words})
    return Reason(rule, finding.leg, seen, finding.facts)
