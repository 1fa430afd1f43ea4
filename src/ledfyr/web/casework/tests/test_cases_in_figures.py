# SPDX-License-Identifier: EUPL-1.2
"""A manager sees rounded counts as a picture, a table and a file, and passes them on after reading them."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case
from ledfyr.casework.own_words import CaseworkVerb
from ledfyr.casework.rules.counting import quarters_before
from ledfyr.trail.models import TrailRow
from ledfyr.web.casework.tests.cases import Cases

pytestmark = pytest.mark.django_db(databases=["default", "social"])
FIGURES, PASS_ON = "/arenden/statistik/", "/arenden/statistik/lagesbild/"


@pytest.fixture
def of_last_quarter(cases: Cases) -> Cases:
    """Seven cases, and no report in them."""
    day = quarters_before(timezone.localdate(), 1)[0] + timedelta(days=40)
    unit = cases.letters.reception.unit.pk
    Case.objects.bulk_create(Case(unit=unit, municipality="ale", received_on=day) for _ in range(7))
    return cases


def test_the_counts_are_rounded_on_the_page_and_in_the_file(of_last_quarter: Cases) -> None:
    vera = of_last_quarter.letters.reception.browser(of_last_quarter.letters.vera)

    page = vera.get(FIGURES).text
    file = vera.get(f"{FIGURES}csv/").content.decode("utf-8-sig")

    assert "Nya ärenden per kvartal" in page
    assert "färre än 5" in page
    assert [line.split(";")[1] for line in file.splitlines()][-1] == "5"


def test_nothing_leaves_before_somebody_has_read_it_and_the_trail_tells_who_did(of_last_quarter: Cases) -> None:
    vera = of_last_quarter.letters.reception.browser(of_last_quarter.letters.vera)
    refused = vera.post(PASS_ON, {})
    assert (refused.status_code, "inte granskade" in refused.text) == (422, True)

    passed = vera.post(PASS_ON, {"is_reviewed": "on"})

    assert json.loads(passed.content)["quarters"][0]["cases"] == 5
    assert "attachment" in passed.headers["Content-Disposition"]
    rows = TrailRow.objects.using("social").filter(verb=CaseworkVerb.COUNTS_PASSED_ON.code)
    assert list(rows.values_list("acted_by", flat=True)) == [of_last_quarter.letters.vera.pk]


def test_a_caseworker_passes_nothing_on(of_last_quarter: Cases) -> None:
    assert of_last_quarter.letters.anna.get(PASS_ON).status_code == 403
