"""A file of one's own keys: all of it is taken, or a sentence a fault says why not."""

from pathlib import Path

import pytest

from rehab_tui.domain.records import harmless
from rehab_tui.exchange.keys.faults import faults
from rehab_tui.exchange.keys.known import FIXED, KEY, to_begin_from, usual
from rehab_tui.exchange.keys.reading import read_keys


def test_the_list_to_begin_from_is_taken_as_it_is_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(to_begin_from(), encoding="utf-8")
    assert read_keys(file) == (usual(), [])
    assert all(KEY.fullmatch(key) or key in FIXED for keys in usual().values() for key in keys)


@pytest.mark.parametrize(
    "text",
    [
        '"runs.add" = ["j", "f5"]\n"app.go.runs" = "z"',
        'runs.add = ["j", "f5"]\napp.go.runs = ["z"]  # without quotes the parts of a name are tables',
        '\ufeff"runs.add" = ["j", "f5", "j"]\r\n"app.go.runs" = ["z"]\r\n',
    ],
)
def test_a_file_is_read_however_it_is_written(tmp_path: Path, text: str) -> None:
    (file := tmp_path / "keys.toml").write_bytes(text.encode())
    assert read_keys(file) == ({"runs.add": ("j", "f5"), "app.go.runs": ("z",)}, [])


def test_the_example_of_the_documentation_is_accepted(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text(encoding="utf-8")
    (file := tmp_path / "keys.toml").write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    moved, faults_of_it = read_keys(file)
    assert (len(moved), faults_of_it) == (5, [])


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"runs.ad": ("z",)}, ["'runs.ad' is no command", "such as runs.add"]),
        ({"session.answer.1": ("z",)}, ["'session.answer.1' is no command"]),
        ({"runs.add": ()}, ["runs.add has no key", "keeps a"]),
        ({"runs.add": ("A",)}, ["runs.add on 'A'", "no such key", "a small letter"]),
        ({"runs.add": ("ctrl+i",)}, ["runs.add on 'ctrl+i'", "no such key", "but h, i and m"]),
        ({"runs.add": ("alt+z",)}, ["runs.add on 'alt+z'", "no such key"]),
        ({"runs.add": (",",)}, ["runs.add on ','", "no such key"]),
        ({"runs.add": ("ctrl+c",)}, ["runs.add on 'ctrl+c'", "stays where it is"]),
        ({"runs.add": ("escape",)}, ["runs.add on 'escape'", "stays where it is"]),
        ({"runs.add": ("1",)}, ["runs.add on '1'", "stays where it is"]),
        ({"runs.add": ("down",)}, ["runs.add on 'down'", "leads around", "a letter"]),
        ({"page.back": ("b",)}, ["page.back lacks escape"]),
        ({"form.save_form": ("z",)}, ["form.save_form on 'z'", "texts are typed", "f1 to f12"]),
        ({"form.save_form": ("ctrl+k",)}, ["form.save_form on 'ctrl+k'", "texts are typed"]),
        ({"app.suspend_process": ("z",)}, ["app.suspend_process on 'z'", "texts are typed"]),
        ({"runs.add": ("x",)}, ["runs.add on x: runs.cross has this key too", "screen “runs”", "free there"]),
        ({"entries.select_cursor": ("x",)}, ["entries.select_cursor on x: ", "runs.cross"]),
        ({"app.guide": ("e",)}, ["app.guide on e: plan.edit", "app.guide on e: progress.report"]),
        ({"runs.add": ("x",), "runs.cross": ("a",)}, []),
        ({"progress.go.calendar": ("y",), "runs.add": ("k",)}, []),
        ({"app.help": ("f1",), "session.one_key": ("z", "space"), "form.save_form": ("ctrl+o",)}, []),
        ({"month.move.7": ("down", "ctrl+n"), "news.dismiss": ("space", "escape")}, []),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_a_fault(
    own: dict[str, tuple[str, ...]], said: list[str]
) -> None:
    found = " ".join(faults(own))
    assert bool(found) is bool(said)
    for words in said:
        assert words in found
    assert found.count("accepted: ") == len(list(faults(own)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'"runs.add" = [', "not valid TOML"),
        (b"\xff\xfe", "not valid TOML"),
        (b'"runs.add" = 3', 'accepted: a list of keys, such as ["n"]'),
        (b'"runs.add" = ["z"]\n"runs.add" = ["y"]', "not valid TOML"),
        (b'"runs.add" = ["\\u001b[31m"]', "there is no such key"),
        (b"a=" + b"[" * 5000, "not valid TOML"),
        (None, "No such file"),
    ],
)
def test_what_is_no_such_file_is_said_and_nothing_of_it_holds(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    file = tmp_path / "keys.toml"
    if content is not None:
        file.write_bytes(content)
    moved, [fault] = read_keys(file)
    assert moved == {}
    assert fault.startswith(harmless(file))
    assert said in fault
    assert "\x1b" not in fault
