# SPDX-License-Identifier: EUPL-1.2
"""More consent never hinders, none at all always does, and nobody waits who has everything."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.law.ages import age_on
from ledfyr.law.consent import (
    Stand,
    why_not_assessed_measure,
    why_not_open_access_measure,
    why_not_qualified_contact_person,
)

BIRTHS = st.dates(date(1960, 1, 1), date(2025, 7, 1))
DAYS = st.dates(date(2025, 7, 1), date(2040, 1, 1))
STANDS = st.sampled_from(Stand)
REASONS = st.sampled_from(["", " ", "Barnet behöver stödet nu."])


@given(BIRTHS, DAYS, st.booleans(), STANDS, REASONS)
def test_a_guardians_consent_never_hinders(born_on: date, on: date, placed: bool, person: Stand, because: str) -> None:  # noqa: FBT001 # drawn
    without, with_it = (
        why_not_assessed_measure(
            born_on=born_on,
            on=on,
            is_placement=placed,
            guardians_consent=consent,
            person=person,
            suitable_because=because,
        )
        for consent in (False, True)
    )

    assert with_it is None or without is not None


@given(BIRTHS, DAYS, st.booleans())
def test_nobody_is_refused_when_all_agree(born_on: date, on: date, placed: bool) -> None:  # noqa: FBT001 # drawn
    refusal = why_not_assessed_measure(
        born_on=born_on, on=on, is_placement=placed, guardians_consent=True, person=Stand.CONSENTS
    )

    assert refusal is None


@given(BIRTHS, DAYS, st.booleans(), st.sampled_from([Stand.SILENT, Stand.REFUSES]))
def test_nothing_is_done_when_nobody_has_agreed(born_on: date, on: date, placed: bool, person: Stand) -> None:  # noqa: FBT001 # drawn
    refusal = why_not_assessed_measure(
        born_on=born_on,
        on=on,
        is_placement=placed,
        guardians_consent=False,
        person=person,
        suitable_because="Barnet behöver stödet nu.",
    )

    assert refusal is not None


@given(BIRTHS, DAYS)
def test_no_child_under_fifteen_comes_alone_to_an_open_door(born_on: date, on: date) -> None:
    refusal = why_not_open_access_measure(
        born_on=born_on, on=on, guardians_consent=False, suitable_because="Det är lämpligt."
    )

    assert (refusal is None) == (age_on(born_on, on) >= 15)


@given(BIRTHS, DAYS, STANDS)
def test_no_contact_person_is_appointed_against_the_will(born_on: date, on: date, person: Stand) -> None:
    refusal = why_not_qualified_contact_person(born_on=born_on, on=on, guardians_consent=True, person=person)

    assert refusal is not None or (person in {Stand.ASKS, Stand.CONSENTS} and age_on(born_on, on) < 21)
