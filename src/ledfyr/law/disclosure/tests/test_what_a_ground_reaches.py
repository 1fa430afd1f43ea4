# SPDX-License-Identifier: EUPL-1.2
"""A ground reaches its recipients, its secrecy and those who may decide, and nothing beside them."""

from dataclasses import replace

import pytest

from ledfyr.law.disclosure import (
    GROUNDS,
    Force,
    Ground,
    Protection,
    Recipient,
    why_not_disclose,
)
from ledfyr.law.disclosure.cast import IN_MARCH, MANAGER, lawful
from ledfyr.law.disclosure.why_not_disclose import not_this_secrecy, not_to_them
from ledfyr.law.sources import Provision

WORDINGS = {wording.value.key: wording for wording in GROUNDS}
each_wording = pytest.mark.parametrize("wording", GROUNDS, ids=lambda wording: wording.value.key)


@each_wording
@pytest.mark.parametrize("recipient", Recipient, ids=lambda recipient: recipient.name)
def test_only_the_recipients_of_the_ground_can_be_given_anything(
    wording: Provision[Ground], recipient: Recipient
) -> None:
    refusal = why_not_disclose(wording.value, replace(lawful(wording.value), recipient=recipient), IN_MARCH)

    assert refusal == (None if recipient in wording.value.recipients else not_to_them(wording.source))


@each_wording
def test_secrecy_that_nobody_has_named_is_not_lifted(wording: Provision[Ground]) -> None:
    answers = replace(lawful(wording.value), protected_by=frozenset())

    assert why_not_disclose(wording.value, answers, IN_MARCH) == not_this_secrecy(wording.source)


@pytest.mark.parametrize(
    "protection", [kind for kind in Protection if kind is not Protection.SOCIAL_SERVICES], ids=lambda kind: kind.name
)
def test_the_broad_ground_lifts_no_other_secrecy_than_that_of_social_services(protection: Protection) -> None:
    broad = WORDINGS["against_crime_and_cheating"]
    answers = replace(lawful(broad.value), protected_by=frozenset({Protection.SOCIAL_SERVICES, protection}))

    assert why_not_disclose(broad.value, answers, IN_MARCH) == not_this_secrecy(broad.source)


@pytest.mark.parametrize("approver", [None, MANAGER])
def test_only_the_broad_ground_needs_a_second_person_and_it_is_another(approver: int | None) -> None:
    stopped = {
        wording.value.key
        for wording in GROUNDS
        if why_not_disclose(wording.value, replace(lawful(wording.value), approved_by=approver), IN_MARCH)
    }

    assert stopped == {"against_crime_and_cheating"}


def test_only_three_grounds_are_duties() -> None:
    duties = {wording.value.key for wording in GROUNDS if wording.value.force is Force.DUTY}

    assert duties == {"duty_by_law", "whereabouts", "protected_registration"}


def test_what_a_lawyer_must_decide_is_marked() -> None:
    marked = {wording.value.key for wording in GROUNDS if wording.value.lawyer_decides}

    assert marked == {"against_crime_and_cheating", "committed_crime", "duty_by_law"}
