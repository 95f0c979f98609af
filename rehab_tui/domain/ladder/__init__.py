"""The calf-loading ladder: gates, steps up and back, today's work for each leg. Others import from here."""

from rehab_tui.domain.ladder.changes import Start, open_steps, profile_changes, step_on, step_up
from rehab_tui.domain.ladder.criteria import Criterion
from rehab_tui.domain.ladder.gates import Gate
from rehab_tui.domain.ladder.in_force import (
    ASK_AUTHOR,
    NextBlock,
    next_block,
    too_much_twice,
    weeks_in_block,
)
from rehab_tui.domain.ladder.kept import left_off, own_plans, put_in_force
from rehab_tui.domain.ladder.ladder import LegLadder, leg_ladder
from rehab_tui.domain.ladder.past import Past, State
from rehab_tui.domain.ladder.planned import whole_day, why_left_out
from rehab_tui.domain.ladder.position import Position, position_of, reached
from rehab_tui.domain.ladder.prescription import holds_before_a_run, own_load, prescribe
from rehab_tui.domain.ladder.ruling import Decision, Ruling
from rehab_tui.domain.ladder.work import Prescription, Work, dosed
