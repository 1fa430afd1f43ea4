# SPDX-License-Identifier: EUPL-1.2
"""An emergency as a story on the pages: the glass is broken, others are told, it closes, it is reviewed."""

import re
import smtplib
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core import mail
from django.db import DatabaseError, connections, transaction
from django.test import Client
from django.utils import timezone

from ledfyr.casework.models import Case, EmergencyOpening, EmergencyReview, Step
from ledfyr.casework.queries.emergencies import openings_to_review
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.trail.models import TrailRow
from ledfyr.web.casework.tests.cases import TOLD, Cases

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])
NOTICE = "Det finns nytt att läsa i Ledfyr."


@dataclass
class Night:
    """Anna's case, Carin on duty, and Berit who manages the unit."""

    cases: Cases
    case: Case
    carin: Client

    @property
    def mark(self) -> str:
        return f"{self.case.pk.hex[:4]}-{self.case.pk.hex[4:8]}".upper()

    def breaks(self, mark: str = "", because: str = "danger") -> str:
        typed = {"mark": mark or self.mark, "because": because}
        return str(self.carin.post(f"{self.cases.unit}nodoppning/", typed, follow=True).text)

    def hours_pass(self, hours: int) -> None:
        """As if the opening had begun so much earlier; only a test that takes the guard away can do this."""
        with connections["social"].cursor() as cursor:
            cursor.execute("DROP TRIGGER casework_emergencyopening_not_rewritten")
        for opening in EmergencyOpening.objects.all():
            opening.opened_at -= timedelta(hours=hours)
            opening.ends_at -= timedelta(hours=hours)
            opening.save()

    def review_page(self) -> str:
        return f"{self.cases.unit}nodoppning/{EmergencyOpening.objects.get().pk.hex}/"


@pytest.fixture
def night(cases: Cases) -> Night:
    """Carin has a part in the key, and no right in the unit but the out-of-hours one."""
    reception, today = cases.letters.reception, timezone.localdate()
    carin = reception.with_key(reception.carin)
    reception.admit(cases.letters.anna, reception.carin)
    reception.carin.access_rights.all().delete()
    cast.holds(reception.carin, Role.EMERGENCY, "ale", reception.unit, since=today)
    cast.holds(reception.berit, Role.UNIT_MANAGER, "ale", reception.unit, since=today)
    cast.holds(cast.account("Lovisa Logg"), Role.LOG_REVIEWER, "ale", cast.unit("ale", UnitKind.OVERSIGHT), since=today)
    return Night(cases, cases.case(reached_by="Ekvägen 1"), carin)


def test_in_the_night_the_case_opens_and_those_who_must_know_are_told(night: Night) -> None:
    closed = night.carin.get(night.cases.at(night.case))
    assert (closed.status_code, TOLD in closed.text, "Till nödöppning" in closed.text) == (403, False, True)
    assert "Nödöppning" in night.carin.get("/").text
    assert "/nodoppning/" in night.carin.get("/arenden/nodoppning/").text

    opened = night.breaks()
    assert "Nödöppnat för dig till" in opened
    assert TOLD in opened
    assert "Ekvägen 1" in opened
    assert "Lämna över till en kollega" not in opened
    people = night.cases.letters
    told = {people.reception.anna.email, people.reception.berit.email, people.vera.email, "lovisa.logg@example.se"}
    assert ({message.to[0] for message in mail.outbox}, {message.body for message in mail.outbox}) == (told, {NOTICE})
    rows = TrailRow.objects.using("social").filter(acted_by=people.reception.carin.pk, breaks_glass=True)
    assert [(row.verb, row.reason) for row in rows.order_by("sequence")] == [
        ("casework.glass_broken", "casework.in_danger"),
        ("casework.case_read", "casework.in_danger"),
    ]


