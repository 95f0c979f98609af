"""XML that comes in: told by its first element, blanks before it, and nothing in it that could grow."""

import pytest

from rehab_tui.exchange.runners import apple, gpx, tcx
from rehab_tui.exchange.runners.markup import DEEPEST, LONGEST_PART
from tests.exchange.runners.making import one, read_all
from tests.exchange.runners.test_tracks import segment, times, track

RUN = track(segment(*times(0, 60)))
OUTSIDE = '<!DOCTYPE gpx SYSTEM "file:///etc/passwd">'
LAUGHS = '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "text",
    [
        RUN.encode(),
        b"          " + RUN.encode(),
        b"\xef\xbb\xbf\r\n" + RUN.encode(),
        RUN.encode("utf-16"),
        RUN.replace("1.0?", '1.0" encoding="ISO-8859-1"?').replace('1.0""', '1.0"').encode("latin-1"),
    ],
    ids=["plain", "ten blanks", "a mark", "UTF-16", "latin-1"],
)
def test_it_is_told_by_its_first_element_in_any_dress(text: bytes) -> None:
    assert gpx.looks_so(text[:4096])
    assert not tcx.looks_so(text[:4096])
    assert one(gpx.read, text).minutes == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (RUN.replace("<gpx", f"{LAUGHS}<gpx"), "it has a document type"),
        (RUN.replace("<gpx", f"{OUTSIDE}<gpx").encode("utf-16"), "it has a document type"),
        (RUN.replace("running", "&b;"), "it is no whole XML: line 1: undefined entity"),
        (f"<gpx>{'<a>' * DEEPEST}", "it is nested more than"),
        (f'<gpx><trk a="{"x" * (LONGEST_PART + 200_000)}"', "one tag of it goes on"),
        (RUN.replace("1.0", '1.0" encoding="klingon', 1), "its encoding is 'klingon'"),
    ],
    ids=["entities", "something outside", "an entity of nowhere", "deep", "long", "encoding"],
)
def test_what_could_grow_or_is_none_is_refused(text: str | bytes, why: str) -> None:
    assert read_all(gpx.read, text).refused.startswith(why)


TYPE = "<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Me)>\n<!ATTLIST Me\n a CDATA #IMPLIED>\n b CDATA\n>\n]>"
HEALTH = '<?xml version="1.0"?>{}<HealthData><Workout startDate="2026-11-02 07:01:22 +0100"/></HealthData>'


def test_apples_own_document_type_is_passed_over_even_with_mistakes() -> None:
    text = HEALTH.format(TYPE)
    assert apple.looks_so(text.encode())
    assert one(apple.read, text).start.isoformat() == "2026-11-02T07:01:22+01:00"


@pytest.mark.parametrize(
    "text",
    [
        HEALTH.format(TYPE.replace("<!ELEMENT", '<!ENTITY x "y"><!ELEMENT')),
        HEALTH.format('<!DOCTYPE HealthData SYSTEM "x">'),
        HEALTH.format("<!DOCTYPE HealthData [" * 6000),
    ],
    ids=["entities", "from outside", "without an end"],
)
def test_but_no_other(text: str) -> None:
    assert read_all(apple.read, text).refused.startswith("it has a document type")
