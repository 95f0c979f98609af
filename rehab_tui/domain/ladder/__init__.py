"""The calf-loading ladder: gates, steps up and back, today's work for each leg. Others import from here."""

from rehab_tui.domain.ladder.changes import Start, open_steps, profile_changes, step_on, step_up
from rehab_tui.domain.ladder.criteria import Criterion
from rehab_tui.domain.ladder.gates import Gate
from rehab_tui.domain.ladder.ladder import LegLadder, leg_ladder
from rehab_tui.domain.ladder.past import Past, State
from rehab_tui.domain.ladder.position import Position, position_of, reached
from rehab_tui.domain.ladder.prescription import Prescription, Work, holds_before_a_run, own_load, prescribe
from rehab_tui.domain.ladder.ruling import Decision, Ruling
