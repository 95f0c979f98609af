"""The places of all rooms, in the order of their files and lines."""

import ast
from collections.abc import Sequence
from pathlib import Path

from benchmarks.mutants.finder import Finder, Place, is_enum

ROOMS = ("domain", "practice", "storage", "exchange")


def modules(root: Path, room: str) -> list[Path]:
    """Every module of a room, in whatever folders it lies."""
    return sorted((root / "rehab_tui" / room).rglob("*.py"))


def enums(paths: Sequence[Path]) -> dict[str, list[str]]:
    """The members of every enumeration in the modules, by its name."""
    found = {}
    for path in paths:
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.ClassDef) and is_enum(node):
                names = [part.targets[0] for part in node.body if isinstance(part, ast.Assign)]
                found[node.name] = [name.id for name in names if isinstance(name, ast.Name)]
    return found


def places(root: Path, rooms: Sequence[str] = ROOMS) -> list[Place]:
    """Every place of the rooms, in the order of their files and lines."""
    members = enums([path for room in ROOMS for path in modules(root, room)])
    found: list[Place] = []
    for room in rooms:
        for path in modules(root, room):
            finder = Finder(room, str(path.relative_to(root)), path.read_bytes(), members)
            found += sorted(finder.found(), key=lambda place: (place.start, place.end, place.after))
    return found
