"""What the physio's page is made of, and how far back it may look."""

from enum import StrEnum

WEEKS = 12
"""Weeks a page covers unless another number is asked for."""

MOST_WEEKS = 16
"""Weeks a page can show at the most; more columns could not be read on paper."""


class Part(StrEnum):
    """A part of the page that may be left out; what is missing is always said."""

    RATING = "rating"
    WEEKS = "weeks"
    LOAD = "load"
    RESPONSES = "responses"
    RUNS = "runs"
    ACTIVITIES = "activities"
    MEASUREMENTS = "measurements"
    FLARES = "flares"
    STEPS = "steps"
    QUESTIONS = "questions"