def test_the_day_after_it_is_closed_and_reviewed(night: Night) -> None:
    night.breaks()
    people = night.cases.letters
    page = people.berit.get(night.review_page()).text
    assert "nödöppnade" in page
    assert "någon kan vara i fara nu" in page

    night.hours_pass(4)
    assert night.carin.get(night.cases.at(night.case)).status_code == 403
    assert "Nödöppnat i dina ärenden" in people.anna.get("/arenden/").text
    day = people.berit.get("/arenden/").text
    assert "Nödöppningar att granska" in day
    assert "Carin Ek" in day
    assert [word for word in (TOLD, "Nils", "Ekvägen") if word in day] == []

    signed = {"words": "Polisen hade ringt om barnet.", "finding": "needed"}
    reviewed = people.berit.post(night.review_page(), signed, follow=True).text
    assert "Resultat: det fanns skäl." in reviewed
    assert "Undertecknat av Berit Dahl" in reviewed
    assert "Nödöppning" not in people.berit.get("/arenden/").text
    assert EmergencyReview.objects.get().made_by == people.reception.berit.pk


def test_the_protection_is_assessed_in_the_night_and_nothing_else_is_done(night: Night) -> None:
    cast.qualified(night.cases.letters.reception.carin, by=night.cases.letters.vera)
    night.breaks()
    form = {"signed": "on", "experienced": "on"}

    for kind, typed in (("inte-inledd", {"reasons": "Inget."}), ("forhandsbedomning", {"text": "Ett samtal."})):
        refused = night.carin.post(night.cases.at(night.case, f"steg/{kind}/"), {**form, **typed})
        assert (refused.status_code, "Det här görs inte under en nödöppning" in refused.text) == (403, True)
    assert night.carin.post(night.cases.at(night.case, "skyddade/"), {"kinds": ["MARKING"]}).status_code == 403
    typed = {**form, "text": "Barnet är hos sin moster i natt."}
    done = night.carin.post(night.cases.at(night.case, "steg/skyddsbedomning/"), typed, follow=True).text

    assert "Sparat och undertecknat" in done
    assert Step.objects.count() == 1
    assert TOLD not in done  # assessed, it is an open alert no more
    assert "öppna larm" in done


@pytest.mark.parametrize(
    ("mark", "because", "says"),
    [
        ("", "", "Det står inte varför det är bråttom"),
        ("0000-0000", "danger", "Enheten har inget ärende med det märket"),
        ("Nils Ek", "danger", "Enheten har inget ärende med det märket"),
    ],
)
def test_without_a_reason_or_a_mark_nothing_opens_and_what_was_typed_stands(
    night: Night, mark: str, because: str, says: str
) -> None:
    page = night.breaks(mark, because)

    assert says in page
    assert (mark or night.mark) in page
    assert not EmergencyOpening.objects.exists()
    assert mail.outbox == []


def test_whoever_is_in_conflict_stays_out_whatever_happens(night: Night) -> None:
    night.case.conflicts.create(account=night.cases.letters.reception.carin.pk, declared_on=timezone.localdate())

    page = night.breaks()

    assert "Du har anmält jäv" in page
    assert TOLD not in page
    assert TrailRow.objects.using("social").filter(verb="casework.glass_refused").count() == 1


def test_a_glass_that_is_broken_twice_lasts_no_longer(night: Night) -> None:
    night.breaks()
    night.breaks()

    assert EmergencyOpening.objects.count() == 1


def test_a_review_that_is_late_says_so_and_is_asked_for_in_words(night: Night) -> None:
    night.breaks()
    night.hours_pass(24 * 9)
    berit = night.cases.letters.berit

    assert "2 dagar för sent" in berit.get("/arenden/").text
    refused = berit.post(night.review_page(), {"words": "", "finding": "needed"})

    assert (refused.status_code, "Det står inte vad granskningen kom fram till" in refused.text) == (422, True)
    assert len(openings_to_review(0, [night.cases.letters.reception.unit.pk])) == 1


