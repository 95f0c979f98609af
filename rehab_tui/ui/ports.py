"""What the screens ask of files, which they never open themselves; the launcher implements it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, tzinfo
from typing import Protocol, Self

from rehab_tui.domain.records import Change, DistanceUnit, Entries, RehabPlan
from rehab_tui.domain.today import Found


class StaysAwake(Protocol):
    """Keeps the screen from going dark."""

    def hold(self, wanted: bool) -> None:
        """Hold it awake from now on, or no longer; where that cannot be, nothing is said."""


class Copies(Protocol):
    """Conflict copies that a sync program left beside the diary."""

    def waiting(self) -> list[str]:
        """The names of the copies; raises DiaryError if the folder cannot be read."""

    def join(self, name: str) -> str:
        """Join a copy's entries to the diary and say what came of it.

        Raises DiaryError, and then nothing has changed.
        """


class Findings(Protocol):
    """What an earlier run of the program worked out of the diary."""

    def read(self) -> Found | None:
        """What was found in the diary as it stands, if it is known still."""

    def keep(self, found: Found) -> None:
        """Let a later run know it; where that cannot be, nothing is said."""


class Known(Protocol):
    """A known programme."""

    @property
    def about(self) -> str:
        """What it is, in a sentence."""

    @property
    def plan(self) -> RehabPlan:
        """The programme."""


class Programmes(Protocol):
    """The programmes that come with the program, and the files that others stand in."""

    def known(self) -> Sequence[Known]:
        """Those that come with it, the gentlest first."""

    def read(self, name: str) -> RehabPlan:
        """The programme of a file; raises Refused."""

    def suggested(self, plan: RehabPlan) -> str:
        """A name for the file of a programme."""

    def exists(self, name: str) -> bool:
        """Whether there is a file of that name already."""

    def write(self, plan: RehabPlan, name: str) -> str:
        """Write a programme in place of what the file held; gives the file's full name.

        Raises Refused or DiaryError, and then nothing was written.
        """


class PageWriter(Protocol):
    """Writes the page for the physio to a file."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts that may be left out."""

    @property
    def weeks(self) -> tuple[int, int]:
        """The weeks a page usually covers, and the most it can."""

    def suggested(self, day: date) -> str:
        """A name for the page of that day; its ending chooses the format."""

    def exists(self, name: str) -> bool:
        """Whether there is a file of that name already."""

    def write(self, entries: Entries, day: date, name: str, weeks: int, without: Collection[str]) -> str:
        """Write the page in place of what the file held; gives the file's full name.

        Raises Refused or DiaryError, and then nothing was written. Takes a second with years of entries.
        """


class Pair(Protocol):
    """Something in a file that may be in the diary already, or in the files twice."""

    @property
    def name(self) -> str:
        """The same whenever these files are looked at."""

    @property
    def comes(self) -> str:
        """The one in the file, in words."""

    @property
    def there(self) -> str:
        """The one that is there, in words."""


class Coming(Protocol):
    """What would come out of files of runs."""

    @property
    def rows(self) -> Sequence[tuple[str, str]]:
        """What is new, known and refused: a label and words each."""

    @property
    def changes(self) -> Sequence[Change]:
        """What would be stored, as one."""

    @property
    def doubtful(self) -> Sequence[Pair]:
        """Those that may be there already."""


class RunsTold(Protocol):
    """What files of runs told; nothing of it is taken yet."""

    @property
    def others(self) -> Mapping[str, int]:
        """How many there are of each kind but runs: walk, ride, swim, other, unclear."""

    def zone_open(self, kinds: Collection[str]) -> bool:
        """Whether a time zone has to be asked for these kinds."""

    def unit_open(self, kinds: Collection[str]) -> bool:
        """Whether a unit has to be asked for these kinds."""

    def zone_of(self, text: str) -> tzinfo:
        """The zone of that name; raises ValueError."""

    def answered(self, zone: tzinfo | None, unit: DistanceUnit | None, also: Collection[str]) -> Self:
        """The same with these answers; `also` are kinds that are taken beside runs."""

    def coming(self, diary: Entries, day: date, day_starts: str, two: Collection[str]) -> Coming:
        """What would be taken on that day beside what the diary holds.

        `two` are the names of the pairs that are two and not one: they are taken too.
        """


RunReader = Callable[[str, Callable[[str, int], None]], RunsTold]
"""Reads a file or a folder of runs; raises Refused.

It calls the function with what it reads and how many bytes of it; what that raises ends the reading.
"""
