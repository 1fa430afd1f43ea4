# SPDX-License-Identifier: EUPL-1.2
"""A manager and the data protection officer see rounded numbers as a picture, a table and a file; nobody else does."""

import csv
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.contact.models import CountedThread
from ledfyr.contact.rules.counting import months_before
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.web.reception.tests.letters import Letters
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
PAGE = "/brevladan/statistik/"


def counted(number: int, door: str = "fraga") -> None:
    month = months_before(timezone.localdate(), 1)[0]
    CountedThread.objects.bulk_create(
        CountedThread(municipality="ale", door=door, month=month, outcome="answered", days=1, is_in_time=True)
        for _ in range(number)
    )


@pytest.fixture
def officer(letters: Letters) -> Client:
    """The data protection officer of Ale, who reads no letters."""
    assert letters
    dag = cast.account("Dag Ek")
    cast.holds(dag, Role.DATA_PROTECTION_OFFICER, "ale", None, since=timezone.localdate() - timedelta(days=1))
    return let_in(Client(), dag)


def rows_of(client: Client) -> list[list[str]]:
    return list(csv.reader(client.get(f"{PAGE}csv/").text.lstrip("\ufeff").splitlines(), delimiter=";"))


def test_the_page_tells_rounded_numbers_and_hides_few(officer: Client) -> None:
    counted(23)
    counted(3, "oro-for-vuxen")
    page = officer.get(PAGE).text

    assert "ungefär 100 %" in page
    assert "<td>25</td>" in page
    assert not re.search(r"<td>(23|26|3|0)</td>", page)
    assert "färre än 5" in page


def test_the_picture_says_the_same_without_being_seen(officer: Client) -> None:
    counted(23)
    page = officer.get(PAGE).text

    assert page.count("<rect") == 12
    assert re.search(r'role="img" aria-label="Brev per månad\. [^"]*: 25\."', page)
    assert "<script" not in page.partition("<svg")[2]
    assert 'style="' not in page


def test_the_file_holds_every_number_of_the_page(officer: Client, letters: Letters) -> None:
    counted(23)
    rows = rows_of(officer)

    assert len(rows) == 1 + 7 * 12
    assert {len(row) for row in rows} == {12}
    assert rows[12][:3] == ["Alla vägar in", rows[12][1], "25"]
    assert rows == rows_of(letters.reception.browser(letters.vera))


def test_whoever_reads_the_letters_has_no_need_of_it(letters: Letters) -> None:
    assert letters.anna.get(PAGE).status_code == 403


def test_another_municipality_is_not_there(officer: Client) -> None:
    assert officer.get(PAGE, {"kommun": "kungalv"}).status_code == 404
