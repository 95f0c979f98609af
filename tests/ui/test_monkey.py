"""Ten monkeys on all kinds of diary, and that a monkey finds what is wrong and tells it shortly."""

import pytest

from benchmarks.monkey.actions import Action
from benchmarks.monkey.episode import Episode, episode, shortest
from benchmarks.monkey.watched import Noted, untrue
from rehab_tui.domain.records import Change
from rehab_tui.ui.app import RehabApp
from rehab_tui.ui.history import History
from rehab_tui.ui.screens.runs.screen import RunsScreen

SEED, ACTIONS = 11, 30
STORED, DELETED = Noted("stored", "a run"), Noted("stored", "a run", yes=True)
TAKEN, FOLLOWED = Noted("said", "3 taken: u takes it back."), Noted("said", "Mine: Followed from today on.")
YES, NO = Noted("answered", "Delete it?", yes=True), Noted("answered", "Delete it?")


@pytest.mark.parametrize("number", range(10))
def test_a_monkey_finds_nothing(number: int) -> None:
    kind, actions = episode(SEED, number, ACTIONS)
    assert not Episode(kind, actions).fault(), f"python -m benchmarks.monkey --seed {SEED} --only {number}"


def test_a_fault_is_told_by_the_fewest_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: RunsScreen) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(RunsScreen, "show_facts", broken)
    needed = Action("keys", "r")
    actions = [Action("keys", key) for key in ("w", "escape", "r", "escape", "3", "tab")]
    fault = Episode("first day", actions).fault()
    assert fault == "ZeroDivisionError: planted"
    assert shortest("first day", actions, fault) == [needed]


def test_a_screen_without_a_way_out_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def only_there(_: RehabApp, __: str, parameters: tuple[object, ...]) -> bool:
        return parameters == ("runs",)

    monkeypatch.setattr(RehabApp, "check_action", only_there)
    assert "no way out of RunsScreen" in Episode("demo", [Action("keys", "r"), Action("leave")]).fault()


def test_what_is_not_stored_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(history: History, *changes: Change) -> None:
        history.made.append(changes)

    monkeypatch.setattr(History, "record", forgetful)
    form = [Action("keys", "c"), Action("keys", "5"), Action("keys", "ctrl+s")]
    assert "said without being stored: Saved for" in Episode("two sore legs", form).fault()


def test_a_deletion_that_nobody_confirmed_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    delete = [Action("keys", "r"), Action("keys", "d"), Action("keys", "n")]
    assert not Episode("two sore legs", delete).fault()

    async def always(*_: object) -> bool:
        return True

    monkeypatch.setattr("rehab_tui.ui.screens.shared.entries.ask", always)
    assert "deleted without a yes" in Episode("two sore legs", delete).fault()


@pytest.mark.parametrize(
    "log",
    [
        [STORED, Noted("said", "Saved")],
        [YES, DELETED, Noted("said", "Deleted the run")],
        [Noted("taking back"), DELETED, Noted("said", "The last change is taken back.")],
        [Noted("said", "Nothing to take back.")],
        [
            STORED,
            TAKEN,
            STORED,
            FOLLOWED,
        ],
    ],
)
def test_what_is_true_is_no_fault(log: list[Noted]) -> None:
    assert not untrue(log)


@pytest.mark.parametrize(
    "log",
    [
        [Noted("said", "Saved")],
        [STORED, Noted("said", "Saved"), Noted("said", "Saved")],
        [NO, DELETED],
        [
            STORED,
            TAKEN,
            FOLLOWED,
        ],
        [YES, STORED, DELETED],
    ],
)
def test_what_is_untrue_is_a_fault(log: list[Noted]) -> None:
    assert untrue(log)
