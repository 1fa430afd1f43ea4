# SPDX-License-Identifier: EUPL-1.2
"""Surnames and addresses are the same in whatever way they were written, and are not taken for others."""

import pytest

from ledfyr.trail.rules.likeness import share_a_surname, share_an_address


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ek", "ek"),
        ("EK", "Ek-Lund"),
        ("Lund Ek", "Ek"),
        ("von Rosen", "Rosen"),
        ("Åkerö", "ÅKERÖ"),
        ("A\u030akero\u0308", "Åkerö"),  # the same letters, each put together from two signs
        ("O'Neil", "o’neil"),
        ("Jonsson", "Andersson Jonsson"),
    ],
)
def test_the_same_surname(one: str, other: str) -> None:
    assert share_a_surname([one], [other])
    assert share_a_surname(["Holm", other], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ek", "Ekman"),
        ("von Rosen", "von Essen"),
        ("Åker", "Aker"),
        ("", ""),
        ("de la Cruz", "de la Torre"),
        ("O'B", "O'N"),
    ],
)
def test_another_surname(one: str, other: str) -> None:
    assert not share_a_surname([one], [other])
    assert not share_a_surname([], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Storgatan 1, 449 30 Nödinge", "STORGATAN 1 44930 NÖDINGE"),
        ("Storgatan 1 lgh 1203, 449 30 Nödinge", "Storgatan 1, 449 30"),
        ("Storgatan 1B, 449 30 Nödinge", "Storgatan 1 b, 449 30 Nödinge"),
        ("Västra  Rydsvägen 12\n445 34 Bohus", "Västra Rydsvägen 12, 44534 Bohus"),
    ],
)
def test_the_same_address(one: str, other: str) -> None:
    assert share_an_address([one], [other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Storgatan 1, 449 30 Nödinge", "Storgatan 11, 449 30 Nödinge"),
        ("Storgatan 1, 449 30 Nödinge", "Storgatan 1, 445 34 Bohus"),
        ("Storgatan 1A, 449 30 Nödinge", "Storgatan 1B, 449 30 Nödinge"),
        ("Nödinge", "Nödinge"),
        ("", ""),
    ],
)
def test_another_address_or_none_at_all(one: str, other: str) -> None:
    assert not share_an_address([one], [other])
