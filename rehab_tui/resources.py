"""Finds the read-only files of assets/, inside an installed wheel or beside the package in a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def assets() -> Traversable:
    """The folder of assets; raises FileNotFoundError where the program was installed without it."""
    inside = files("rehab_tui").joinpath("assets")
    beside = Path(__file__).resolve().parent.parent / "assets"
    for folder in (inside, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("rehab_tui was installed without its assets")
