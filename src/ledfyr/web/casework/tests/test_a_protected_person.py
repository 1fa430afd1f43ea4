# SPDX-License-Identifier: EUPL-1.2
"""Protected identity as a story on the pages: marked, kept apart, shown for a reason, and nowhere else."""

import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.db import connections
from django.test import Client
from django.urls import reverse

from ledfyr.casework.models import Case, Person, ProtectedContact
from ledfyr.casework.tests.disclosing_cast import ground_of
from ledfyr.keys.sealed_text import Sealed
from ledfyr.sealing.tests.bits import damaged
from ledfyr.trail.models import TrailRow
from ledfyr.web.casework.support_urls import support_addresses
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.casework.tests.leaving import address_of, filled_in, seen, signed
from ledfyr.web.casework.urls import casework_addresses

pytestmark = pytest.mark.django_db(databases=["default", "social"])
STREET, PHONE, SCHOOL = "Hemliga gatan 7", "070-123 45 67", "Dolda skolan"
REACHED = {"reached_by": f"{STREET}, Älvängen", "guardians": f"Mamma Eva; {PHONE}"}
MARK = {"kinds": ["REGISTRATION"], "school": SCHOOL}


def shown_for(cases: Cases, case: Case, because: str = "na") -> str:
    return str(cases.letters.anna.post(cases.at(case, "skyddade/"), {"because": because}).text)


def marked(cases: Cases, **typed: str) -> Case:
    """A case with an address in the open, whose person Anna then marks."""
    case = cases.case(**REACHED, **typed)
    assert STREET in cases.read(case)
    page = cases.letters.anna.post(cases.at(case, "skyddade/"), MARK, follow=True)
    assert page.status_code == 200
    return case


def every_page(cases: Cases, case: Case, disclosure: str) -> Iterator[str]:
    """Every address of casework that can be fetched, with everything in the case that an address can name."""
    step, report = case.steps.get().record.hex, case.reports.get().record.hex
    named = {"case_reporter": report, "case_correct": step}
    for address in (*casework_addresses, *support_addresses):
        name = str(address.name)
        known = {"number": cases.letters.reception.unit.pk, "key": case.pk.hex, "code": "vardnadshavare"}
        known |= {"reference": named.get(name, disclosure)} | ({"code": "b-30"} if name == "case_disclose" else {})
        wanted = {part: known[part] for part in address.pattern.converters}
        yield reverse(f"staff_face:{name}", kwargs=wanted)


def texts_of(browser: Client, addresses: Iterator[str]) -> dict[str, str]:
    """What they show; an address that only takes what is sent shows nothing."""
    return {address: browser.get(address).text for address in addresses}


def test_a_protected_address_is_found_in_no_page_no_copy_and_no_row_of_the_trail(cases: Cases) -> None:
    case = marked(cases)
    anna = cases.letters.anna
    cases.step(case, "skyddsbedomning", text="Barnet är tryggt i natt.")
    wording = ground_of("waiver")
    typed = {**filled_in(wording.value, case.received_on), "identity_looked_for": "on", "own_text": "Han mår bra."}
    copy = signed(anna, address_of(cases, case, wording), {**typed, "passages": ["person-name"]})
    disclosure = re.search(r"/utlamnanden/([0-9a-f]+)/", copy.redirect_chain[-1][0])
    assert disclosure

    shown = texts_of(anna, every_page(cases, case, disclosure[1])) | {"/": anna.get("/").text}
    with connections["social"].cursor() as cursor:
        cursor.execute(f"SELECT * FROM {TrailRow._meta.db_table}")  # noqa: S608, SLF001  # the trail's own table
        shown["the trail"] = repr(cursor.fetchall())

    found = [(place, word) for place, text in shown.items() for word in (STREET, PHONE, SCHOOL) if word in text]
    assert found == []
    assert len(shown) > 15
    assert "Nils Ek" in shown[cases.at(case, f"utlamnanden/{disclosure[1]}/kopia/")]


def test_what_stood_openly_is_moved_and_the_case_says_that_it_is_protected(cases: Cases) -> None:
    case = marked(cases)

    page = cases.read(case)

    assert "Skyddade personuppgifter: skyddad folkbokföring." in page
    assert "Skyddat. Står på en egen sida." in page
    assert "Skyddade personuppgifter" in cases.letters.anna.get(cases.at(case, "steg/vardnadshavare/")).text
    person = Person.objects.get()
    assert person.written == 2


def test_without_a_mark_the_case_says_that_this_proves_nothing(cases: Cases) -> None:
    assert "Det bevisar inte att personen saknar skydd" in cases.read(cases.case())


