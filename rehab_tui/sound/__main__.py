"""`python -m rehab_tui.sound BACKENDS`: the child process that a player starts."""

import sys
import time
from functools import partial

from rehab_tui.sound.child import run
from rehab_tui.sound.device import miniaudio_device

if __name__ == "__main__":
    run(partial(miniaudio_device, backends=tuple(sys.argv[1:])), time.monotonic)
