"""What an import would do before it is done: new, known, doubtful, left out, refused, and what to ask."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rehab_tui.domain.once import Done, Once, once
from rehab_tui.domain.records import Change, Entries
from rehab_tui.exchange.runners.seen import Kind, Said, Told
from rehab_tui.exchange.runners.taking import Answers, left_out, records


class Preview(NamedTuple):
    """What is found beside the diary; what was said of the files; what is left out, by kind."""

    found: Once
    said: tuple[Said, ...]
    left_out: Mapping[Kind, int]

    @property
    def refused(self) -> list[Said]:
        """What was not taken, with the reason."""
        return [one for one in self.said if one.refused]

    @property
    def notes(self) -> list[Said]:
        """What is to be known of what was taken."""
        return [one for one in self.said if not one.refused]

    def changes(self, doubtful: Sequence[Done] = ()) -> tuple[Change, ...]:
        """The new ones, and those of the doubtful that are another one after all; to be stored as one."""
        return tuple(Change(before=None, after=done) for done in (*self.found.new, *doubtful))


def preview(told: Told, answers: Answers, diary: Entries) -> Preview:
    """All that is told, once the answers are there."""
    done, said = list[Done](), list(told.said)
    for one in records(told.seen, answers):
        if isinstance(one, Said):
            said.append(one)
        else:
            done.append(one)
    return Preview(once(done, diary), tuple(said), left_out(told.seen, answers))