def test_it_is_shown_for_a_reason_which_the_trail_and_the_managers_are_told(cases: Cases) -> None:
    case = marked(cases)
    address = cases.at(case, "skyddade/")
    refused = cases.letters.anna.post(address, {})
    assert (refused.status_code, STREET in refused.text) == (422, False)
    assert "Skyddade uppgifter visas bara för den som anger varför" in refused.text
    assert mail.outbox == []

    page = shown_for(cases, case)

    assert [word for word in (STREET, PHONE, SCHOOL) if word not in page] == []
    row = TrailRow.objects.using("social").get(verb="casework.protected_read")
    assert (row.breaks_glass, row.reason) == (True, "casework.reach_person")
    assert [(message.to, message.body) for message in mail.outbox] == [
        ([cases.letters.vera.email], "Det finns nytt att läsa i Ledfyr.")
    ]


def test_what_cannot_be_recorded_is_not_shown(cases: Cases) -> None:
    case = marked(cases)
    with connections["social"].cursor() as cursor:
        cursor.execute(
            "CREATE TRIGGER full BEFORE INSERT ON trail_trailrow BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )

    answer = cases.letters.anna.post(cases.at(case, "skyddade/"), {"because": "na"})

    assert (answer.status_code, STREET in answer.text) == (503, False)


def test_a_colleague_is_neither_shown_it_nor_marks_anybody(cases: Cases) -> None:
    case = marked(cases)

    answer = cases.letters.berit.post(cases.at(case, "skyddade/"), {"because": "fara"})

    assert (answer.status_code, STREET in answer.text) == (403, False)


def test_it_is_changed_in_its_own_place(cases: Cases) -> None:
    case = marked(cases)
    typed = {"kinds": ["MARKING", "FICTITIOUS"], "address": "Nya vägen 3", "former_identity": "Nils Al"}

    page = cases.letters.anna.post(cases.at(case, "skyddade/andra/"), typed, follow=True).text

    assert "sekretessmarkering i folkbokföringen, fingerade personuppgifter" in page
    assert "Nya vägen" not in page
    shown = shown_for(cases, case)
    assert "Nya vägen 3" in shown
    assert STREET not in shown


@pytest.mark.parametrize("rest", ["skyddade/", "skyddade/andra/"])
def test_no_kind_of_protection_is_asked_for_and_nothing_is_lost(cases: Cases, rest: str) -> None:
    case = marked(cases) if rest.endswith("andra/") else cases.case()

    answer = cases.letters.anna.post(cases.at(case, rest), {"address": "Nya vägen 3"})

    assert answer.status_code == 422
    assert "Det står inte vilket skydd personen har." in answer.text
    assert "Nya vägen 3" in answer.text


def test_whoever_marks_is_told_where_it_still_stands(cases: Cases) -> None:
    case = cases.case(**REACHED, text=f"Pojken syns ofta vid {STREET}.")

    page = cases.letters.anna.post(cases.at(case, "skyddade/"), MARK, follow=True).text

    assert "Det som flyttades står också i: Anmälan." in page


def test_a_passage_that_tells_where_the_person_is_does_not_leave(cases: Cases) -> None:
    case = marked(cases, text=f"Pojken syns ofta vid {STREET}.")
    wording, anna = ground_of("waiver"), cases.letters.anna
    address, typed = address_of(cases, case, wording), filled_in(wording.value, case.received_on)
    report = f"report-{case.reports.get().record.hex}"
    looked = {"reporter_looked_for": "on", "identity_looked_for": "on"}

    for told in ({"passages": [report]}, {"own_text": f"Han bor på {STREET.lower()}."}, {"reservation": PHONE}):
        more = {"own_text": "Han mår bra.", "recipient": "INDIVIDUAL", **looked, **told}
        refused = seen(anna, address, {**typed, **more})
        assert (refused.status_code, "följer inte med i någon export" in refused.text) == (422, True)
    not_read = seen(anna, address, {**typed, "own_text": "Han mår bra."})
    assert "Ingen har läst om det som lämnas visar var personen finns" in not_read.text


def test_what_was_damaged_is_not_shown_and_nothing_leaves(cases: Cases) -> None:
    case = marked(cases)
    contact = ProtectedContact.objects.get()
    ProtectedContact.objects.update(phone=Sealed(damaged(contact.phone.envelope), is_stored=True))

    page = shown_for(cases, case)

    assert "gick inte att öppna" in page
    assert STREET not in page
