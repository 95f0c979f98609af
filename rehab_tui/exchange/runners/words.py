"""What an import does or would do, line by line: totals, the doubtful side by side, refusals by reason."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from rehab_tui.domain.names import ACTIVITIES, SOURCES
from rehab_tui.domain.once import Done, Pair
from rehab_tui.domain.records import DistanceUnit, Run
from rehab_tui.exchange.runners.preview import Preview
from rehab_tui.exchange.runners.seen import Kind, Said

LISTED = 20
"""So many lines of a kind are listed; of more, how many more there are."""

RECENT = timedelta(days=14)
"""A run so old still counts in the verdict; nobody is asked for the pain of an older one."""

LEFT_OUT = {
    Kind.WALK: "walks ({}); --also walk takes them",
    Kind.RIDE: "rides ({}); --also ride takes them",
    Kind.SWIM: "swims ({}); --also swim takes them",
    Kind.OTHER: "other kinds ({}); --also other takes them",
    Kind.UNCLEAR: "what does not say what it was ({}); --unclear run takes it as runs",
}
TIMER = "minutes are those in which the timer ran, unless a note says otherwise"


def done_in_words(done: Done, unit: DistanceUnit) -> str:
    """One run or cross-training on a line: its day, start, distance, minutes and where it comes from."""
    minutes = "" if done.duration_min is None else f"{done.duration_min:.0f} min"
    what = f"{unit.of(done.distance_km):.2f} {unit}" if isinstance(done, Run) else ACTIVITIES[done.kind]
    source = SOURCES[done.source] if isinstance(done, Run) else ""
    return " ".join(filter(None, (str(done.date), done.time, what, minutes, source)))


def pair_in_words(pair: Pair, unit: DistanceUnit) -> str:
    """What comes, beside what it may be."""
    return f"{done_in_words(pair.coming, unit)}  |  there: {done_in_words(pair.there, unit)}"


def lines(
    found: Preview, unit: DistanceUnit, today: date, two: Collection[Done], *, each: bool
) -> Iterator[str]:
    """All that is to be said; `two` are the doubtful that are taken; with `each`, every new one too."""
    once = found.found
    yield f"{len(once.new)} new, {len(once.known)} known, {len(once.doubtful)} doubtful"
    if once.new and not each:
        yield f"new: {span_in_words(once.new, unit)}"
    yield from (f"new: {done_in_words(done, unit)}" for done in (once.new if each else ()))
    for number, pair in enumerate(once.doubtful, 1):
        taken = "taken" if pair.coming in two else "not taken"
        yield f"doubtful {number}, {taken}: {pair_in_words(pair, unit)}"
    if len(two) < len(once.doubtful):
        yield "not taken is what is held to be the same; --doubtful 1,3 or --doubtful all takes it too"
    for kind, number in found.left_out.items():
        yield f"left out: {LEFT_OUT[kind].format(number)}"
    yield from (f"refused: {words}" for words in said_in_words(found.refused))
    yield from (f"note: {words}" for words in said_in_words(found.notes))
    if any(isinstance(done, Run) and done.duration_min for done in (*once.new, *two)):
        yield TIMER
    if waiting := waiting_in_words((*once.new, *two), today):
        yield waiting


def waiting_in_words(new: Sequence[Done], today: date) -> str:
    """How many of them wait for what no file tells; "" if none does."""
    waiting = sum(isinstance(done, Run) and today - done.date < RECENT for done in new)
    said = f"{waiting} of the last 14 days wait for their pain numbers: a file does not tell them"
    return said if waiting else ""


def span_in_words(new: Sequence[Done], unit: DistanceUnit) -> str:
    """From which day to which they are, and how far together."""
    days = dict.fromkeys(str(find(done.date for done in new)) for find in (min, max))
    far = unit.of(sum(done.distance_km for done in new if isinstance(done, Run)))
    return f"{' to '.join(days)}, {far:.1f} {unit}"


def said_in_words(said: Sequence[Said]) -> Iterator[str]:
    """Each sentence once, with the first that it is about and how many more."""
    times = Counter(one.sentence for one in said)
    firsts = {one.sentence: one.name for one in reversed(said)}
    for sentence in list(dict.fromkeys(one.sentence for one in said))[:LISTED]:
        more = f" and {times[sentence] - 1} more" if times[sentence] > 1 else ""
        yield f"{firsts[sentence]}{more}: {sentence}"
    if len(times) > LISTED:
        yield f"{len(times) - LISTED} more reasons"
