"""The command `programme`: what is followed, another one taken, or one written to a file."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option
from rehab_tui.cli.options import number
from rehab_tui.domain.facts import current_day
from rehab_tui.domain.ladder import put_in_force
from rehab_tui.domain.programme_words import next_line, place, plan_lines
from rehab_tui.domain.records import Refused, RehabPlan, Units, harmless
from rehab_tui.domain.today import Today, today

GUIDE = "guide"
"""The word for the guide's ladder."""


def _programme(args: Namespace, path: Path, now: Now) -> int:
    if args.do == "export":
        return _export(args.name, path, now)
    if args.do == "show":
        return _show(args.name, path, now)
    if args.name is None:
        raise Refused(f"programme {args.do} is not complete; accepted: {args.do} and {_expects(args.do)}")
    plan = _from_file(Path(args.name)) if args.do == "import" else _known(args.name)
    blocks = len(plan.block) if plan else 1
    if not 1 <= args.block <= blocks:
        raise Refused(f"block is {args.block}; accepted: 1 to {blocks}")
    return _take(plan, args.block, path, now)


def _show(name: str | None, path: Path, now: Now) -> int:
    if name is None:
        with opened(path, now, writing=False) as diary:
            day = current_day(diary.entries, now(), diary.settings.day_starts)
            lines = list(_in_force(today(diary.entries, day)))
    else:
        plan = _known(name)
        lines = list(plan_lines(plan, Units())) if plan else ["The guide's ladder."]
    print("\n".join(map(harmless, lines)))
    return 0


def _in_force(facts: Today) -> Iterator[str]:
    plan = facts.situation.profile.programme
    if plan is None:
        yield "The guide's ladder is followed."
        yield f"Others: {_expects('use')}."
        return
    yield from plan_lines(plan, facts.units)
    yield f"Now {place(plan, facts.day)}, followed since {plan.since or facts.day}."
    if facts.rehab.locked_by:
        yield f"Locked by {facts.rehab.locked_by}: no loading, no stretching."
    yield from facts.programme_remarks
    if facts.next_block and not facts.rehab.locked_by:
        yield next_line(facts.next_block)


def _export(name: str | None, path: Path, now: Now) -> int:
    from rehab_tui.cli.exchange import give, out
    from rehab_tui.exchange.programme.writing import write_programme

    with opened(path, now, writing=False) as diary:
        plan = diary.entries.profile.programme
        if plan is None:
            raise Refused(
                "no programme but the guide's ladder is followed; accepted: programme use NAME first"
            )
        return give("the programme", write_programme(plan), out(name or "-"), diary.path)


def _take(plan: RehabPlan | None, block: int, path: Path, now: Now) -> int:
    with opened(path, now, writing=True) as diary:
        day = current_day(diary.entries, now(), diary.settings.day_starts)
        diary.apply(put_in_force(diary.entries, plan, day, block))
        followed = diary.entries.profile.programme
    said = f"{followed.name}, {place(followed, day)}" if followed else "the guide's ladder"
    print(harmless(f"followed from {day}: {said}"))
    return 0


def _known(name: str) -> RehabPlan | None:
    from rehab_tui.exchange.programme.known import known_programmes

    if name.lower() == GUIDE:
        return None
    found = next((known.plan for known in known_programmes() if known.word == name.lower()), None)
    if found is None:
        raise Refused(f"the programme is {name!r}; accepted: {_expects('use')}")
    return found


def _from_file(file: Path) -> RehabPlan:
    from rehab_tui.exchange.bundle.reading import read_limited
    from rehab_tui.exchange.programme.reading import read_programme

    with read_limited(file, 1) as content:
        return read_programme(content)


def _expects(do: str) -> str:
    from rehab_tui.exchange.programme.known import known_programmes

    return "a FILE" if do == "import" else ", ".join((GUIDE, *(known.word for known in known_programmes())))


TAKES = (
    option(
        "do",
        nargs="?",
        choices=["show", "use", "import", "export"],
        default="show",
        metavar="DO",
        help="what to do: show [NAME], use NAME, import FILE or export [FILE] (show)",
    ),
    option("name", nargs="?", metavar="NAME|FILE", help="a known programme, guide for the ladder, or a file"),
    option("--block", type=number, default=1, metavar="N", help="the block you are in (1)"),
)
MORE = "Whoever follows none follows the guide's ladder."
EXAMPLES = (
    "programme",
    "programme show alfredson",
    "programme use alfredson",
    "programme export mine.toml",
    "programme import mine.toml --block 1",
)
PROGRAMME = Command(
    "programme",
    "show the programme that is followed, or follow another",
    _programme,
    TAKES,
    MORE,
    EXAMPLES,
)
