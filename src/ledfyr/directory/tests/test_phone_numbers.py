# SPDX-License-Identifier: EUPL-1.2
"""A number is read the Swedish way, dialled from anywhere and heard digit by digit."""

import pytest

from ledfyr.directory.rules.phone_numbers import phone_number, why_not_phone_number


@pytest.mark.parametrize(
    ("written", "href", "spoken"),
    [
        ("112", "tel:112", "1 1 2"),
        ("114 14", "tel:11414", "1 1 4, 1 4"),
        ("116 111", "tel:116111", "1 1 6, 1 1 1"),
        ("1177", "tel:1177", "1 1 7 7"),
        ("020-100 200", "tel:+4620100200", "0 2 0, 1 0 0, 2 0 0"),
        ("0303-70 30 00", "tel:+46303703000", "0 3 0 3, 7 0, 3 0, 0 0"),
        ("031-365 87 00", "tel:+46313658700", "0 3 1, 3 6 5, 8 7, 0 0"),
        ("08-527 44 290", "tel:+46852744290", "0 8, 5 2 7, 4 4, 2 9 0"),
    ],
)
def test_a_number_is_dialled_and_heard(written: str, href: str, spoken: str) -> None:
    number = phone_number(written)

    assert why_not_phone_number(written) is None
    assert (number.written, number.href, number.spoken) == (written, href, spoken)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("0303703000", "inte skrivet på svenskt sätt"),
        ("0303 - 70 30 00", "inte skrivet på svenskt sätt"),
        ("031-36 58 700 ext", "inte skrivet på svenskt sätt"),
        ("+46 303 70 30 00", "inte skrivet på svenskt sätt"),
        ("08-527 44", "har 7 siffror"),
        ("0303-700 300 000", "har 13 siffror"),
        ("999", "inte skrivet på svenskt sätt"),
        ("", "inte skrivet på svenskt sätt"),
    ],
)
def test_a_number_that_cannot_be_used_is_refused_with_how_to_write_it(written: str, reason: str) -> None:
    assert reason in (why_not_phone_number(written) or "")
