"""Opens the sound device, checks it, and opens it again when it is lost."""

from array import array
from collections.abc import Callable

from rehab_tui.sound.device import Device, NoDevice, NoLibrary, OpenDevice
from rehab_tui.sound.messages import DeviceReport, DeviceState

GRACE_S = 2.0
"""How long a device may take from its opening to its first request for samples."""

SILENT_S = 0.6
"""A device that has not asked for this long is taken for lost: none reports it by itself."""

WATCH_S = 0.1
BACK_OFF_S = (0.25, 5.0)


class DeviceWatchdog:
    """Keeps a device open and fed, and reports its state whenever that changes."""

    def __init__(
        self,
        open_device: OpenDevice,
        take: Callable[[int, float], "array[int]"],
        say: Callable[[DeviceReport], None],
        clock: Callable[[], float],
    ) -> None:
        self._open_device, self._take, self._say, self._clock = open_device, take, say, clock
        self._device: Device | None = None
        self._said: DeviceReport | None = None
        self._asked: float | None = None
        self._opened = 0.0
        self._back_off = BACK_OFF_S[0]

    def look(self, now: float) -> float:
        """Check the device, and open it again if needed; returns the s until the next look."""
        if self._device is None:
            return self._open(now)
        asked = self._asked
        if asked is None and now - self._opened < GRACE_S:
            return WATCH_S / 4
        if asked is None or now - asked > SILENT_S:
            return self._lose()
        self._tell(DeviceReport(DeviceState.LIVE, self._device.backend))
        self._back_off = BACK_OFF_S[0]
        return WATCH_S

    def _open(self, now: float) -> float:
        self._asked = None
        try:
            self._device = self._open_device(self._feed)
        except NoLibrary:
            self._tell(DeviceReport(DeviceState.NO_LIBRARY))
        except NoDevice:
            if self._said is None or self._said.state is not DeviceState.LOST:
                self._tell(DeviceReport(DeviceState.NO_DEVICE))
        else:
            self._opened = now
            return WATCH_S / 4
        return self._wait()

    def _lose(self) -> float:
        asked_before = self._asked is not None
        self._tell(DeviceReport(DeviceState.LOST if asked_before else DeviceState.NO_DEVICE))
        if self._device:
            self._device.close()
            self._device = None
        return self._wait()

    def _wait(self) -> float:
        wait, self._back_off = self._back_off, min(2 * self._back_off, BACK_OFF_S[1])
        return wait

    def _feed(self, count: int) -> bytes:
        self._asked = now = self._clock()
        return self._take(count, now).tobytes()

    def _tell(self, report: DeviceReport) -> None:
        if report != self._said:
            self._said = report
            self._say(report)
