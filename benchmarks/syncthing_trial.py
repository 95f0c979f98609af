"""Two real Syncthing processes on loopback keep two diaries in step while both sides edit.

Run from the checkout, with Syncthing installed: `python -m benchmarks.syncthing_trial`. Both devices share
the diary's folder with the ignore list that the README gives. They are parted, both edit (additions, changes,
deletions), they meet again, and the conflict copy that Syncthing leaves is joined as the program offers it.
Then both diaries must hold the same and everything that was noted. Twice with the diary closed, once while it
is open.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
import time
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.killing import bare
from rehab_tui.domain.records import Change, put
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from tests.storage.samples import CHECKIN, RUN, SESSION, noon

IGNORED = "!/diary.json\n!/diary.sync-conflict-*\n*\n"
PATIENCE_S = 90
FOLDER = "diary"
OFF = (
    "globalAnnounceEnabled",
    "localAnnounceEnabled",
    "relaysEnabled",
    "natEnabled",
    "crashReportingEnabled",
)


class Device:
    """One Syncthing with its own home, and the diary in the folder it shares."""

    def __init__(self, home: Path, number: int) -> None:
        self.home, self.number = home, number
        self.diary = home / "shared" / "diary.json"
        self.listens = f"tcp://127.0.0.1:{22100 + number}"
        self.web = f"127.0.0.1:{22200 + number}"
        self.diary.parent.mkdir(parents=True)
        (self.diary.parent / ".stignore").write_text(IGNORED)
        self._run("generate", "--no-default-folder", "--skip-port-probing")
        self.id = self._run("--device-id").strip()

    def _run(self, *words: str) -> str:
        command = ["syncthing", *words, f"--home={self.home}"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def pair(self, other: "Device") -> None:
        """Write the configuration: only the other device, only on loopback."""
        file = self.home / "config.xml"
        tree = ET.parse(file)
        root = tree.getroot()
        options = root.find("options")
        gui = root.find("gui")
        assert options is not None
        assert gui is not None
        for name in OFF:
            _put(options, name, "false")
        _put(options, "listenAddress", self.listens)
        _put(options, "urAccepted", "-1")
        _put(options, "startBrowser", "false")
        _put(options, "reconnectionIntervalS", "1")
        _put(gui, "address", self.web)
        key = gui.find("apikey")
        self.key = key.text or "" if key is not None else ""
        device = ET.SubElement(root, "device", id=other.id, name="other")
        ET.SubElement(device, "address").text = other.listens
        shared = ET.SubElement(
            root, "folder", id=FOLDER, path=str(self.diary.parent), type="sendreceive", rescanIntervalS="3600"
        )
        shared.set("fsWatcherEnabled", "true")
        shared.set("fsWatcherDelayS", "1")
        ET.SubElement(shared, "maxConflicts").text = "10"  # as every folder made in its own pages has
        for each in (self, other):
            ET.SubElement(shared, "device", id=each.id)
        tree.write(file)

    def start(self) -> subprocess.Popen[bytes]:
        command = ["syncthing", "serve", "--no-browser", "--no-restart", f"--home={self.home}"]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def ask(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(f"http://{self.web}/rest/{path}", method=method)
        request.add_header("X-API-Key", self.key)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")

    def connected(self, other: "Device") -> bool:
        return bool(self.ask("system/connections")["connections"].get(other.id, {}).get("connected"))

    def scan(self) -> None:
        self.ask(f"db/scan?folder={FOLDER}", "POST")


def _put(parent: ET.Element, name: str, text: str) -> None:
    for old in parent.findall(name):
        parent.remove(old)
    ET.SubElement(parent, name).text = text


def wait(what: str, until: Callable[[], bool]) -> None:
    """Look again until it holds; raises TimeoutError."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            if until():
                return
        except OSError:
            pass  # the web interface is not up yet
        time.sleep(0.3)
    raise TimeoutError(what)


