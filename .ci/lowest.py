"""Prints what pyproject.toml asks for, each at its lowest version, as requirements for pip.

What the program needs goes before what its tests pin: they draw with exactly one Textual, it runs on more.
"""

import re
import sys
import tomllib
from pathlib import Path

PART = re.compile(r"(?P<name>[\w-]+)(>=|==)(?P<version>[\d.]+)[^;]*(?P<marker>;.*)?")

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
lowest: dict[str, str] = {}
for requirement in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
    part = PART.fullmatch(requirement)
    if part is None:
        sys.exit(f"no lowest version in {requirement!r}")
    lowest.setdefault(part["name"], f"{part['name']}=={part['version']}{part['marker'] or ''}")
sys.stdout.write("\n".join([*lowest.values(), ""]))
