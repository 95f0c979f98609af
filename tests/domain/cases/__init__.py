"""The rules as a table of cases, read from their description alone."""

from tests.domain.cases import ambers, ladder, plan, screening, staying, stops

CASES = [
    *stops.RED_FLAGS,
    *stops.ST1,
    *stops.ST2,
    *stops.ST3,
    *stops.ST5,
    *stops.WAY_BACK,
    *ambers.LATEST_RUN,
    *ambers.UNKNOWN,
    *ambers.TREND,
    *ambers.PATTERN,
    *screening.SCREENING,
    *ladder.OFF_THE_HOLDS,
    *ladder.RAISES,
    *ladder.LOADED,
    *ladder.MAINTENANCE,
    *ladder.LOCKED,
    *staying.STAYING,
    *staying.GOING_BACK,
    *staying.GAPS,
    *staying.DUE,
    *plan.MODIFICATIONS,
    *plan.CAP,
    *plan.RACES,
    *plan.ESCALATION,
]
