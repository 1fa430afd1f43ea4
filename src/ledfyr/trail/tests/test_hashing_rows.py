# SPDX-License-Identifier: EUPL-1.2
"""No two different rows are hashed alike, and anybody can compute a row's hash with nothing but JSON and SHA-256."""

import json
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ledfyr.trail.models import TrailRow
from ledfyr.trail.rules.chaining import (
    BREAKS_GLASS,
    FORMAT,
    HASHED,
    MOMENT,
    NOTHING_BEFORE,
    OWN,
    PREVIOUS,
    RECORD,
    REFERENCE,
    SEQUENCE,
    VERB,
    HashedValues,
    NotAnActsValue,
    hash_of,
    moment_as_text,
    values_of,
    written,
)
from ledfyr.trail.tests.cast import ANNA, BROKEN_GLASS, SCHEDULE, WEDNESDAY, opening

letters = st.text(max_size=12)
numbers = st.integers(-(2**63), 2**63 - 1)
rows = st.tuples(numbers, letters, st.none() | numbers, *[letters] * 8, st.integers(0, 2), letters)


@given(rows, rows)
def test_no_two_different_rows_are_written_alike(one: HashedValues, other: HashedValues) -> None:
    assume(one != other)

    assert written(one) != written(other)
    assert hash_of(one) != hash_of(other)


@given(rows)
def test_what_is_written_can_be_read_back(row: HashedValues) -> None:
    assert json.loads(written(row)) == [FORMAT, *row]
    assert written(row) == json.dumps([FORMAT, *row], separators=(",", ":"))
    assert written(row).isascii()


@pytest.mark.parametrize("value", ["17", 17.0, 17.5, b"17", None])
@pytest.mark.parametrize("place", [SEQUENCE, BREAKS_GLASS])
def test_a_whole_number_is_one(place: int, value: object) -> None:
    row = values_of(opening(), 1, NOTHING_BEFORE)

    with pytest.raises(NotAnActsValue):
        written((*row[:place], value, *row[place + 1 :]))  # type: ignore[arg-type]  # that is what is refused


@pytest.mark.parametrize("value", ["null", 17.5, b"17"])
def test_an_account_is_a_whole_number_or_none(value: object) -> None:
    row = values_of(opening(), 1, NOTHING_BEFORE)

    with pytest.raises(NotAnActsValue):
        written((*row[:2], value, *row[3:]))  # type: ignore[arg-type]


def test_moving_a_sign_from_one_column_to_the_next_is_another_row() -> None:
    row = values_of(opening("47"), 1, NOTHING_BEFORE)
    unit, municipality = row[4] + "a", row[5][1:]

    assert hash_of((*row[:4], unit, municipality, *row[6:])) != hash_of(row)


def test_an_auditor_needs_only_json_and_sha_256() -> None:
    row = values_of(opening(4711, ground=BROKEN_GLASS), 1, NOTHING_BEFORE)
    by_hand = (
        '[1,1,"2026-11-25 09:15:00.000000",17,"","mottagningen","ale","example.opened","example.case","4711",'
        '"trail.urgent_protection","",1,"' + "0" * 64 + '"]'
    )

    assert written(row) == by_hand
    assert hash_of(row) == sha256(by_hand.encode("ascii")).hexdigest()


def test_what_the_system_does_has_no_account() -> None:
    row = values_of(opening(by=SCHEDULE), 1, NOTHING_BEFORE)

    assert row[2:6] == (None, "schedule", "", "")


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (WEDNESDAY, "2026-11-25 09:15:00.000000"),
        (WEDNESDAY + timedelta(microseconds=7), "2026-11-25 09:15:00.000007"),
        (datetime(2026, 11, 25, 1, 0, tzinfo=timezone(timedelta(hours=2))), "2026-11-24 23:00:00.000000"),
    ],
)
def test_a_moment_is_universal_time_of_one_length(at: datetime, text: str) -> None:
    assert moment_as_text(at) == text


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_later_moments_sort_after_earlier_ones(one: datetime, other: datetime) -> None:
    assert (moment_as_text(one) < moment_as_text(other)) == (one < other)


def test_every_column_of_the_table_is_hashed_but_the_hash_itself() -> None:
    columns = {field.column for field in TrailRow._meta.local_fields}  # noqa: SLF001  # Django's documented way to a model's fields

    assert columns == {*HASHED, "own_hash"}


def test_the_places_have_their_names() -> None:
    places = (SEQUENCE, MOMENT, VERB, RECORD, REFERENCE, BREAKS_GLASS, PREVIOUS)
    names = ["sequence", "acted_at", "verb", "record", "reference", "breaks_glass", "previous_hash"]

    assert [HASHED[place] for place in places] == names
    assert len(HASHED) == OWN
    assert ANNA.account == values_of(opening(), 1, NOTHING_BEFORE)[2]
