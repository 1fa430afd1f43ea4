# SPDX-License-Identifier: EUPL-1.2
"""A provider speaks for addresses of its own domains, and two methods are two factors only when they differ in kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.web.sign_in.rules.matching import Identity, NotLetIn, why_not_look_for_address
from ledfyr.web.sign_in.rules.methods import BOTH, FIRST, SECOND, Method, is_enough

DOMAINS = ("ale.se", "utb.ale.se")


@pytest.mark.parametrize(
    ("email", "reason"),
    [
        ("anna@ale.se", None),
        ("anna@ALE.se", None),
        ("anna@utb.ale.se", None),
        ("anna@xale.se", NotLetIn.OTHER_DOMAIN),
        ("anna@ale.se.ond.example", NotLetIn.OTHER_DOMAIN),
        ('"anna@ale.se"@ond.example', NotLetIn.OTHER_DOMAIN),
        ("ale.se", NotLetIn.OTHER_DOMAIN),
        ("", NotLetIn.NO_ADDRESS),
        (None, NotLetIn.NO_ADDRESS),
    ],
)
def test_a_provider_speaks_for_its_own_domains(email: str | None, reason: NotLetIn | None) -> None:
    assert why_not_look_for_address(Identity("ale", "17", email, has_second_factor=True), DOMAINS) is reason


def test_without_a_subject_nobody_is_looked_for() -> None:
    assert why_not_look_for_address(Identity("ale", "", "anna@ale.se", has_second_factor=True), DOMAINS)


@pytest.mark.parametrize(
    ("methods", "enough"),
    [
        ([], False),
        ([Method.PASSWORD], False),
        ([Method.PROVIDER], False),
        ([Method.PASSWORD, Method.PROVIDER], False),
        ([Method.CODE], False),
        ([Method.CODE, Method.KEY, Method.RECOVERY_CODE], False),
        ([Method.PASSWORD, Method.CODE], True),
        ([Method.PROVIDER, Method.KEY], True),
        ([Method.PASSWORD, Method.RECOVERY_CODE], True),
        ([Method.PASSKEY], True),
        ([Method.PROVIDER_WITH_SECOND_FACTOR], True),
        (["something", "made up"], False),
    ],
)
def test_something_known_and_something_owned_are_enough(methods: list[str], enough: bool) -> None:  # noqa: FBT001
    assert is_enough(methods) is enough


def test_every_method_has_a_place() -> None:
    assert set(Method) == FIRST | SECOND | BOTH


@given(st.sets(st.sampled_from(Method)), st.sampled_from(Method))
def test_showing_more_never_shows_less(methods: set[Method], more: Method) -> None:
    assert is_enough(methods | {more}) >= is_enough(methods)
