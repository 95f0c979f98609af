"""A program in the middle of a set: `python -m tests.sound.parent HOW FILE`; HOW is `stay`, or `leave`."""

import sys
import time
from pathlib import Path

from rehab_tui.practice.conducting.pacing import set_timeline
from rehab_tui.sound.player import ChildPlayer
from tests.practice.plans import raises

how, file = sys.argv[1], Path(sys.argv[2])
player = ChildPlayer(command=(sys.executable, "-m", "tests.sound.odd_child", "well", str(file)))
player.start(set_timeline(raises()[0], 3, 7), 3.0, time.monotonic())
while not file.exists():
    time.sleep(0.01)
while how == "stay":
    time.sleep(60)
