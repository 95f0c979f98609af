"""Two windows on one diary and a far device, in any order of things that can happen to them.

The model knows versions by their notes and which one each of them has beaten: what was made after a version
was seen beats it, and of two that knew nothing of each other one must beat the other everywhere and for good.
"""

import json
import os
import shutil
import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rehab_tui.domain.records import TABLES, Busy, Change, DiaryError, Entries, find, key, put
from rehab_tui.storage.copies import ConflictCopies
from rehab_tui.storage.diary import atomic
from rehab_tui.storage.diary.tiny_diary import TinyDiary
from rehab_tui.storage.disk import files
from tests.storage.faults import Faults
from tests.storage.samples import NOON, remove
from tests.storage.versions import PLACES, State, Versions, living, notes

COPY = "diary.sync-conflict-20260303-1200{:02}-ABCDEF7.json"

places = st.sampled_from(range(len(PLACES)))
windows = st.sampled_from([0, 1])
hours = st.integers(-30, 30)


class Devices(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(os, "fsync", lambda _: None)
        self.faults = Faults(self.patch)
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "near" / "diary.json"
        self.clocks = {"near": NOON, "far": NOON}
        self.versions = Versions()
        self.windows: list[TinyDiary | None] = [None, None]
        self.writer: int | None = None
        self.lock_is_gone = False
        self.disk: State = {}
        self.mind: State = {}
        self.far_mind: State = {}
        self.beside: dict[str, State] = {}
        self.copies = 0
        self.far = TinyDiary.open(self.folder / "far" / "diary.json", lambda: self.clocks["far"])

    def now(self) -> datetime:
        return self.clocks["near"]

    @initialize()
    def begin(self) -> None:
        self.open(0)
        self.change(0, 0)

    # --- what people do

    @rule(window=windows)
    def open(self, window: int) -> None:
        if self.windows[window] is None:
            self.windows[window] = TinyDiary.open(self.path, self.now, waiting=True)
            self.locked(window)

    @rule(window=windows)
    def close(self, window: int) -> None:
        if diary := self.windows[window]:
            diary.close()
            self.windows[window] = None
            if self.writer == window:
                self.writer = None

    @rule(window=windows)
    def look(self, window: int) -> None:
        if diary := self.windows[window]:
            diary.refresh()
            self.followed(window, diary)

    @rule(window=windows, place=places)
    def change(self, window: int, place: int) -> None:
        self.saved(window, [(place, "")])

    @rule(window=windows, place=places)
    def delete(self, window: int, place: int) -> None:
        self.saved(window, [(place, "-")])

    @rule(window=windows)
    def move_to_another_day(self, window: int) -> None:
        self.saved(window, [(0, "-"), (1, "")])

    @rule(window=windows, place=places, number=st.integers(0, 16))
    def save_on_a_bad_disk(self, window: int, place: int, number: int) -> None:
        self.saved(window, [(place, "")], number)

    @precondition(lambda self: self.writer is not None)
    @rule(place=places)
    def save_while_the_far_file_arrives(self, place: int) -> None:
        """In the last moment of a save, without a conflict copy."""
        real = files.replace_file
        arriving = self.far.path.read_bytes() if self.far.path.exists() else None

        def slow(path: Path, content: bytes, keep: Path | None = None) -> files.FileState:
            self.patch.setattr(atomic, "replace_file", real)
            if arriving:
                real(path, arriving)
            return real(path, content, keep)

        self.patch.setattr(atomic, "replace_file", slow)
        self.saved(self.writer or 0, [(place, "")])
        if arriving:
            self.mind = self.versions.joined(self.mind, self.far_mind, notes(self.writing().entries))
            self.disk = self.mind

    @rule(place=places, sign=st.sampled_from(["", "-"]))
    def change_far_away(self, place: int, sign: str) -> None:
        state = self.versions.new(self.far_mind, place, sign)
        if sign and place not in living(self.far_mind):
            return
        self.far.apply(self.made(self.far.entries, state, place))
        self.far_mind = state

    # --- what the world does

    @rule(device=st.sampled_from(["near", "far"]), by=hours)
    def a_clock_is_put(self, device: str, by: int) -> None:
        self.clocks[device] += timedelta(hours=by)

    @rule()
    def the_far_file_arrives(self) -> None:
        """As a sync program does it: what was here before is left beside as a conflict copy."""
        if self.far.path.exists():
            name = COPY.format(self.copies)
            self.copies += 1
            shutil.copy(self.path, self.path.with_name(name))
            self.beside[name] = self.disk
            files.replace_file(self.path, self.far.path.read_bytes())
            self.disk = self.far_mind

    @rule()
    def the_near_file_arrives_far_away(self) -> None:
        files.replace_file(self.far.path, self.path.read_bytes())
        self.far.refresh()
        self.far_mind = self.versions.joined(self.far_mind, self.disk, notes(self.far.entries))

    @precondition(lambda self: self.writer is not None)
    @rule()
    def conflict_copies_are_joined(self) -> None:
        diary = self.writing()
        for name in ConflictCopies(diary).waiting():
            self.look(self.writer or 0)
            ConflictCopies(diary).join(name)
            self.mind = self.versions.joined(self.mind, self.beside.pop(name), notes(diary.entries))
            self.disk = self.mind

    @precondition(lambda self: self.writer is not None)
    @rule(keep=st.integers(0, 30))
    def the_file_is_cut_while_open(self, keep: int) -> None:
        self.look(self.writer or 0)
        self.path.write_bytes(self.path.read_bytes()[:keep])
        assert "What this window knew is saved again." in self.writing().refresh()

    @rule(place=places)
    def an_entry_is_damaged_while_closed(self, place: int) -> None:
        for window in (0, 1):
            self.close(window)
        tables = json.loads(self.path.read_bytes())
        record = tables.get(TABLES[type(PLACES[place])], {}).get(key(PLACES[place]))
        if record:
            record["note"] = 5
            self.path.write_text(json.dumps(tables))
            self.open(0)
            assert "set aside" in self.writing().refresh()
            self.recovered(place)

    @precondition(lambda _: os.name != "nt")  # there nobody can remove an open file
    @rule()
    def the_lock_is_removed(self) -> None:
        """Whoever looks next becomes the writer."""
        self.path.with_name("diary.json.lock").unlink(missing_ok=True)
        self.lock_is_gone = True

    # --- what must hold

    @invariant()
    def every_window_that_writes_knows_what_stands(self) -> None:
        if self.writer is not None:
            assert notes(self.writing().entries) == living(self.mind)
        assert notes(self.far.entries) == living(self.far_mind)
        if self.path.exists():
            assert notes(TinyDiary.open(self.path, self.now, writing=False).entries) == living(self.disk)

    def teardown(self) -> None:
        try:
            self.in_the_end_both_hold_the_same()
        finally:
            for diary in (*self.windows, self.far):
                if diary:
                    diary.close()
            self.patch.undo()
            shutil.rmtree(self.folder)

    def in_the_end_both_hold_the_same(self) -> None:
        if self.path.exists():
            for window in (0, 1):
                self.close(window)
            self.open(0)
            self.conflict_copies_are_joined()
            near = self.writing()
            self.far.merge(near.tables)
            near.merge(self.far.tables)
            assert near.entries == self.far.entries
            state = self.versions.joined(self.mind, self.far_mind, notes(near.entries))
            assert notes(near.entries) == living(state)

    # --- how it is done

    def writing(self) -> TinyDiary:
        diary = self.windows[self.writer or 0]
        assert diary
        return diary

    def made(self, entries: Entries, state: State, place: int) -> Change:
        if state[place].startswith("-"):
            return remove(PLACES[place])
        return put(entries, replace(PLACES[place], note=state[place]))

    def saved(self, window: int, wanted: list[tuple[int, str]], fault: int = 99) -> None:
        diary = self.windows[window]
        if diary is None:
            return
        self.look(window)
        state = self.mind
        for place, sign in wanted:
            if sign and place not in living(state):
                return
            state = self.versions.new(state, place, sign)
        changes = [self.made(diary.entries, state, place) for place, _ in wanted]
        if len(changes) == 2:
            changes = [Change(before=find(diary.entries, PLACES[0]), after=changes[1].after)]
        try:
            with self.faults.failing_at(fault):
                diary.apply(*changes)
        except Busy:
            assert self.writer == 1 - window
        except DiaryError:
            assert fault < 99
        else:
            assert self.writer == window
            self.mind = self.disk = state

    def locked(self, window: int) -> None:
        """A window takes the lock where nobody holds it."""
        if self.writer is None or (self.lock_is_gone and self.writer != window):
            self.writer, self.mind = window, self.disk
        self.lock_is_gone = False

    def followed(self, window: int, diary: TinyDiary) -> None:
        self.locked(window)
        if self.writer == window:
            self.mind = self.versions.joined(self.mind, self.disk, notes(diary.entries))
            self.disk = self.mind
        else:
            assert not diary.writable
            assert notes(diary.entries) == living(self.disk)

    def recovered(self, damaged: int) -> None:
        """What does not read falls back; an earlier copy may know what a sync program has pushed aside."""
        seen = notes(self.writing().entries)
        state = {place: version for place, version in self.disk.items() if place != damaged}
        for place, record in enumerate(PLACES):
            remembered = f"{TABLES[type(record)]}/{key(record)}" in self.writing().tables.get("deleted", {})
            found = self.versions.deletion(place) if remembered else seen.get(place)
            if found and (place not in state or seen.get(place) != living(state).get(place)):
                assert place not in state or not self.versions.beats(state[place], found)
                state[place] = found
        assert seen == living(state)
        self.disk = self.mind = state


Devices.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
test_devices = Devices.TestCase
