# SPDX-License-Identifier: EUPL-1.2
"""Whatever staff's forms are sent, they get a page, and what is refused stores nothing; what is stored is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.conf import LazySettings
from django.db import transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from ledfyr.contact.models import (
    Absence,
    ConflictOfInterest,
    Desk,
    DisposalList,
    HandedOver,
    Handling,
    HeldThread,
    Letter,
    RecordsPlan,
    RegisterEntry,
    SavedPhrase,
    Thread,
)
from ledfyr.contact.rules.doors import Door
from ledfyr.web.reception.tests.letters import PEPPER, Letters
from ledfyr.web.reception.wording import LETTER_DAMAGED

DATABASES = ("default", "social", "security")
pytestmark = pytest.mark.django_db(databases=DATABASES)

STORED = (
    Absence, ConflictOfInterest, Desk, DisposalList, HandedOver, Handling, HeldThread, Letter, RecordsPlan,
    RegisterEntry, SavedPhrase, Thread,
)  # fmt: skip
A_PAGE, REFUSED = {200, 302, 400, 401, 403, 404, 405, 422}, {400, 401, 403, 404, 405, 422}
IN_A_THREAD = (
    "", "anteckna/", "ta/", "lamna-over/", "andra-lasare/", "jav/", "skrap/", "tillbaka/", "avsluta/", "akut/",
    "akut/over/", "skyddsbedomning/", "anmalan/",
)  # fmt: skip
IN_THE_QUEUE = (
    "oppna/", "skriv-in/", "skrap/", "fraser/", "fraser/ta-bort/", "franvaro/", "franvaro/avsluta/", "bevarande/plan/",
    *(f"bevarande/gallring/{act}/" for act in ("ta-fram", "godkann", "kasta", "behall", "slapp")),
)  # fmt: skip
NAMES = (
    "nonce", "seen", "text", "insert", "steps", "decides", "danger", "account", "outcome", "nobody", "free", "title",
    "answers_within", "language", "phrase", "away_from", "away_until", "substitute", "came_by", "door", "who", "name",
    "workplace", "reached_by", "with_receipt", "mark", "because", "sure", "months", "decided_on", "decision",
    "thread", "back",
)  # fmt: skip
TODAY = timezone.localdate().isoformat()
FITTING = (
    "1", "2", "3", "112", "on", "sv", "en", "telephone", "visit", "answered", "elsewhere", "requested", TODAY,
    "2024-02-29", "ab" * 16, "SN-2026-12", "Han är i fara och behöver hjälp genast.", *(door.value for door in Door),
)  # fmt: skip
STRANGE = (
    "\x00", "\u202eabc", "<script>alert(1)</script>", "😀" * 20, "9" * 30, "9" * 5000, "-1", "1e9", "²", "0" * 32,
    "0001-01-01", "9999-12-31", "x" * 20_000, "\r\n", "{{ text }}", "\ufffd",
)  # fmt: skip
typed = st.one_of(st.sampled_from(FITTING), st.sampled_from(STRANGE), st.text(max_size=60))
fields = st.dictionaries(st.sampled_from(NAMES), typed | st.lists(typed, max_size=3), max_size=12)
many = how(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@dataclass(frozen=True)
class Tried:
    """A thread that Anna has, seen by her and by her manager."""

    letters: Letters
    thread: Thread
    people: tuple[Client, Client]


@pytest.fixture
def tried(letters: Letters, settings: LazySettings) -> Tried:
    settings.PEPPER = PEPPER
    thread = letters.taken(door=Door.CHILD)
    letters.anna.get(letters.at(thread))  # a refused form shows the thread, and whatever is read waits no longer
    return Tried(letters, thread, (letters.anna, letters.reception.browser(letters.vera)))


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is not there for the next example."""
    before = [(alias, transaction.savepoint(using=alias)) for alias in DATABASES]
    yield
    for alias, saved in before:
        transaction.savepoint_rollback(saved, using=alias)


def stored() -> list[object]:
    rows: list[object] = [sorted(map(str, model.objects.values_list("pk", flat=True))) for model in STORED]
    return [*rows, list(Handling.objects.order_by("pk").values()), list(Desk.objects.values())]


def send(client: Client, address: str, sent: dict[str, str | list[str]], tried: Tried) -> None:
    """Send it and look at what came of it."""
    with undone():
        before = stored()
        answer = client.post(address, sent)

        assert answer.status_code in A_PAGE
        assert answer.status_code not in REFUSED or stored() == before
        read = tried.letters.anna.get(tried.letters.at(tried.thread))
        assert read.status_code in (200, 403, 404)
        assert LETTER_DAMAGED not in read.text
        sealed = Letter.objects.filter(author="staff", thread__sender_key__isnull=False)
        assert not sealed.filter(for_sender=None).exists()


@many
@given(below=st.sampled_from(IN_A_THREAD), who=st.sampled_from([0, 1]), sent=fields)
def test_any_form_of_a_thread(tried: Tried, below: str, who: int, sent: dict[str, str | list[str]]) -> None:
    send(tried.people[who], tried.letters.at(tried.thread, below), sent, tried)


@many
@given(below=st.sampled_from(IN_THE_QUEUE), who=st.sampled_from([0, 1]), sent=fields)
def test_any_form_of_the_queue_and_of_what_is_kept(
    tried: Tried, below: str, who: int, sent: dict[str, str | list[str]]
) -> None:
    send(tried.people[who], f"{tried.letters.queue}{below}", sent, tried)


@many
@given(
    below=st.sampled_from(["skriv-in/", "franvaro/", "fraser/", "bevarande/plan/", "oppna/"]),
    wrong=st.dictionaries(st.sampled_from(NAMES), typed, max_size=2),
)
def test_a_form_that_is_almost_right(tried: Tried, below: str, wrong: dict[str, str]) -> None:
    right = {
        "nonce": "ab" * 16, "came_by": "visit", "door": "fraga", "language": "sv", "text": "Hej", "with_receipt": "on",
        "away_from": TODAY, "away_until": TODAY, "title": "Hej", "months": "24", "decided_on": "2024-02-29",
        "decision": "SN-1", "answers_within": "4",
    }  # fmt: skip
    send(tried.people[1], f"{tried.letters.queue}{below}", {**right, **wrong}, tried)


@many
@given(key=st.from_regex(r"[-a-zA-Z0-9_]{1,40}", fullmatch=True), number=st.integers(0, 10**25), word=typed)
def test_any_address_and_any_question_in_it(tried: Tried, key: str, number: int, word: str) -> None:
    queue, thread = tried.letters.queue, tried.letters.at(tried.thread)
    addresses = (
        f"{queue}trad/{key}/", f"{thread}fil/{key}/", f"{thread}fil/{key}/bild/{number}/", f"{thread}fil/{key}/ljud/",
        f"/brevladan/enheter/{number}/", f"/brevladan/enheter/{number}/bevarande/",
    )  # fmt: skip
    asked = {"ar": word, "year": word, "kommun": word, "vag": word}
    for address in (*addresses, "/brevladan/register/", "/brevladan/statistik/", f"{queue}bevarande/plan/"):
        assert tried.people[1].get(address, asked).status_code in A_PAGE
