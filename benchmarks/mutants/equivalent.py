"""Faults that change nothing anyone could see, each with the reason; a report names them as survivors.

A fault is known by its room, its function, the source line it stands on, and what becomes what, so that a
move of the module does not lose it. One that stands in no module any more must go.
"""

from collections.abc import Mapping, Sequence

from benchmarks.mutants.finder import Place

Key = tuple[str, str, str, str]

EQUIVALENT: Mapping[Key, str] = {
    (
        "practice",
        "__init__",
        "self._slept = False",
        "False -> True",
    ): "every rest begins with its own False, and only rests ask",
    (
        "exchange",
        "_tell_how_runs_settled",
        "for run in notes.entries.runs[-2:]:",
        "2 -> 3",
    ): "the run before the last two has been told of already",
    (
        "exchange",
        "_row",
        'padded = (part + " " * (width - columns(part)) for part, width in zip(parts, widths, strict=True))',
        "True -> False",
    ): "there are as many parts as cells, and the line that makes the cells counts them against the widths",
    (
        "exchange",
        "measured",
        "name = self._id(self._at(number, 7))",
        "7 -> 6",
    ): "the hour of a sample test lies in its name only, which nobody reads",
    (
        "exchange",
        "measured",
        "name = self._id(self._at(number, 7))",
        "7 -> 8",
    ): "the hour of a sample test lies in its name only, which nobody reads",
    (
        "exchange",
        "",
        'READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | '
        'getattr(os, "O_NOCTTY", 0)',
        "0 -> 1",
    ): "the last two stand for what only Windows lacks; the first is noticed",
    (
        "storage",
        "in_words",
        "why = PLAINLY.get(error.errno or 0, error.strerror or str(error))",
        "str(error) -> (error)",
    ): "the sentence it stands in makes text of it",
    (
        "domain",
        "_asked",
        "sets, reps = stage or (self.dose.sets, self.dose.reps or 0)",
        "0 -> 1",
    ): "a raise has reps; the holds, which have none, are counted before",
    (
        "exchange",
        "_cell",
        'return ""',
        'return "" -> pass',
    ): "the table's writer makes an empty cell of None too",
    (
        "exchange",
        "_cell",
        "return str(value)",
        "str(value) -> (value)",
    ): "the table's writer makes the same text of a number",
    (
        "domain",
        "_worse",
        "if (pain or 0) >= 2 or (stiff or 0) >= 20:",
        "0 -> 1",
    ): "one point or one minute is below both limits",
    (
        "exchange",
        "_weeks",
        "rows = (_row(escape(head), [_broken(cell) for cell in cells]) for head, *cells in columns)",
        "escape(head) -> (head)",
    ): "the heads of our tables hold no sign that HTML reads",
    (
        "practice",
        "_conductor_of",
        "plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)",
        "1 -> 2",
    ): "nobody reads which set of the heel-raise test it is: there is one",
    (
        "practice",
        "_conductor_of",
        "plan = SetPlan(step=Step.RAISE_SINGLE_FLAT, number=1, of=1, windows=(window,), rest_s=0)",
        "Step.RAISE_SINGLE_FLAT -> Step.RAISE_SINGLE_STEP",
    ): "nobody reads the exercise of the heel-raise test either: what is kept of it is a number",
    (
        "domain",
        "pattern_label",
        "or max(hours, default=0) > 48",
        "0 -> 1",
    ): "no hours and one hour are below the limit",
    (
        "domain",
        "imported",
        "rows += [row for name in TABLES.values() for row in sorted(getattr(records, name), key=order)]",
        "sorted(getattr(records, name), key=order) -> (getattr(records, name))",
    ): "a file has no entry twice, and the diary sorts what it takes in",
    (
        "storage",
        "on_disk",
        "return None",
        "return None -> pass",
    ): "a function that ends without a value returns None",
    (
        "storage",
        "merge",
        "merged: Tables = {name: dict(ours[name]) for name in (META, SETTINGS) if name in ours}",
        "dict(ours[name]) -> (ours[name])",
    ): "the rows of a table are never changed in place: a save puts others there",
}


def key(place: Place) -> Key:
    """What a fault is known by."""
    return place.room, place.within, place.text, f"{place.before} -> {place.after}"


def outdated(places: Sequence[Place]) -> list[Key]:
    """The entries of the table that stand in no module."""
    standing = {key(place) for place in places}
    return [entry for entry in EQUIVALENT if entry not in standing]
