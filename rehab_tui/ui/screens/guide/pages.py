"""The pages of the guide, from assets/guide/*.md; read when the first of them is asked for."""

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, NamedTuple

from rehab_tui.domain.records import Site
from rehab_tui.domain.rules.origins import ORIGINS
from rehab_tui.resources import assets
from rehab_tui.ui.commands import key

COACH = "guide"
"""The origin of a section that names none."""

APART = {COACH: "coach", "evidence": "study", "practice": "usual practice", "app": "ours"}
"""What stands in brackets behind the words of a section that come from elsewhere than the rest of it."""

FIRST = "In short"
SECTION = re.compile(r"^## (.+?)(?: \{(.+)\})?$", re.MULTILINE)
BLOCK = re.compile(r"(?:(-|\d+\.) )?(.+)", re.DOTALL)
MARK = re.compile(r"\{(\w+)\}")
KEY = re.compile(r"\{([\w.-]+)=(.+?)\}")


class Block(NamedTuple):
    """A paragraph, or an item of a list with its sign."""

    sign: str
    text: str


@dataclass(frozen=True)
class Section:
    """A part of a page, with where it comes from, for one site of the tendon or for any."""

    heading: str
    origin: str
    site: str
    blocks: tuple[Block, ...]

    def concerns(self, sites: Collection[Site]) -> bool:
        """Whether it is for one of these tendons; where none is noted, every section is."""
        return concerns(self.site, sites)


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page; with the rules and the places (`near`) it explains, and the pages beside it (`see`).

    `asks` is what the page invites to: a `run`, `work` of the sore leg, or "" for neither.
    """

    name: str
    title: str
    topic: str
    says: str
    rules: tuple[str, ...] = ()
    asks: str = ""
    find: str = ""
    see: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    step: str = ""
    figure: str = ""
    site: str = ""
    sections: tuple[Section, ...] = ()


def concerns(site: str, sites: Collection[Site]) -> bool:
    """Whether what is written for a site is for one of these tendons: all others do as insertional ones."""
    if not site or not sites:
        return True
    return any((one is Site.MID_PORTION) == (site == Site.MID_PORTION) for one in sites)


@cache
def pages() -> dict[str, Page]:
    """Every page by its name, in the order of the list; each names the pages that name it."""
    folder = assets().joinpath("guide")
    order = tomllib.loads(folder.joinpath("order.toml").read_text(encoding="utf-8"))
    named = [(name, topic) for topic, names in order.items() for name in names]
    found = {
        name: read(name, topic, folder.joinpath(f"{name}.md").read_text(encoding="utf-8"))
        for name, topic in named
    }
    return {name: _both_ways(page, found) for name, page in found.items()}


def read(name: str, topic: str, text: str) -> Page:
    """A page from its Markdown: facts between two lines of `+++`, a title, sections."""
    _, head, body = text.split("+++\n")
    title, rest = body.strip().split("\n", 1)
    facts: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in tomllib.loads(head).items()
    }
    return Page(
        name=name, title=title.removeprefix("# "), topic=topic, sections=tuple(_sections(rest)), **facts
    )


def _sections(body: str) -> Iterator[Section]:
    """The text before the first heading, if there is any, then what stands below each heading."""
    first, *parts = SECTION.split(body)
    if blocks := tuple(_blocks(first)):
        yield Section(FIRST, COACH, "", blocks)
    for heading, marks, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        about = (marks or "").split()
        origin = next((each for each in about if each in ORIGINS), COACH)
        site = next((each for each in about if each not in ORIGINS), "")
        yield Section(heading, origin, site, tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[Block]:
    """Paragraphs apart by empty lines; an item of a list begins a line."""
    for part in re.split(r"\n\s*\n|\n(?=- |\d+\. )", text.strip()):
        if match := BLOCK.fullmatch(" ".join(part.split())):
            told = MARK.sub(lambda mark: f"({APART[mark[1]]})", match[2])
            told = KEY.sub(lambda mark: key(mark[1], mark[2]), told)
            yield Block((match[1] or "").replace("-", "•"), told)


def _both_ways(page: Page, found: dict[str, Page]) -> Page:
    back = (other.name for other in found.values() if page.name in other.see)
    return replace(page, see=tuple(dict.fromkeys((*page.see, *back))))


def page_of(name: str) -> Page:
    """The page of that name, or the one that explains the rule or the step of that name."""
    return pages().get(name) or next(
        page for page in pages().values() if name in page.rules or name == page.step
    )