def opened(device: Device) -> TinyDiary:
    return TinyDiary.open(device.diary, noon)


def entries(device: Device) -> Any:
    with TinyDiary.open(device.diary, noon, writing=False) as diary:
        return bare(diary.entries)


def part(one: Device, two: Device) -> None:
    one.ask(f"system/pause?device={two.id}", "POST")
    wait("parted", lambda: not one.connected(two) and not two.connected(one))


def meet(one: Device, two: Device) -> None:
    for device in (one, two):
        device.scan()
    one.ask(f"system/resume?device={two.id}", "POST")
    wait("connected", lambda: one.connected(two) and two.connected(one))


def edit(diary: TinyDiary, name: str, turn: int) -> None:
    """What one side notes while it is alone: new entries, an edit of a shared one, a deletion."""
    day = CHECKIN.date + timedelta(days=10 * turn)
    diary.apply(put(diary.entries, replace(CHECKIN, date=day, note=name)))
    diary.apply(Change(None, replace(RUN, id=f"{name}-{turn}", date=day)))
    diary.apply(Change(None, replace(SESSION, id=f"session-{name}-{turn}", date=day)))
    shared = next((run for run in diary.entries.runs if run.id == f"shared-{turn}-{name}"), None)
    if shared:
        diary.apply(Change(shared, None))


def joined(devices: tuple[Device, Device], held: TinyDiary | None) -> int:
    """Join every conflict copy, as the program offers it; how many there were."""
    count = 0
    for device in devices:
        diary = held if held and held.path == device.diary else opened(device)
        copies = ConflictCopies(diary)
        for name in copies.waiting():
            print(f"  device {device.number}: {name}: {copies.join(name)}")
            count += 1
        if diary is not held:
            diary.close()
    return count


def turn_of(devices: tuple[Device, Device], turn: int, *, stays_open: bool) -> None:
    """One parting and meeting; raises AssertionError where something is not there afterwards."""
    one, two = devices
    with opened(one) as diary:
        for name in ("one", "two", "kept"):
            diary.apply(Change(None, replace(RUN, id=f"shared-{turn}-{name}")))
    one.scan()
    wait("in step before", lambda: two.diary.exists() and entries(one) == entries(two))
    part(one, two)
    with ExitStack() as stack:
        held = stack.enter_context(opened(one)) if stays_open else None
        for device, name in ((one, "one"), (two, "two")):
            if held and device is one:
                edit(held, name, turn)
            else:
                with opened(device) as diary:
                    edit(diary, name, turn)
        meet(one, two)

        def settled() -> bool:
            joined(devices, held)
            if held:
                held.refresh()
            for device in devices:
                device.scan()
            return entries(one) == entries(two) and len(entries(one).sessions) == 2 * turn

        wait("in step after", settled)
    runs = {run.id for run in entries(one).runs}
    assert {f"one-{turn}", f"two-{turn}", f"shared-{turn}-kept"} <= runs
    assert not runs & {f"shared-{turn}-one", f"shared-{turn}-two"}, "deletions are followed"
    print(f"turn {turn}: both hold {len(runs)} runs and {2 * turn} sessions; nothing lost")


def main() -> int:
    """Try, print a log, and say by the exit status whether nothing was lost."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not shutil.which("syncthing"):
        print("Syncthing is not installed.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        one, two = Device(Path(folder) / "one", 1), Device(Path(folder) / "two", 2)
        one.pair(two)
        two.pair(one)
        running = [one.start(), two.start()]
        try:
            wait("connected", lambda: one.connected(two) and two.connected(one))
            for turn, stays_open in enumerate((False, False, True), 1):
                turn_of((one, two), turn, stays_open=stays_open)
            synced = sorted(file.name for file in two.diary.parent.iterdir())
            print(f"in the folder of device 2: {synced}")
        finally:
            for process in running:
                process.terminate()
                process.wait()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
