# SPDX-License-Identifier: EUPL-1.2
"""On the page where a name is looked for: it is in no address, and others' cases are not there."""

import pytest

from ledfyr.web.casework.tests.cases import Cases

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def test_a_name_leads_to_the_case_of_whoever_is_responsible_and_to_nobody_else(cases: Cases) -> None:
    case = cases.case(born_on="2014-05-13")
    address = f"{cases.unit}sok/"
    assert address in cases.letters.anna.get(cases.unit).text

    found = cases.letters.anna.post(address, {"name": "nils"}).text
    others = cases.letters.berit.post(address, {"name": "nils"}).text

    assert "Nils Ek" in found
    assert "Född 2014-05-13" in found
    assert cases.at(case) in found
    assert "Hittade inget" in others
    assert case.pk.hex not in others


def test_what_was_typed_stays_when_it_is_no_name(cases: Cases) -> None:
    answer = cases.letters.anna.post(f"{cases.unit}sok/", {"name": "17 ?"})

    assert answer.status_code == 422
    assert 'value="17 ?"' in answer.text
    assert "Skriv för- eller efternamnet" in answer.text
