# SPDX-License-Identifier: EUPL-1.2
"""Two people who read the number of a key to each other know that they see the same key, in the same version."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.sealing import PublicKey, comparison_number
from ledfyr.sealing.tests.cast import CASEWORK, RECEPTION

raw_keys = st.binary(min_size=32, max_size=32)


@given(raw_keys, st.integers(1, 2**32 - 1))
def test_a_number_is_six_groups_of_five_digits(raw: bytes, version: int) -> None:
    assert re.fullmatch(r"(\d{5} ){5}\d{5}", comparison_number(PublicKey(raw, version)))


@given(raw_keys, raw_keys)
def test_two_keys_have_two_numbers(one: bytes, other: bytes) -> None:
    same = comparison_number(PublicKey(one)) == comparison_number(PublicKey(other))

    assert same == (one == other)


def test_a_new_version_has_a_new_number() -> None:
    assert comparison_number(RECEPTION.public) != comparison_number(PublicKey(RECEPTION.public.raw, 2))
    assert comparison_number(RECEPTION.public) != comparison_number(CASEWORK.public)
