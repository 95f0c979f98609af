"""Days to come: the next run, a run that is asked about, a race and the days after it."""

from rehab_tui.domain.ahead.advice import advice
from rehab_tui.domain.ahead.answered import in_short, reasons
from rehab_tui.domain.ahead.coming import next_run_words, race_rows, recovery, recovery_rows
from rehab_tui.domain.ahead.days import PlannedDay, days_ahead, next_run, on_day, week_days
from rehab_tui.domain.ahead.typed import EXPECTS, asked_run
from rehab_tui.domain.ahead.what_if import Against, Answer, what_if