def test_the_log_reviewer_sees_who_and_when_and_nothing_else(night: Night) -> None:
    night.breaks()
    lovisa = night.cases.letters.reception.browser(cast.account("Lovisa Logg"))

    page = lovisa.get("/loggkontroll/").text

    assert re.search(rf"Nödöppning av ärende\s+{night.mark}", page)
    assert "Carin Ek" in page
    assert [word for word in (TOLD, "Nils", "Ekvägen") if word in page] == []


@pytest.mark.parametrize("change", ["account = 300", "ends_at = '2030-01-01'", "because = 'nobody'"])
def test_the_database_refuses_to_change_an_opening(night: Night, change: str) -> None:
    night.breaks()

    with (
        pytest.raises(DatabaseError, match="never overwritten"),
        transaction.atomic(using="social"),
        connections["social"].cursor() as cursor,
    ):
        cursor.execute(f"UPDATE casework_emergencyopening SET {change}")  # noqa: S608  # its own words


def test_before_the_glass_is_broken_and_when_it_closes_every_page_of_the_case_stays_shut(night: Night) -> None:
    carin, report = night.carin, night.case.reports.get().record.hex
    pages = ["", "steg/skyddsbedomning/", "skyddade/", "utlamnanden/", "lamna-ut/", "lamna-ut/b-30/"]
    closed = {page: carin.get(night.cases.at(night.case, page)).status_code for page in pages}
    night.breaks()
    opened = {page: carin.get(night.cases.at(night.case, page)).status_code for page in pages}
    night.hours_pass(4)
    after = {page: carin.get(night.cases.at(night.case, page)).status_code for page in pages}
    asked = carin.post(night.cases.at(night.case, f"anmalare/{report}/"), {"because": "fara"})

    assert set(closed.values()) == set(after.values()) == {403}
    assert opened == {page: 403 if page == "skyddade/" else 200 for page in pages}  # nobody is marked in the night
    assert (asked.status_code, "Ekskolan" in asked.text) == (422, False)


def test_all_that_is_read_in_the_night_stands_in_the_log_as_broken_glass(night: Night) -> None:
    night.cases.letters.anna.post(night.cases.at(night.case, "skyddade/"), {"kinds": ["MARKING"]})
    report = night.case.reports.get().record.hex
    night.breaks()
    night.carin.get(night.cases.at(night.case, "utlamnanden/"))
    night.carin.post(night.cases.at(night.case, f"anmalare/{report}/"), {"because": "fara"})
    shown = night.carin.post(night.cases.at(night.case, "skyddade/"), {"because": "fara"}).text

    assert "Ekvägen 1" in shown
    rows = TrailRow.objects.using("social").filter(acted_by=night.cases.letters.reception.carin.pk)
    read = dict(rows.exclude(kind="").filter(verb__endswith="read").values_list("verb", "breaks_glass"))
    assert read == {
        "casework.case_read": True,
        "casework.disclosures_read": True,
        "casework.reporter_read": True,
        "casework.protected_read": True,
    }


@pytest.mark.parametrize("when", ["open", "send_messages"])
def test_a_mail_server_that_does_not_answer_stops_nobody_who_is_needed(
    night: Night, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, when: str
) -> None:
    def refuse(*_anything: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(f"django.core.mail.backends.locmem.EmailBackend.{when}", refuse)

    assert TOLD in night.breaks()
    assert [record.message for record in caplog.records if record.name == "ledfyr.casework"] == [
        "casework.notice_not_sent"
    ]


def test_an_address_that_is_refused_stops_no_other_notice(night: Night, monkeypatch: pytest.MonkeyPatch) -> None:
    sending = mail.EmailMessage.send
    berits = night.cases.letters.reception.berit.email

    def send(message: mail.EmailMessage, *rest: bool) -> int:
        if message.to == [berits]:
            raise smtplib.SMTPRecipientsRefused({})
        return sending(message, *rest)

    monkeypatch.setattr(mail.EmailMessage, "send", send)
    night.breaks()

    assert len(mail.outbox) == 3
    assert berits not in {message.to[0] for message in mail.outbox}
