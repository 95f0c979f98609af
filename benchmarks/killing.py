"""Kills a process in the middle of its saves, again and again, and looks at what is on the disk.

Each round a child goes through a scripted evening (check-in, run, sets, session, edits, deletions, settings)
on the real storage and confirms each thing with a byte. At a random instant after a random byte it is killed.
Then the diary must open, be free for the next writer, and hold everything confirmed; only the one thing in
progress may be there or not.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from rehab_tui.domain.records import Change, Entries, Record, Settings, changed
from rehab_tui.practice.draft import Draft
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.draft import DraftFile
from tests.storage.samples import CHECKIN, HOLD, MEASUREMENT, PAUSE, RUN, noon
from tests.storage.test_draft import DRAFT, HOLDS

MOST_CONFIRMED = 15
LONGEST_S = 0.003  # about as long as a save takes
KILLED_WHILE_OPENING = 0.1
ROUNDS_A_DIARY = 25


@dataclass(frozen=True)
class State:
    """What a diary and its draft hold, the stamps left out."""

    entries: Entries
    settings: Settings
    draft: Draft | None = None


Step = tuple[str, Any]


def evening(number: int) -> Iterator[Step]:
    """The things a person confirms, without end: changes, settings, sets of a session, its filing."""
    turn = 0
    while True:
        name = f"{number}-{turn}"
        day = CHECKIN.date + timedelta(days=number)
        run = replace(RUN, id=f"run-{name}", date=day)
        yield "put", replace(CHECKIN, date=day, note=name)
        yield "put", run
        yield "put", replace(run, note="edited")
        yield "put", replace(MEASUREMENT, id=f"test-{name}", date=day)
        yield "remove", replace(run, note="edited")
        draft = replace(DRAFT, id=f"session-{name}", plan=(HOLDS,) * 5, sets=())
        for sets in range(1, 6):
            draft = replace(draft, sets=tuple(replace(HOLD, set=done) for done in range(1, sets + 1)))
            yield "draft", draft
        yield "file", draft
        yield "settings", Settings(prep_s=turn % 31)
        yield "put", replace(PAUSE, from_=day, to=None, reason=name)
        turn += 1


def after(state: State, step: Step) -> State:
    """The state once a step is confirmed."""
    match step:
        case "put", record:
            return replace(state, entries=bare(changed(state.entries, put_by_key(record))))
        case "remove", record:
            return replace(state, entries=bare(changed(state.entries, Change(record, None))))
        case "draft", draft:
            return replace(state, draft=draft)
        case "file", draft:
            filed = changed(state.entries, put_by_key(draft.session(draft.saved_at)))
            return replace(state, entries=bare(filed), draft=None)
        case "settings", settings:
            return replace(state, settings=settings)
    raise ValueError(step)


def put_by_key(record: Record) -> Change:
    return Change(before=record, after=record)


def do(diary: TinyDiary, drafts: DraftFile, step: Step) -> None:
    match step:
        case "put", record:
            diary.apply(put_by_key(record))
        case "remove", record:
            diary.apply(Change(record, None))
        case "draft", draft:
            drafts.save(draft)
        case "file", draft:
            diary.apply(put_by_key(draft.session(draft.saved_at)))
            drafts.clear()
        case "settings", settings:
            diary.configure(settings)


def bare(entries: Entries) -> Entries:
    lists: dict[str, Any] = {
        name: tuple(replace(row, modified=None) for row in rows)
        for name, rows in vars(entries).items()
        if isinstance(rows, tuple)
    }
    return replace(entries, profile=replace(entries.profile, modified=None), **lists)


def found(path: Path) -> State:
    """What the next start of the program finds; raises whatever it would meet."""
    with TinyDiary.open(path, noon) as diary:
        assert diary.refresh() == "", "nothing had to be recovered"
        drafts = DraftFile(path)
        draft = drafts.load()
        if draft and any(session.id == draft.id for session in diary.entries.sessions):
            drafts.clear()  # as the program does when the end came between filing and forgetting
            draft = None
        return State(bare(diary.entries), diary.settings, draft)


def one_round(path: Path, number: int, chance: random.Random) -> tuple[int, bool]:
    """Kill one child: how many things it confirmed, and whether they are there."""
    before = found(path)
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.close(ours)
        with TinyDiary.open(path, noon) as diary:
            os.write(theirs, b"o")
            for step in evening(number):
                do(diary, DraftFile(path), step)
                os.write(theirs, b".")
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as pipe:
        said = b""
        if chance.random() > KILLED_WHILE_OPENING:
            wanted = chance.randint(1, MOST_CONFIRMED)
            while len(said) < wanted and (part := pipe.read(wanted - len(said))):
                said += part
        time.sleep(chance.uniform(0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        confirmed = (said + pipe.readall()).count(b".")
    expected, steps = before, evening(number)
    for _ in range(confirmed):
        expected = after(expected, next(steps))
    return confirmed, found(path) in (expected, after(expected, next(steps)))


def killed(kills: int, seed: int) -> dict[str, int]:
    """Kill so many children and count."""
    chance = random.Random(seed)
    log = {"kills": kills, "seed": seed, "confirmed": 0, "lost": 0, "unreadable": 0, "before_any": 0}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            path = Path(folder) / str(number // ROUNDS_A_DIARY) / "diary.json"
            try:
                confirmed, whole = one_round(path, number, chance)
            except Exception as error:  # any trouble at the next start counts, whatever it is
                print(f"kill {number}: {error!r}", file=sys.stderr)
                log["unreadable"] += 1
                shutil.rmtree(path.parent)
                continue
            log["confirmed"] += confirmed
            log["before_any"] += not confirmed
            log["lost"] += not whole
    return log
