"""The result of the heel-raise test in words."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from rehab_tui.domain import words
from rehab_tui.domain.days import short
from rehab_tui.domain.measurements import MEASURES, same_test
from rehab_tui.domain.records import Leg, Measurement, MeasurementKind
from rehab_tui.practice.heel_raises import Count, symmetry
from rehab_tui.ui.screens.shared.text import change_words

OWN_WORD = "Paced, not measured: your own count, which says nothing of height."
NO_PLACE = "Pain is not saved with a test; today's check-in (c) has a place for it."


def result(
    counts: Sequence[Count], results: Sequence[Measurement], sore: Sequence[Leg], past: Sequence[Measurement]
) -> Text:
    """Symmetry, change, pain, and what a count is compared with; `results` are the counts as records."""
    text = Text(style="")
    for name, said in _rows(counts, results, sore, past):
        text.append(f"{name:<12}").append(f"{said}\n", "bold")
    measure = MEASURES[MeasurementKind.HEEL_RAISES]
    text.append(f"\nTo compare: {measure.norm} ({measure.source}).\n{OWN_WORD}\n")
    text.append(f"{NO_PLACE}\n" if any(count.pain for count in counts) else "")
    return text.append("\nspace saves; until then nothing is kept", "bold")


def _rows(
    counts: Sequence[Count], results: Sequence[Measurement], sore: Sequence[Leg], past: Sequence[Measurement]
) -> Iterator[tuple[str, str]]:
    yield "symmetry", symmetry_words({one.leg: one.value for one in results}, sore)
    label = "last time"
    for one in results:
        for old in same_test(one, past)[-1:]:
            change = change_words(one, past, between=", ")
            yield label, f"{one.leg} {words.number(old.value)} on {short(old.date)}: {change}"
            label = ""
    pains = {count.leg: "not told" if count.pain is None else f"{count.pain} of 10" for count in counts}
    yield "pain", ", ".join(f"{one.leg} {pains[one.leg]}" for one in results)


def symmetry_words(reps: Mapping[Leg, float], sore: Sequence[Leg]) -> str:
    """`85 %, left (sore) against right`, or why there is none."""
    percent = symmetry(reps, sore)
    if percent is None:
        return "needs raises of both legs"
    pair = f"{sore[0]} (sore) against {sore[0].other}" if len(sore) == 1 else "the lower against the higher"
    return f"{percent:.0f} %, {pair}"
