"""Time zones come from the system, or from the package tzdata where it has none."""

from zoneinfo import available_timezones

collect_ignore_glob = [] if available_timezones() else ["test_*.py"]
