"""Names for records: UUIDs of version 7 that sort by their moment."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from rehab_tui.domain.records import uuid7

MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(MOMENTS, st.binary(min_size=10, max_size=16))
def test_a_name_tells_its_version_its_variant_and_its_moment(moment: datetime, chance: bytes) -> None:
    name = UUID(uuid7(moment, chance))
    assert name.version == 7
    assert name.variant == "specified in RFC 4122"
    assert name.int >> 80 == int(moment.timestamp() * 1000)


@given(MOMENTS, MOMENTS, st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10))
def test_later_names_sort_later(one: datetime, two: datetime, chance: bytes, other: bytes) -> None:
    early, late = sorted((one, two))
    if (late - early).total_seconds() >= 0.002:
        assert uuid7(early, chance) < uuid7(late, other)


def test_chance_keeps_names_of_one_moment_apart() -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    assert uuid7(moment, bytes(9) + b"\1") != uuid7(moment, bytes(10))


def test_the_standards_own_example() -> None:
    moment = datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)
    chance = bytes.fromhex("0cc3 18c4dc0c0c07398f")
    assert uuid7(moment, chance) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
