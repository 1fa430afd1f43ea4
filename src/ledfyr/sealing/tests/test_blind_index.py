# SPDX-License-Identifier: EUPL-1.2
"""The same name is found however it is written, under the unit's key only, for the one purpose that the law knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import IndexPurpose, NameEmpty, PrivateKey, blind_index
from ledfyr.sealing.blind_index import SIZE, as_searched
from ledfyr.sealing.tests.cast import CASEWORK, RECEPTION, RECEPTION_NEXT

CHILDREN = IndexPurpose.REPORTS_ABOUT_CHILDREN
NAME = "Anna-Karin Idrén"


def index_of(name: str) -> bytes:
    return blind_index(name, CHILDREN, RECEPTION)


@pytest.mark.parametrize(
    "written",
    [
        "anna-karin idrén",
        "ANNA KARIN IDREN",
        " Anna  Karin\tIdrén ",
        "Anna‑Karin Idrén",
        "Anna–Karin Idre\u0301n",
        "Anna\u00adKarin\u00a0Idrèn",
        "Ａｎｎａ-Ｋａｒｉｎ Idrén",
        "Anna\u200b-Karin Idrén",
        "Anna-Karin, Idrén.",
    ],
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert index_of(written) == index_of(NAME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åsa Öberg", "Asa Oberg"),
        ("Märta", "Marta"),
        ("Håkan", "Hakan"),
        ("Anna Karin", "Annakarin"),
        ("Karin Anna", "Anna Karin"),
        ("Ali", "Alí Ali"),
        ("Jørgen", "Jörgen"),
    ],
)
def test_other_names_are_other_names(one: str, other: str) -> None:
    assert index_of(one) != index_of(other)


@pytest.mark.parametrize(
    ("name", "searched"),
    [
        ("A\u030asa O\u0308berg", "åsa öberg"),
        ("O’Brien", "obrien"),
        ("Groß", "gross"),
        ("Žižek", "zizek"),
        ("İbrahim", "ibrahim"),
        ("أحمد", "احمد"),
        ("4-åring utan namn", "4 åring utan namn"),
    ],
)
def test_a_name_has_one_way_of_writing(name: str, searched: str) -> None:
    assert as_searched(name) == searched


@given(st.text())
def test_writing_it_that_way_again_changes_nothing(name: str) -> None:
    assert as_searched(as_searched(name)) == as_searched(name)


@pytest.mark.parametrize("name", ["", "  ", "-", "’", "\u200b", ". ,"])
def test_a_name_without_letters_is_not_indexed(name: str) -> None:
    with pytest.raises(NameEmpty):
        index_of(name)


@pytest.mark.parametrize("key", [CASEWORK, RECEPTION_NEXT])
def test_another_key_gives_another_index(key: PrivateKey) -> None:
    assert blind_index(NAME, CHILDREN, key) != index_of(NAME)


def test_an_index_is_short_and_always_of_the_same_length() -> None:
    assert {len(index_of(name)) for name in ("A", NAME, "a" * 10_000)} == {SIZE} == {16}


def test_equality_is_all_that_leaks_and_it_does() -> None:
    assert index_of(NAME) == index_of(NAME)
    assert sum(a == b for a, b in zip(index_of("Anna"), index_of("Anne"), strict=True)) < SIZE / 2


def test_reports_about_children_are_the_only_purpose() -> None:
    assert list(IndexPurpose) == [CHILDREN]
