"""The command `programme`: what is followed, another one taken, or one written to a file."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from rehab_tui.cli.command import Command, Now, opened, option
from rehab_tui.cli.options import number
from rehab_tui.domain.facts import current_day
from rehab_tui.domain.ladder import left_off, own_plans, put_in_force
from rehab_tui.domain.programme_words import next_line, place, plan_lines
from rehab_tui.domain.records import Change, Entries, Refused, RehabPlan, harmless
from rehab_tui.domain.today import Today, today

GUIDE = "guide"
"""The word for the guide's ladder."""


def _programme(args: Namespace, path: Path, now: Now) -> int:
    if args.do == "export":
        return _export(args.name, path, now)
    if args.do == "show":
        return _show(args.name, path, now)
    with opened(path, now, writing=False) as diary:  # what is refused leaves nothing behind
        entries = diary.entries
    if args.name is None:
        expected = _expects(args.do, entries)
        raise Refused(f"programme {args.do} is not complete; accepted: {args.do} and {expected}")
    if args.do == "delete":
        return _delete(args.name, entries, path, now)
    plan = _from_file(Path(args.name)) if args.do == "import" else _named(args.name, entries)
    _check_block(plan, args.block)
    return _take(plan, args.block, path, now)


def _show(name: str | None, path: Path, now: Now) -> int:
    with opened(path, now, writing=False) as diary:
        if name is None:
            day = current_day(diary.entries, now(), diary.settings.day_starts)
            lines = [*_in_force(today(diary.entries, day)), *_others(diary.entries)]
        else:
            plan = _named(name, diary.entries)
            lines = list(plan_lines(plan, diary.entries.profile.units)) if plan else ["The guide's ladder."]
    print("\n".join(map(harmless, lines)))
    return 0


def _in_force(facts: Today) -> Iterator[str]:
    plan = facts.situation.profile.programme
    if plan is None:
        yield "The guide's ladder is followed."
        return
    yield from plan_lines(plan, facts.units)
    yield f"Now {place(plan, facts.day)}, followed since {plan.since or facts.day}."
    if facts.rehab.locked_by:
        yield f"Locked by {facts.rehab.locked_by}: no loading, no stretching."
    yield from facts.programme_remarks
    if facts.next_block and not facts.rehab.locked_by:
        yield next_line(facts.next_block)


def _others(entries: Entries) -> Iterator[str]:
    followed = entries.profile.programme
    others = [word for word, plan in _all(entries).items() if not _same(plan, followed)]
    yield f"Others: {', '.join(others)}."
    for kept in entries.plans:
        if left_off(entries, kept.plan) and kept.left:
            yield f"Kept as left on {kept.left}: {kept.plan.name}, {place(kept.plan, kept.left)}."


def _same(one: RehabPlan | None, other: RehabPlan | None) -> bool:
    return one is other or bool(one and other and (one.name, one.block) == (other.name, other.block))


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


def _check_block(plan: RehabPlan | None, block: int | None) -> None:
    blocks = len(plan.block) if plan else 1
    if block is not None and not 1 <= block <= blocks:
        raise Refused(f"block is {block}; accepted: 1 to {blocks}")


def _take(plan: RehabPlan | None, block: int | None, path: Path, now: Now) -> int:
    with opened(path, now, writing=True) as diary:
        before, day = diary.entries, current_day(diary.entries, now(), diary.settings.day_starts)
        diary.apply(*put_in_force(before, plan, day, block))
        followed = diary.entries.profile.programme
    if plan and any(kept.plan.name == plan.name and kept.plan.block != plan.block for kept in before.plans):
        print(harmless(f"it takes the place of the {plan.name} that was kept"))
    said = f"{followed.name}, {place(followed, day)}" if followed else "the guide's ladder"
    print(harmless(f"followed from {followed.since if followed else day}: {said}"))
    return 0


def _delete(name: str, entries: Entries, path: Path, now: Now) -> int:
    others = {each.plan.name: each for each in entries.plans if left_off(entries, each.plan)}
    if name not in others:
        left = ", ".join(others) or "none is kept"
        raise Refused(f"the programme is {name!r}; accepted: one that is kept and not followed ({left})")
    with opened(path, now, writing=True) as diary:
        diary.apply(Change(before=others[name], after=None))
    print(harmless(f"deleted: {name}"))
    return 0


def _named(name: str, entries: Entries) -> RehabPlan | None:
    found = _all(entries)
    word = next((word for word in (name, *found) if word in found and word.lower() == name.lower()), None)
    if word is None:
        raise Refused(f"the programme is {name!r}; accepted: {_expects('use', entries)}")
    return found[word]


def _all(entries: Entries) -> dict[str, RehabPlan | None]:
    """Everything that can be followed by the words that it is chosen by; one's own by their names."""
    from rehab_tui.exchange.programme.known import known_programmes

    known = {one.word: one.plan for one in known_programmes()}
    return {GUIDE: None, **known, **own_plans(entries, known.values())}


def _from_file(file: Path) -> RehabPlan:
    from rehab_tui.exchange.bundle.reading import read_limited
    from rehab_tui.exchange.programme.reading import read_programme

    with read_limited(file, 1) as content:
        return read_programme(content)


def _expects(do: str, entries: Entries) -> str:
    return "a FILE" if do == "import" else ", ".join(_all(entries))


TAKES = (
    option(
        "do",
        nargs="?",
        choices=["show", "use", "import", "export", "delete"],
        default="show",
        metavar="DO",
        help="what to do: show [NAME], use NAME, import FILE, export [FILE] or delete NAME (show)",
    ),
    option(
        "name",
        nargs="?",
        metavar="NAME|FILE",
        help="guide for the ladder, a known programme, one of your own, or a file",
    ),
    option(
        "--block",
        type=number,
        metavar="N",
        help="the block you are in, from its beginning (where you left it, else 1)",
    ),
)
MORE = (
    "Whoever follows none follows the guide's ladder. One that is left is kept as it was; delete forgets it."
)
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
