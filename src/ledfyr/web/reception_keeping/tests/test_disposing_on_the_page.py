# SPDX-License-Identifier: EUPL-1.2
"""A manager enters the plan, one person draws the list, another approves it; what is refused says why."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.contact.models import DisposalList, Handling, HeldThread, RecordsPlan, RegisterEntry, Thread
from ledfyr.web.reception.tests.letters import WORRIED, Letters

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
LONG_AGO = timezone.localdate() - timedelta(days=800)
PLAN = {"door": "fraga", "months": "24", "decided_on": LONG_AGO.isoformat(), "decision": "SN-2026-12"}


def keeping(letters: Letters, rest: str = "") -> str:
    return f"{letters.queue}bevarande/{rest}"


def mark_on(client: Client, letters: Letters) -> str:
    """The mark that the page's forms send for the list."""
    found = re.findall(r'kasta/">.*?name="mark" value="([0-9a-f]{32})"', client.get(keeping(letters, "gallring/")).text)
    return found[0] if found else ""


def press(client: Client, letters: Letters, what: str, **fields: str) -> str:
    """What the page says after a button has been pressed."""
    return client.post(keeping(letters, f"gallring/{what}/"), fields, follow=True).text


@pytest.fixture
def old(letters: Letters, vera: Client) -> Thread:
    """A thread that was closed long ago, under a plan that lets it go."""
    assert vera.post(keeping(letters, "plan/"), PLAN).status_code == 302
    thread = letters.taken()
    Handling.objects.filter(thread=thread).update(closed_on=LONG_AGO, waiting_since=None, answer_due_on=None)
    return thread


def test_a_line_of_the_plan_shows_on_the_page(letters: Letters, vera: Client) -> None:
    assert "Ingen tid är beslutad" in vera.get(keeping(letters)).text

    assert "planen är inskriven" in vera.post(keeping(letters, "plan/"), PLAN, follow=True).text
    assert "Sparas 24 månader. Beslut SN-2026-12" in vera.get(keeping(letters)).text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"months": "0"}, "från 1 till 1200"),
        ({"months": "två år"}, "Skriv ett helt antal månader"),
        ({"decision": "nämnden i går"}, "utan mellanslag"),
        ({"decided_on": (timezone.localdate() + timedelta(days=2)).isoformat()}, "har inte varit än"),
        ({"door": "<script>"}, "Välj en av vägarna in."),
    ],
)
def test_a_line_that_is_wrong_says_what_to_do(letters: Letters, vera: Client, wrong: dict[str, str], said: str) -> None:
    answer = vera.post(keeping(letters, "plan/"), {**PLAN, **wrong})

    assert (answer.status_code, RecordsPlan.objects.count()) == (422, 0)
    assert said in answer.text


def test_the_reception_sees_the_plan_and_cannot_change_it(letters: Letters) -> None:
    assert "Skriv in" not in letters.anna.get(keeping(letters)).text
    assert letters.anna.post(keeping(letters, "plan/"), PLAN).status_code == 403


def test_one_draws_and_another_approves(letters: Letters, vera: Client, old: Thread) -> None:
    assert "Inget är gallrat än" in press(letters.anna, letters, "ta-fram")
    listed = vera.get(keeping(letters, "gallring/")).text
    number = str(RegisterEntry.objects.get(thread=old))
    assert number in listed
    assert WORRIED not in listed

    told = press(vera, letters, "godkann", mark=mark_on(vera, letters), sure="on")

    assert "1 tråd och 0 filer är gallrade. Registret står kvar." in told
    assert not Thread.objects.exists()
    assert RegisterEntry.objects.count() == 1
    assert "godkänd av Vera Holm" in vera.get(keeping(letters)).text


@pytest.mark.usefixtures("old")
def test_nobody_approves_their_own_list(letters: Letters, vera: Client) -> None:
    press(vera, letters, "ta-fram")
    assert "Godkänn och gallra" not in vera.get(keeping(letters, "gallring/")).text

    assert "själv tagit fram listan" in press(vera, letters, "godkann", mark=mark_on(vera, letters), sure="on")
    assert Thread.objects.exists()


@pytest.mark.usefixtures("old")
def test_a_list_is_not_approved_without_being_gone_through(letters: Letters, vera: Client) -> None:
    press(letters.anna, letters, "ta-fram")

    assert "Kryssa för" in press(vera, letters, "godkann", mark=mark_on(vera, letters))
    assert Thread.objects.exists()


def test_what_somebody_asked_for_is_kept(letters: Letters, vera: Client, old: Thread) -> None:
    press(letters.anna, letters, "ta-fram")
    assert "kvar tills någon släpper" in press(letters.anna, letters, "behall", mark=old.pk.hex, because="requested")

    assert "0 trådar" in press(vera, letters, "godkann", mark=mark_on(vera, letters), sure="on")
    assert "någon har begärt att få ut handlingen" in vera.get(keeping(letters)).text
    press(letters.anna, letters, "slapp", mark=old.pk.hex)
    assert not HeldThread.objects.exists()


@pytest.mark.usefixtures("old")
def test_a_list_can_be_thrown_away(letters: Letters) -> None:
    press(letters.anna, letters, "ta-fram")

    assert "Inget är gallrat" in press(letters.anna, letters, "kasta", mark=mark_on(letters.anna, letters))
    assert not DisposalList.objects.exists()


@pytest.mark.parametrize("mark", ["", "x", "0" * 32, "🙂"])
@pytest.mark.parametrize("what", ["godkann", "kasta", "behall", "slapp"])
def test_a_mark_of_nothing_does_nothing(letters: Letters, vera: Client, what: str, mark: str) -> None:
    answer = vera.post(keeping(letters, f"gallring/{what}/"), {"mark": mark, "sure": "on", "because": "x"})

    assert answer.status_code == 302
