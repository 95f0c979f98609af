"""The questions of a form, and how what is typed is read; a form imports them from here."""

from rehab_tui.ui.widgets.fields.choice import YES_NO, Choice, Dial, Ticks
from rehab_tui.ui.widgets.fields.control import Control
from rehab_tui.ui.widgets.fields.entry import Counter, Entry
from rehab_tui.ui.widgets.fields.form import Field, Form, answers
from rehab_tui.ui.widgets.fields.formats import (
    amount,
    calendar_day,
    clock_time,
    decimal,
    minutes,
    plain_text,
    whole,
    whole_minutes,
)
from rehab_tui.ui.widgets.fields.frame import Frame
from rehab_tui.ui.widgets.fields.line_format import LineFormat
from rehab_tui.ui.widgets.fields.pain_scale import INSIDE, PainScale, scale_of
