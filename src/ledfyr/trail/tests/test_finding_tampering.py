# SPDX-License-Identifier: EUPL-1.2
"""Whatever is changed, taken away, put in, moved or cut off in a chain is found, and the first bad row is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.trail.rules.chaining import HASHED, OWN, PREVIOUS, RECORD, SEQUENCE, StoredRow
from ledfyr.trail.rules.heads import Head, head_of
from ledfyr.trail.rules.verifying import MOST_KEPT, Fault, FaultKind, verify_chain
from ledfyr.trail.tests.cast import SECOND, WEDNESDAY, opening
from ledfyr.trail.tests.chains import Column, chain_of, chained, numbered, rehashed, rewritten, with_column

CHAIN = chain_of(9)
FIFTH = CHAIN[4]
OTHER: dict[str, Column] = {
    "acted_at": "2026-11-25 09:15:04.000001",
    "acted_by": 18,
    "acted_by_system": "schedule",
    "unit": "",
    "municipality": "kungalv",
    "verb": "example.signed_in",
    "kind": "example.cas",
    "record": "5",
    "reason": "trail.casework",
    "reference": "4711",
    "breaks_glass": 1,
    "previous_hash": "0" * 64,
    "own_hash": "0" * 64,
}


def mark_of(row: StoredRow) -> Head:
    return head_of("social", row[SEQUENCE], row[OWN], WEDNESDAY)


def replaced(row: StoredRow, place: int = 5) -> list[StoredRow]:
    return [*CHAIN[: place - 1], row, *CHAIN[place:]]


def test_a_whole_chain_has_no_fault() -> None:
    found = verify_chain(CHAIN)

    assert (found.faults, found.first_bad, found.rows, found.first, found.last) == ([], None, 9, 1, 9)


def test_an_empty_chain_has_no_fault() -> None:
    assert verify_chain([]).faults == []


@pytest.mark.parametrize("column", OTHER)
def test_a_change_in_any_column_is_found(column: str) -> None:
    place = [*HASHED, "own_hash"].index(column)

    found = verify_chain(replaced(with_column(FIFTH, place, OTHER[column])))

    assert (found.first_bad, found.faults) == (5, [Fault(5, FaultKind.CHANGED)])
    assert set(OTHER) == {*HASHED, "own_hash"} - {"sequence"}


@pytest.mark.parametrize("value", [None, b"\xff", 1.5])
def test_a_value_that_no_act_has_is_found(value: Column) -> None:
    assert verify_chain(replaced(with_column(FIFTH, RECORD, value))).faults == [Fault(5, FaultKind.CHANGED)]


@pytest.mark.parametrize("place", [1, 5, 8])
def test_a_row_that_was_changed_by_somebody_who_knows_how_to_hash_is_found(place: int) -> None:
    forged = rehashed(with_column(CHAIN[place - 1], RECORD, "99"))

    assert verify_chain(replaced(forged, place)).faults == [Fault(place, FaultKind.REPLACED)]


@pytest.mark.parametrize("taken", [slice(4, 5), slice(3, 6), slice(1, 8)])
def test_missing_rows_are_found(taken: slice) -> None:
    rows = [row for row in CHAIN if row not in CHAIN[taken]]

    assert verify_chain(rows).faults == [Fault(taken.start + 1, FaultKind.MISSING)]


def test_a_missing_row_is_found_when_the_others_are_numbered_anew() -> None:
    assert verify_chain(numbered([*CHAIN[:4], *CHAIN[5:]])).first_bad == 5


def test_a_beginning_that_was_cut_off_is_found() -> None:
    assert verify_chain(CHAIN[3:]).faults == [Fault(4, FaultKind.BEGINNING_MISSING)]


def test_two_rows_that_changed_places_are_found() -> None:
    moved = [*CHAIN[:3], CHAIN[6], *CHAIN[4:6], CHAIN[3], *CHAIN[7:]]

    assert verify_chain(numbered(moved)).first_bad == 4


def test_a_row_that_was_put_in_is_found() -> None:
    copied = [*CHAIN[:5], CHAIN[4], *CHAIN[5:]]

    assert verify_chain(numbered(copied)).first_bad == 6


@pytest.mark.parametrize("sequence", [0, -7])
def test_a_row_that_was_put_before_the_first_is_found(sequence: int) -> None:
    forged = rehashed(with_column(CHAIN[0], SEQUENCE, sequence))

    assert verify_chain([forged, *CHAIN]).first_bad == sequence


def test_a_first_row_that_follows_something_is_found() -> None:
    forged = rehashed(with_column(CHAIN[0], PREVIOUS, "f" * 64))

    assert verify_chain([forged]).faults == [Fault(1, FaultKind.CHANGED)]


def test_a_tail_that_was_cut_off_is_found_by_a_head() -> None:
    assert verify_chain(CHAIN[:6]).faults == []
    assert verify_chain(CHAIN[:6], [mark_of(CHAIN[8])]).faults == [Fault(7, FaultKind.TAIL_MISSING)]
    assert verify_chain([], [mark_of(CHAIN[8])]).faults == [Fault(1, FaultKind.TAIL_MISSING)]


def test_a_chain_that_was_wholly_rewritten_is_found_by_a_head() -> None:
    forged = rewritten([with_column(row, RECORD, "0") if row is FIFTH else row for row in CHAIN])

    assert verify_chain(forged).faults == []
    assert verify_chain(forged, [mark_of(CHAIN[2])]).faults == []
    assert verify_chain(forged, [mark_of(CHAIN[6])]).faults == [Fault(7, FaultKind.NOT_AS_MARKED)]


def test_every_head_is_compared_when_its_row_is_there() -> None:
    found = verify_chain(CHAIN, [mark_of(row) for row in (*CHAIN, CHAIN[0])])

    assert (found.faults, found.heads_compared) == ([], 10)


def test_two_faults_are_both_named() -> None:
    rows = [row for row in replaced(with_column(FIFTH, RECORD, "0")) if row[SEQUENCE] != 8]

    assert verify_chain(rows).faults == [Fault(5, FaultKind.CHANGED), Fault(8, FaultKind.MISSING)]


def test_a_thousand_faults_are_counted_and_not_all_kept() -> None:
    rows = [with_column(row, RECORD, "x") for row in chain_of(MOST_KEPT + 7)]

    found = verify_chain(rows)
    assert (len(found.faults), found.fault_count) == (MOST_KEPT, MOST_KEPT + 7)


def test_a_clock_that_goes_backwards_is_a_note_and_no_fault() -> None:
    moments = [WEDNESDAY, WEDNESDAY + SECOND, WEDNESDAY, WEDNESDAY]

    found = verify_chain(chained([opening(at=at) for at in moments]))
    assert (found.faults, found.backwards, found.backwards_count) == ([], [3], 1)


@given(st.integers(0, 8), st.integers(1, len(HASHED)), st.text(max_size=5) | st.integers() | st.none())
def test_any_single_change_is_found(at: int, place: int, value: Column) -> None:
    changed = with_column(CHAIN[at], place, value)

    found = verify_chain([*CHAIN[:at], changed, *CHAIN[at + 1 :]])
    assert (found.first_bad is None) == (changed == CHAIN[at])


@given(st.permutations(CHAIN))
def test_any_other_order_is_found(rows: list[StoredRow]) -> None:
    assert (verify_chain(numbered(rows)).first_bad is None) == (rows == CHAIN)
