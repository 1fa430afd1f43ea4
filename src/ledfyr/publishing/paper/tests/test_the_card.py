# SPDX-License-Identifier: EUPL-1.2
"""The card with the numbers fits a wallet, or is refused; nothing is cut from it."""

import pytest

from ledfyr.publishing.paper import CardService, PaperRefused, card_of
from ledfyr.publishing.paper.tests.looking import opened, pages_of, tags_of, words_of

FIVE = [
    CardService("112", "Fara för liv", "dygnet runt"),
    CardService("031-365 87 00", "Socialjouren", "kvällar, nätter och helger"),
    CardService("0303-70 30 00", "Socialtjänsten i Ale", "måndag–fredag 8–16.30"),
    CardService("020-100 200", "Orostelefonen", "måndag–fredag 9–12"),
    CardService("116 111", "Bris, för dig under 18", "dygnet runt"),
]
POINTS_A_MILLIMETRE = 72 / 25.4


def swedish(services: list[CardService], *, sheet: bool = True) -> bytes:
    return card_of(services, title="Bra nummer att ha", language="sv", direction="ltr", sheet=sheet)


def size_of(pdf: bytes) -> tuple[float, float]:
    with opened(pdf) as file:
        _, _, width, height = (float(edge) / POINTS_A_MILLIMETRE for edge in file.pages[0].MediaBox)
    return round(width, 1), round(height, 1)


@pytest.mark.parametrize(
    ("services", "sheet", "copies", "size"),
    [
        (FIVE, True, 8, (210, 297)),
        (FIVE, False, 1, (85.6, 54)),
        (FIVE * 2, True, 4, (210, 297)),
        (FIVE * 2, False, 1, (85.6, 108)),
    ],
)
def test_a_card_is_as_large_as_a_bank_card_or_folded_double(
    services: list[CardService], *, sheet: bool, copies: int, size: tuple[float, float]
) -> None:
    pdf = swedish(services, sheet=sheet)

    assert (pages_of(pdf), size_of(pdf)) == (1, size)
    assert words_of(pdf).count("031-365 87 00") == copies * services.count(FIVE[1])


def test_every_number_has_who_and_when_beside_it() -> None:
    words = words_of(swedish(FIVE, sheet=False))

    for service in FIVE:
        assert f"{service.number} {service.who} {service.when}" in words


def test_the_eight_copies_are_read_aloud_once() -> None:
    assert tags_of(swedish(FIVE)).count("LI") == 5


def test_a_card_with_more_than_fits_is_refused_and_never_cut() -> None:
    with pytest.raises(PaperRefused, match="do not fit"):
        swedish(FIVE * 3)


def test_a_number_in_arabic_is_read_back_as_it_is_dialled() -> None:
    service = CardService("031-365 87 00", "الطوارئ الاجتماعية", "مساء وليلا وفي العطل")

    words = words_of(card_of([service], title="أرقام مفيدة", language="ar", direction="rtl", sheet=False))

    assert "031-365 87 00" in words
    assert "الطوارئ الاجتماعية" in words
