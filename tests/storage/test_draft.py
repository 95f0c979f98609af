from dataclasses import replace
from pathlib import Path

import pytest

from rehab_tui.domain.records import DiaryError, Leg, Step
from rehab_tui.practice.draft import Draft, DraftStore
from rehab_tui.practice.plan import SetPlan, Window
from rehab_tui.storage.draft import DraftFile
from tests.storage.faults import Faults, Killed
from tests.storage.samples import DAY, EVENING, HOLD, RAISES

HOLDS = SetPlan(step=Step.HOLD_DOUBLE, number=1, of=5, windows=(Window(leg=Leg.BOTH, hold_s=45),), rest_s=120)
PAIR = SetPlan(
    step=Step.RAISE_SINGLE_FLAT,
    number=2,
    of=3,
    windows=(Window(leg=Leg.LEFT, reps=12, load_kg=2.5), Window(leg=Leg.RIGHT, reps=12)),
    rest_s=0,
)
DRAFT = Draft(id="0195", date=DAY, started_at=EVENING, saved_at=EVENING, plan=(HOLDS, PAIR), sets=(HOLD,))


@pytest.fixture
def store(tmp_path: Path) -> DraftFile:
    folder = tmp_path / "here"
    folder.mkdir()
    return DraftFile(folder / "diary.json")


def test_it_keeps_one_draft(store: DraftFile) -> None:
    kept: DraftStore = store
    assert kept.load() is None
    kept.save(DRAFT)
    assert kept.load() == DRAFT
    further = replace(DRAFT, sets=(HOLD, RAISES))
    kept.save(further)
    assert kept.load() == further
    assert [file.name for file in store.path.parent.iterdir()] == ["diary.json.draft"]
    assert store.path.stat().st_mode & 0o777 == 0o600


def test_it_forgets(store: DraftFile) -> None:
    store.clear()
    store.save(DRAFT)
    store.clear()
    assert store.load() is None
    assert not list(store.path.parent.iterdir())


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"null", b"\xff", b"{}", b'{"id": 5}', b"[" * 100_000])
def test_a_damaged_draft_is_set_aside_and_never_deleted(store: DraftFile, raw: bytes) -> None:
    for _ in range(2):
        store.path.write_bytes(raw)
        assert store.load() is None
    names = {file.name: file.read_bytes() for file in store.path.parent.iterdir()}
    assert names == {"diary.json.draft.damaged-1": raw, "diary.json.draft.damaged-2": raw}
    store.save(DRAFT)
    assert store.load() == DRAFT


def test_a_failing_save_leaves_the_draft_before(store: DraftFile, faults: Faults) -> None:
    store.save(DRAFT)
    with faults.watching() as asked:
        store.save(DRAFT)
    sentences = []
    for number in range(len(asked)):
        try:
            with faults.failing_at(number):
                store.save(replace(DRAFT, sets=(HOLD, RAISES)))
        except DiaryError as error:
            sentences.append(str(error))
            assert store.load() == DRAFT
        store.save(DRAFT)
    assert set(sentences) == {f"Could not save {store.path}: the disk is full."}
    assert asked.count("fsync") == 2
    assert len(sentences) == len(asked) - len(["link", "unlink", "unlink"])


def test_a_kill_while_saving_leaves_a_draft_that_reads(store: DraftFile, faults: Faults) -> None:
    further = replace(DRAFT, sets=(HOLD, RAISES))
    with faults.watching() as asked:
        store.save(DRAFT)
    for number in range(len(asked) + 1):
        with faults.killed_at(number), pytest.raises(Killed) if number < len(asked) else faults.watching():
            store.save(further)
        assert store.load() in (DRAFT, further)


def test_a_draft_that_cannot_be_opened_is_said(store: DraftFile) -> None:
    store.path.mkdir()
    with pytest.raises(DiaryError, match=r"^Could not read .*: it is a folder\.$"):
        store.load()
    with pytest.raises(DiaryError, match=r"^Could not save "):
        store.save(DRAFT)
