"""The questions of a form, and how what is typed is read; a form imports them from here."""

from rehab_tui.ui.widgets.fields.box import Box
from rehab_tui.ui.widgets.fields.choice import YES_NO, Choice, Dial, Ticks
from rehab_tui.ui.widgets.fields.control import Control
from rehab_tui.ui.widgets.fields.entry import Counter, Entry
from rehab_tui.ui.widgets.fields.form import Field, Form, answers
from rehab_tui.ui.widgets.fields.line_format import (
    LineFormat,
    clock_time,
    decimal,
    iso_day,
    minutes,
    plain_text,
    whole,
)
from rehab_tui.ui.widgets.fields.pain_scale import INSIDE, PainScale, scale_of
