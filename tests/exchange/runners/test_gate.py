"""Archives and folders: nothing unpacks to more than a file of runs holds, and nothing leads outside."""

import gzip
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest

from benchmarks.runners_made import fit
from rehab_tui.domain.records import Refused
from rehab_tui.exchange.runners import gate
from rehab_tui.exchange.runners.content import MB, Content
from rehab_tui.exchange.runners.reading import read_runs

START = datetime(2026, 11, 2, 17, 30, tzinfo=UTC)
RUN = fit(START, 5, 30, timedelta(hours=1))


def zipped(kind: int = ZIP_DEFLATED, /, **members: bytes) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", kind) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def told(tmp_path: Path, content: bytes) -> tuple[int, list[str]]:
    """How many runs are taken of a file, and what is refused."""
    file = tmp_path / "file"
    file.write_bytes(content)
    read = read_runs([file])
    return len(read.seen), [said.sentence for said in read.said if said.refused]


@pytest.mark.parametrize(
    "content",
    [
        RUN,
        gzip.compress(RUN),
        gzip.compress(RUN[:50]) + gzip.compress(RUN[50:]),
        zipped(a=RUN, b=b"no run"),
        zipped(a=gzip.compress(RUN)),
        zipped(a=zipped(b=zipped(c=RUN))),
        zipped(**{"../../../etc/a": RUN, "/b": b"", "c\n\x1b[2J": b""}),
    ],
    # what is packed holds the time of its packing, and each process must give a test the same name
    ids=["not", "gzip", "gzip in two", "zip", "gzip in zip", "zip in zip in zip", "odd names"],
)
def test_a_run_is_found_however_it_is_packed(tmp_path: Path, content: bytes) -> None:
    assert told(tmp_path, content) == (1, [])


def test_one_bad_file_is_listed_and_the_rest_come(tmp_path: Path) -> None:
    assert told(tmp_path, zipped(a=RUN[:60], b=RUN, c=gzip.compress(RUN)[:-20])) == (
        1,
        [
            "it cannot be unpacked: Compressed file ended before the end-of-stream marker was reached",
            "it ends early",
        ],
    )


def test_what_nobody_reads_is_named_beside_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(zipped(a=b"", b=RUN, c=b"a picture"))
    read = read_runs([tmp_path / "file"])
    said = [(Path(one.name).name, one.sentence, one.refused) for one in read.said]
    assert said == [(name, "it holds nothing that is read", False) for name in "ac"]
    assert len(read.seen) == 1


TOO_MUCH = "it unpacks to far more than such files hold; nothing more of it is read"


def test_what_unpacks_to_far_more_than_it_is_ends_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each member alone is allowed; together they are not."""
    monkeypatch.setattr(gate, "FREE", MB)
    bomb = bytes(8) + b".FIT" + bytes(4 * MB)
    assert told(tmp_path, zipped(a=RUN, b=gzip.compress(bomb), c=bomb, d=RUN)) == (1, [TOO_MUCH] * 3)
    assert told(tmp_path, gzip.compress(bomb)) == (0, [TOO_MUCH])


def test_nothing_larger_than_a_file_of_runs_is_held_in_memory() -> None:
    content = Content("file", b"", lambda: io.BytesIO(bytes(2 * MB)))
    with pytest.raises(Refused, match="it is larger than 1 MB, the most that is read"):
        content.whole(1)


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (zipped(ZIP_BZIP2, a=RUN), "it is packed in a way that is not read; accepted: stored or deflated"),
        (zipped(a=zipped(b=zipped(c=zipped(d=RUN)))), "archives stand in it more than 3 deep"),
        (zipped(a=RUN)[:-30], "it cannot be unpacked: File is not a zip file"),
        (b"\x1f\x8b" + RUN, "it cannot be unpacked: "),
        (b"", "it holds nothing that is read; accepted: "),
    ],
)
def test_what_cannot_be_unpacked_is_refused(tmp_path: Path, content: bytes, refused: str) -> None:
    seen, sentences = told(tmp_path, content)
    assert seen == 0
    assert sentences[0].startswith(refused)


def test_a_list_of_far_too_many_files_is_not_loaded(tmp_path: Path) -> None:
    whole = bytearray(zipped(a=RUN))
    at = whole.rfind(b"PK\x05\x06")
    whole[at + 12 : at + 16] = (900 * MB).to_bytes(4, "little")
    assert told(tmp_path, bytes(whole)) == (0, ["it lists more files than are read"])


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    whole = bytearray(zipped(a=RUN))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        whole[whole.find(sign) + place] |= 1
    assert told(tmp_path, bytes(whole)) == (0, ["it is encrypted"])


def test_a_folder_is_read_with_what_is_packed_in_it_and_no_link_is_followed(tmp_path: Path) -> None:
    inside = tmp_path / "in" / "deep"
    inside.mkdir(parents=True)
    (inside / "a").write_bytes(RUN)
    (inside / ".hidden").write_bytes(RUN)
    (tmp_path / "in" / "b.zip").write_bytes(zipped(a=fit(START, 7, 40, timedelta(hours=1))))
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert sorted(seen.distance for seen in read_runs([tmp_path / "in"]).seen) == [5, 7]


def test_whoever_watches_may_end_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(RUN)

    def enough(name: str, size: int) -> None:
        raise KeyboardInterrupt(name, size)

    with pytest.raises(KeyboardInterrupt):
        read_runs([tmp_path / "a"], enough)
