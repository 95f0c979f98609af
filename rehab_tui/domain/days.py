"""Calendar days of the person's own, which begin at a settable hour."""

from datetime import date, datetime, time, timedelta


def day_of(moment: datetime, day_starts: str = "04:00") -> date:
    """The day a local moment belongs to: before `day_starts` (HH:MM) it is still yesterday."""
    started = moment.time().replace(tzinfo=None) >= time.fromisoformat(day_starts)
    return moment.date() if started else moment.date() - timedelta(days=1)


def last(days: int, until: date) -> tuple[date, date]:
    """The first and last day of the `days` days that end with `until`."""
    return until - timedelta(days=days - 1), until
