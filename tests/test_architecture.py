"""The house keeps its plan: what each room may load, how long a file may be, who may look at a clock."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "rehab_tui"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 250

SCREEN = {"textual", "rich"}
FILES = {"tinydb", "platformdirs"}
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}

EVERYWHERE = SCREEN | FILES | NETWORK | {"asyncio"}
FORBIDDEN = {
    "domain": EVERYWHERE | {"msgspec"},
    "practice": EVERYWHERE | {"msgspec"},
    "plain": EVERYWHERE - {"rich"} | {"msgspec"},  # it counts cells as the screens do
    "resources": EVERYWHERE | {"msgspec"},
    "storage": EVERYWHERE - FILES,
    "sound": SCREEN | FILES | NETWORK | {"asyncio", "miniaudio"},
    "ui": {"tinydb"},
}
"""What a room may not even indirectly load; a room without an entry gets `EVERYWHERE`."""

CLOCKS = {
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    "datetime.date.today",
    *(
        f"time.{name}"
        for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "localtime")
    ),
}
STREAMS = {"open_connection", "open_unix_connection", "start_server", "create_connection", "create_server"}


def name_of(module: Path) -> str:
    parts = module.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


ROOMS = sorted({room_of(module) for module in MODULES} - {"__init__", "__main__", "cli", "launch"})


def loaded_by(code: str) -> set[str]:
    """The modules a fresh interpreter holds after `code`."""
    told = "import sys\n" + code + "\nprint('loaded:', *sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_loads_only_what_it_may(room: str) -> None:
    inside = [name_of(module) for module in MODULES if room_of(module) == room]
    loaded = loaded_by(f"import {', '.join(inside)}")
    assert sorted(loaded & FORBIDDEN.get(room, EVERYWHERE)) == []


def test_the_first_screen_loads_no_page_of_the_guide_and_no_figure() -> None:
    loaded = loaded_by("import rehab_tui.launch, rehab_tui.ui.app")
    unread = ("rehab_tui.ui.screens.guide", "rehab_tui.ui.widgets.figure", "markdown_it", "tomllib")
    assert [module for module in sorted(loaded) if module.startswith(unread)] == []


@pytest.mark.parametrize(
    "words",
    [
        *("--version", "today", "today --json", "schema", "report", "import FILE", "export COPY"),
        *("export --format csv COPY", "restore FILE", "doctor"),
    ],
)
def test_a_command_without_a_screen_never_pays_for_one(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "somewhere")  # no sound device is opened for somebody far away
    files = {"FILE": str(tmp_path / "bundle.json"), "COPY": str(tmp_path / "copy")}
    Path(files["FILE"]).write_text('{"format": "rehab-tui", "version": 1}')
    argv = [files.get(word, word) for word in words.split()]
    run = f"""
from rehab_tui.cli import main
try:
    status = main({argv})
except SystemExit as end:
    status = end.code
assert not status, status"""
    assert sorted(loaded_by(run) & (EVERYWHERE - FILES | {"shtab"})) == []


def test_the_arrows_between_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True, no_logo=True) == 0


def imported_by(module: Path) -> set[str]:
    """The modules that its import statements name, also for the type checker alone."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def inside(name: str, folder: str) -> bool:
    return f"{name}.".startswith(f"{folder}.")


def test_a_folder_with_a_face_is_imported_by_its_face() -> None:
    imported = {name_of(module): imported_by(module) for module in MODULES}
    folders = {name_of(module) for module in MODULES if module.name == "__init__.py"}
    faces = {folder for folder in folders if any(inside(name, folder) for name in imported[folder])}
    assert {"rehab_tui.domain.records", "rehab_tui.domain.facts", "rehab_tui.domain.ladder"} <= faces
    around = [
        f"{name} -> {other}"
        for name, others in imported.items()
        for other in sorted(others - faces)
        for face in faces
        if inside(other, face) and not inside(name, face)
    ]
    assert around == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_one_idea(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_module_reads_a_clock_but_the_outermost_or_talks_to_a_network(module: Path) -> None:
    calls = set(calls_in(ast.parse(module.read_text(encoding="utf-8"))))
    assert [call for call in calls if call.rpartition(".")[2] in STREAMS] == []
    if module != PACKAGE / "cli" / "__init__.py":
        assert sorted(calls & CLOCKS) == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_imports_by_statements_that_the_contracts_see(module: Path) -> None:
    calls = set(calls_in(ast.parse(module.read_text(encoding="utf-8"))))
    assert sorted(calls & {"importlib.import_module", "importlib.__import__", "__import__"}) == []


def calls_in(tree: ast.Module) -> Iterator[str]:
    """The dotted name of everything called, imports spelt out: `dt.now()` is `datetime.datetime.now`."""
    known: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            known |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            first, *rest = ast.unparse(node.func).split(".")
            yield ".".join([known.get(first, first), *rest])


@pytest.mark.parametrize(
    ("code", "clock"),
    [
        ("import datetime\ndatetime.datetime.now()", True),
        ("from datetime import date as day\nday.today()", True),
        ("import time as clock\nclock.monotonic()", True),
        ("from time import time\ntime()", True),
        ("from datetime import datetime\ndatetime.fromisoformat(text)", False),
        ("import time\ndef look(clock=time.monotonic): return clock()", False),
        ("def today(context): return context.now().date()", False),
    ],
)
def test_a_look_at_a_clock_is_seen(code: str, clock: bool) -> None:
    assert bool(set(calls_in(ast.parse(code))) & CLOCKS) is clock
