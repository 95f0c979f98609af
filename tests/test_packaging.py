"""The wheel carries everything: in an environment of its own it runs, far away from the checkout."""

import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from rehab_tui import __version__

ROOT = Path(__file__).parent.parent
AROUND = dict(os.environ)  # pip keeps its cache and settings in the real home folder
LARGEST_BYTES = 1_500_000

pytestmark = pytest.mark.packaging
Far = Callable[..., str]


def run(*words: str | Path, cwd: Path, env: dict[str, str]) -> str:
    done = subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    made = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", made, cwd=ROOT, env=AROUND)
    (built,) = made.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of an environment that has the built wheel and what it asks for."""
    house = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(house, with_pip=True)
    inside = house / ("Scripts" if os.name == "nt" else "bin")
    run(inside / "python", "-m", "pip", "install", "--quiet", wheel, cwd=house, env=AROUND)
    return inside


@pytest.fixture
def far(scripts: Path, own_home: Path) -> Far:
    """Runs a program of that environment from the top of the file system with an empty home folder."""
    env = {name: value for name, value in AROUND.items() if name in {"PATH", "SYSTEMROOT", "TEMP", "LANG"}}
    env |= {name: str(own_home) for name in ("HOME", "USERPROFILE", "LOCALAPPDATA")}

    def program(name: str, *words: str) -> str:
        return run(scripts / name, *words, cwd=Path(own_home.anchor), env=env)

    return program


def test_it_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST_BYTES


def test_it_tells_its_version(far: Far) -> None:
    assert __version__ in far("rehab-tui", "--version")


def test_it_has_a_verdict_before_anything_is_noted(far: Far, own_home: Path) -> None:
    assert "amber" in far("rehab-tui", "today").lower()
    assert json.loads(far("rehab-tui", "today", "--json"))["run"]["level"] == "amber"
    assert not list(own_home.iterdir()), "a look must leave no trace"


def test_man_finds_its_page_beside_the_program(scripts: Path) -> None:
    assert (scripts.parent / "share/man/man1/rehab-tui.1").read_text().startswith(".TH REHAB")


def test_it_carries_every_file_of_the_house(far: Far) -> None:
    place = "from rehab_tui import resources; print(resources.__file__); print(resources.assets())"
    module, assets = far("python", "-c", place).splitlines()
    for there, here in ((Path(module).parent, ROOT / "rehab_tui"), (Path(assets), ROOT / "assets")):
        assert not there.is_relative_to(ROOT)
        wanted = {path.relative_to(here) for path in here.rglob("*") if path.is_file()}
        held = {path.relative_to(there) for path in there.rglob("*")}
        assert {path for path in wanted if path.suffix != ".pyc"} <= held
