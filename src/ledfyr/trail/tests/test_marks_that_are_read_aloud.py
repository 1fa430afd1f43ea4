# SPDX-License-Identifier: EUPL-1.2
"""A head's mark is read back as it was printed, however it was typed, and one that was mistyped is refused."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.trail.rules.heads import ALPHABET, Head, HeadUnreadable, head_of, is_head_of, printed, read_heads, signs_of
from ledfyr.trail.tests.cast import WEDNESDAY

HASH = sha256(b"a row").hexdigest()
HEAD = head_of("social", 1234567, HASH, WEDNESDAY)
NAMED, GROUPS = printed(HEAD)
MARK = f"{NAMED}\n{' '.join(GROUPS[:3])}\n{' '.join(GROUPS[3:6])}\n{' '.join(GROUPS[6:])}"

hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
heads = st.builds(
    head_of,
    st.sampled_from(["default", "social", "security"]),
    st.integers(1, 2**63 - 1),
    hashes,
    st.datetimes(datetime(2000, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # limits without a zone
)


def test_a_mark_is_nine_groups_of_five() -> None:
    assert NAMED == "social 1234567 20261125T091500Z"
    assert [len(group) for group in GROUPS] == [5] * 9


def test_no_sign_is_taken_for_another_sign_of_the_alphabet() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 31
    assert not set(ALPHABET) & set("ILOSUÅÄÖ")


@given(heads)
def test_what_was_printed_is_read_back(head: Head) -> None:
    named, groups = printed(head)

    assert read_heads(f"{named} {' '.join(groups)}") == [head]


@pytest.mark.parametrize(
    "typed",
    [
        MARK,
        MARK.lower().replace("t", "T", 1).replace("z", "Z", 1),
        NAMED + " " + " ".join(GROUPS).replace("0", "o").replace("1", "l").replace("5", "S"),
        "> " + MARK.replace("\n", "\n> "),
        f"Hej!\r\n\r\nHär är dagens märke:\r\n\r\n{MARK}\r\n\r\nHälsningar\r\n",
        MARK.replace("\n", "-"),
    ],
)
def test_it_is_read_however_it_was_typed_or_mailed(typed: str) -> None:
    assert read_heads(typed) == [HEAD]


def test_every_mark_of_a_file_is_read() -> None:
    other = head_of("security", 9, sha256(b"another").hexdigest(), WEDNESDAY)
    named, groups = printed(other)

    assert read_heads(f"{MARK}\n\n{named}\n{' '.join(groups)}\n") == [HEAD, other]


@given(st.integers(0, 44), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_refused_and_its_group_is_named(place: int, wrong: str) -> None:
    signs = "".join(GROUPS)
    typed = signs[:place] + wrong + signs[place + 1 :]
    groups = [typed[start : start + 5] for start in range(0, 45, 5)]

    if typed == signs:
        assert read_heads(f"{NAMED} {' '.join(groups)}") == [HEAD]
    else:
        with pytest.raises(HeadUnreadable, match=f"grupp {place // 5 + 1} "):
            read_heads(f"{NAMED} {' '.join(groups)}")


@given(st.integers(0, 43), st.integers(0, 7))
def test_two_signs_or_two_groups_that_changed_places_are_refused(sign: int, group: int) -> None:
    signs, groups = list("".join(GROUPS)), list(GROUPS)
    signs[sign], signs[sign + 1] = signs[sign + 1], signs[sign]
    groups[group], groups[group + 1] = groups[group + 1], groups[group]
    moved = ["".join(signs)[start : start + 5] for start in range(0, 45, 5)]

    for typed in (moved, groups):
        if tuple(typed) != GROUPS:
            with pytest.raises(HeadUnreadable):
                read_heads(f"{NAMED} {' '.join(typed)}")


@pytest.mark.parametrize(("right", "wrong"), [("social", "security"), ("1234567", "1234568"), ("0915", "0916")])
def test_a_mark_that_is_typed_for_something_else_is_refused(right: str, wrong: str) -> None:
    with pytest.raises(HeadUnreadable, match="hör inte ihop"):
        read_heads(MARK.replace(right, wrong))


@pytest.mark.parametrize("text", ["", "Hej!", NAMED, " ".join(GROUPS)])
def test_a_text_without_a_mark_is_refused(text: str) -> None:
    with pytest.raises(HeadUnreadable, match="inget kontrollmärke"):
        read_heads(text)


def test_a_mark_with_a_group_too_few_is_refused() -> None:
    with pytest.raises(HeadUnreadable, match="8 grupper och ska ha 9"):
        read_heads(f"{NAMED} {' '.join(GROUPS[:8])}")


@given(hashes, hashes)
def test_two_rows_have_different_marks(one: str, other: str) -> None:
    assert (signs_of(one) == signs_of(other)) == (one == other)


@pytest.mark.parametrize("no_hash", ["", "no hash", None, b"\xff"])
def test_what_is_no_hash_is_no_rows(no_hash: str) -> None:
    assert not is_head_of(HEAD, no_hash)
    assert is_head_of(HEAD, HASH)
