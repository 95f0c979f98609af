import sys
from array import array
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from rehab_tui.sound.device import Device, Feed, NoDevice, NoLibrary, miniaudio_device
from rehab_tui.sound.messages import DeviceReport, DeviceState
from rehab_tui.sound.watchdog import BACK_OFF_S, GRACE_S, SILENT_S, DeviceWatchdog

LIVE = DeviceReport(DeviceState.LIVE, "Fake")


@dataclass
class FakeDevice:
    feed: Feed
    backend: str = "Fake"
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class Stand:
    """A watchdog with a clock in the test's hand, and devices that ask only when told to."""

    failure: Exception | None = None
    now: float = 100.0
    devices: list[FakeDevice] = field(default_factory=list)
    reports: list[DeviceReport] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.watchdog = DeviceWatchdog(
            self.open, lambda count, _: array("h", bytes(2 * count)), self.reports.append, lambda: self.now
        )

    def open(self, feed: Feed) -> Device:
        if self.failure:
            raise self.failure
        self.devices.append(FakeDevice(feed))
        return self.devices[-1]

    def run(self, seconds: float, *, asking: bool) -> None:
        """Look whenever the watchdog wants to; the device asks before each look or not."""
        end = self.now + seconds
        while self.now < end:
            if asking and self.devices and not self.devices[-1].closed:
                assert self.devices[-1].feed(480) == bytes(960)
            self.now += self.watchdog.look(self.now)


def test_a_device_counts_as_live_once_it_asks() -> None:
    stand = Stand()
    stand.run(0.2, asking=False)
    assert stand.reports == []
    stand.run(0.2, asking=True)
    assert stand.reports == [LIVE]


def test_a_device_that_falls_silent_is_lost_within_a_second_and_opened_again() -> None:
    stand = Stand()
    stand.run(1, asking=True)
    silent_since = stand.now
    while len(stand.reports) == 1:
        stand.now += stand.watchdog.look(stand.now)
    assert stand.reports[-1].state is DeviceState.LOST
    assert SILENT_S < stand.now - silent_since < 1
    assert stand.devices[0].closed
    stand.run(1, asking=True)
    assert len(stand.devices) == 2
    assert stand.reports[-1] == LIVE


def test_without_a_device_it_is_said_once_and_tried_again_ever_more_rarely() -> None:
    stand = Stand(NoDevice())
    waits = [stand.watchdog.look(stand.now) for _ in range(7)]
    assert waits == [0.25, 0.5, 1, 2, 4, 5, 5]
    assert waits[-1] == BACK_OFF_S[1]
    assert stand.reports == [DeviceReport(DeviceState.NO_DEVICE)]
    stand.failure = None
    stand.run(1, asking=True)
    assert stand.reports[-1] == LIVE


def test_while_a_lost_device_does_not_come_back_it_stays_lost() -> None:
    stand = Stand()
    stand.run(1, asking=True)
    stand.failure = NoDevice()
    stand.run(20, asking=False)
    assert [report.state for report in stand.reports] == [DeviceState.LIVE, DeviceState.LOST]


def test_a_device_that_never_asks_is_given_up() -> None:
    stand = Stand()
    stand.run(GRACE_S + 0.2, asking=False)
    assert stand.reports == [DeviceReport(DeviceState.NO_DEVICE)]
    assert stand.devices[0].closed


def test_a_missing_library_is_said() -> None:
    stand = Stand(NoLibrary())
    stand.run(5, asking=False)
    assert stand.reports == [DeviceReport(DeviceState.NO_LIBRARY)]


def test_no_library_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(NoLibrary):
        miniaudio_device(bytes)


class BrokenError(Exception):
    pass


def test_a_library_that_finds_no_device(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise BrokenError

    library = SimpleNamespace(
        PlaybackDevice=fail,
        MiniaudioError=BrokenError,
        SampleFormat=SimpleNamespace(SIGNED16=1),
        Backend={"NULL": 14},
    )
    monkeypatch.setitem(sys.modules, "miniaudio", library)
    with pytest.raises(NoDevice):
        miniaudio_device(bytes, ("NULL",))
