"""A situation through the table of rules: may I run, why, what is unknown, what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass

from rehab_tui.domain.facts.situation import Situation
from rehab_tui.domain.records import Leg, Level, Urgency
from rehab_tui.domain.rules import RULES, Finding, Rule

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


@dataclass(frozen=True)
class Reason:
    """One rule that fired, with the numbers it saw."""

    rule: str
    level: Level
    urgency: Urgency
    leg: Leg | None
    seen: str
    do: str
    facts: Mapping[str, object]
    flips: str
    locks: bool
    origin: str

    @property
    def text(self) -> str:
        """The whole reason in words: what was seen, and what to do."""
        return f"{sentence(self.seen)} {sentence(self.do)}"


@dataclass(frozen=True)
class Verdict:
    """The day's answer; `reasons` holds every rule that fired, worst first."""

    level: Level
    urgency: Urgency
    reasons: tuple[Reason, ...]
    unknown: tuple[str, ...]

    @property
    def locked_by(self) -> str | None:
        """The worst rule that locks all loading, or None."""
        return next((reason.rule for reason in self.reasons if reason.locks), None)

    @property
    def flips(self) -> str:
        """What would change the verdict: all of these, for the reasons at its level."""
        asked = [reason.flips for reason in self.reasons if reason.level is self.level]
        return "; ".join(dict.fromkeys(asked))

    def has(self, rule: str) -> bool:
        """Whether that rule fired."""
        return any(reason.rule == rule for reason in self.reasons)


def verdict(situation: Situation) -> Verdict:
    """The day's verdict: the worst level and the worst urgency of all rules that fire."""
    fired = [_reason(rule, found) for rule in RULES if (found := rule.find(situation))]
    level = max((reason.level for reason in fired), default=Level.GREEN)
    if level is Level.GREEN:
        fired = [_reason(GR1, Finding()), *fired]
    fired.sort(key=lambda reason: (reason.level, reason.urgency), reverse=True)
    urgency = max(reason.urgency for reason in fired)
    return Verdict(level, urgency, tuple(fired), situation.unknown)


def _reason(rule: Rule, found: Finding) -> Reason:
    return Reason(
        rule=rule.id,
        level=rule.level,
        urgency=rule.urgency,
        leg=found.leg,
        seen=rule.seen(found),
        do=rule.do,
        facts=found.facts,
        flips=rule.flips,
        locks=rule.locks,
        origin=rule.origin,
    )
