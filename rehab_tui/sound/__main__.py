"""`python -m rehab_tui.sound [--own FOLDER] BACKENDS`: the child process that a player starts."""

import time
from argparse import ArgumentParser
from functools import partial
from pathlib import Path

from rehab_tui.resources import assets
from rehab_tui.sound.child import run
from rehab_tui.sound.decoding import decoded
from rehab_tui.sound.device import miniaudio_device
from rehab_tui.sound.recordings import Recordings

if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("--own", type=Path, action="append", default=[])
    parser.add_argument("backends", nargs="*")
    said = parser.parse_args()
    recordings = Recordings((*said.own, assets() / "voice"), decoded)
    run(partial(miniaudio_device, backends=tuple(said.backends)), time.monotonic, recordings)
