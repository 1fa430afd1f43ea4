# SPDX-License-Identifier: EUPL-1.2
"""Something leaves a case as a story on the pages: a ground is chosen, answered, read through, signed and printed."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from ledfyr.casework.models import Case, Disclosure, DisclosureDecision
from ledfyr.casework.tests.disclosing_cast import ground_of
from ledfyr.law.disclosure import GROUNDS, NON_GROUNDS
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests import cast
from ledfyr.trail.models import TrailRow
from ledfyr.web.casework.tests.cases import TOLD, Cases
from ledfyr.web.casework.tests.leaving import SIGNING, address_of, filled_in, seen, signed

pytestmark = pytest.mark.django_db(databases=["default", "social"])
WORDS = "Han bor hos sin moster sedan i fredags."
OWN = {"own_text": WORDS}
NURSE = {"q_recipient_named": "Ekvägens vårdcentral", **OWN}


def story(cases: Cases, key: str, **typed: object) -> tuple[Case, str, dict[str, object]]:
    """A case, the page of a ground in it, and what is typed there."""
    case, wording = cases.case(), ground_of(key)
    return case, address_of(cases, case, wording), {**filled_in(wording.value, timezone.localdate()), **typed}


def managed_by_berit(cases: Cases) -> None:
    reception = cases.letters.reception
    cast.holds(reception.berit, Role.UNIT_MANAGER, "ale", reception.unit, since=timezone.localdate())


def test_a_ground_is_chosen_answered_read_signed_and_printed(cases: Cases) -> None:
    case, address, typed = story(cases, "care_elsewhere", **NURSE)
    anna = cases.letters.anna
    assert cases.at(case, "utlamnanden/") in cases.read(case)
    assert address in anna.get(cases.at(case, "lamna-ut/")).text

    shown = seen(anna, address, typed).text
    assert WORDS in shown
    assert "Inget annat lämnas" in shown
    assert not Disclosure.objects.exists()

    page = signed(anna, address, typed).text
    assert "Beslutet är sparat" in page
    assert "26 kap. 9 § OSL" in page
    copy = re.search(r'href="([^"]+/kopia/)"', page)
    assert copy
    printed = anna.get(copy[1]).text
    assert "Ekvägens vårdcentral" in printed
    assert WORDS in printed
    assert "Sekretess enligt 26 kap. 1 § OSL" in printed
    assert "Skälen står i beslutet" not in printed
    assert "Beslutat: lämnas ut" in anna.get(cases.at(case, "utlamnanden/")).text


def test_every_ground_has_a_form_that_what_the_law_needs_fits_in(cases: Cases) -> None:
    case = cases.case()

    for wording in GROUNDS:
        address = address_of(cases, case, wording)
        typed = {**filled_in(wording.value, timezone.localdate()), **OWN}
        assert signed(cases.letters.anna, address, typed).status_code == 200

    assert Disclosure.objects.count() == len(GROUNDS)


def test_what_is_no_ground_is_listed_as_none_and_has_no_form(cases: Cases) -> None:
    case, anna = cases.case(), cases.letters.anna
    listed = anna.get(cases.at(case, "lamna-ut/")).text

    for none in NON_GROUNDS:
        refused = anna.get(cases.at(case, f"lamna-ut/{none.source.fact.lower()}/"))
        assert none.value.explanation in listed
        assert (refused.status_code, none.value.explanation in refused.text) == (403, True)
        assert "<form class" not in refused.text
    assert anna.get(cases.at(case, "lamna-ut/b-99/")).status_code == 404


def test_what_the_ground_refuses_the_page_refuses_and_keeps_what_was_typed(cases: Cases) -> None:
    _, address, typed = story(cases, "waiver", **OWN, q_still_waived="nej")

    answer = signed(cases.letters.anna, address, typed)

    assert answer.status_code == 422
    assert "Samtycket är återtaget." in answer.text
    assert "Stöd: 12 kap. 2 § OSL" in answer.text
    assert WORDS in answer.text
    assert not Disclosure.objects.exists()


@pytest.mark.parametrize(
    ("known", "days_off", "says"),
    [(True, 0, "Läs varje ord."), (True, 1, "Födelsedagen är en annan"), (False, 1, "Läs varje ord.")],
)
def test_a_day_of_birth_that_the_case_knows_is_the_one_that_counts(
    cases: Cases,
    known: bool,  # noqa: FBT001  # the table's own column
    days_off: int,
    says: str,
) -> None:
    born_on = timezone.localdate() - timedelta(days=365 * 16)
    case, wording = cases.case(born_on=born_on.isoformat() if known else ""), ground_of("risk_under_21")
    typed = {"q_born_on": (born_on + timedelta(days=days_off)).isoformat()}
    address = address_of(cases, case, wording)
    assert (f'value="{born_on}"' in cases.letters.anna.get(address).text) is known

    shown = seen(cases.letters.anna, address, {**filled_in(wording.value, timezone.localdate()), **OWN, **typed})

    assert says in shown.text


def test_nothing_is_signed_that_was_not_seen_as_it_leaves(cases: Cases) -> None:
    _, address, typed = story(cases, "waiver", **OWN)
    marks = dict(re.findall(r'name="(nonce|seen)" value="([0-9a-f]+)"', seen(cases.letters.anna, address, typed).text))

    answer = cases.letters.anna.post(address, {**typed, **marks, **SIGNING, "own_text": "Något annat."})

    assert answer.status_code == 422
    assert "har ändrats sedan du såg det" in answer.text
    assert not Disclosure.objects.exists()


def test_one_goes_back_from_reading_to_the_form_with_all_that_was_typed(cases: Cases) -> None:
    _, address, typed = story(cases, "waiver", **OWN)

    page = cases.letters.anna.post(address, {**typed, "change": "1"})

    assert page.status_code == 200
    assert WORDS in page.text
    assert "Se exakt vad som lämnas" in page.text


def test_only_the_chosen_parts_of_the_case_leave_and_never_who_reported(cases: Cases) -> None:
    _, _, typed = story(cases, "waiver")
    first = Case.objects.get()
    assert cases.told(reporter_name="Lena Granne", guardians="Mamma Eva").status_code == 302
    case = Case.objects.exclude(pk=first.pk).get()
    address = address_of(cases, case, ground_of("waiver"))
    cases.step(case, "skyddsbedomning", text="Barnet är tryggt i natt.")
    form = cases.letters.anna.get(address).text
    report = re.search(r'value="(report-[0-9a-f]+)"', form)
    assert report
    assert "Lena" not in form

    refused = seen(cases.letters.anna, address, {**typed, "passages": [report[1]]})
    assert "Ingen har läst om anmälans text visar vem som anmälde" in refused.text
    typed |= {"passages": [report[1], "person-name"], "reporter_looked_for": "on"}
    shown = seen(cases.letters.anna, address, typed).text

    left = shown.partition("Till vem och varför")[0]
    assert TOLD in left
    assert "Nils Ek" in left
    assert [word for word in ("Eva", "tryggt", "Lena") if word in left] == []


def test_a_proposal_is_decided_by_the_manager_who_finds_it_in_her_day(cases: Cases) -> None:
    managed_by_berit(cases)
    case, address, typed = story(cases, "risk_under_21", **OWN)
    anna, berit = cases.letters.anna, cases.letters.berit
    page = signed(anna, address, typed)
    one = page.redirect_chain[-1][0]
    assert "Inget lämnas förrän någon annan har beslutat" in page.text
    assert "Skriv under beslutet" not in page.text
    assert anna.get(f"{one}kopia/").status_code == 404

    day = berit.get("/arenden/").text
    assert "Väntar på ditt beslut" in day
    assert WORDS not in day
    assert "Väntar på ditt beslut" not in anna.get("/arenden/").text
    assert berit.post(one, {"outcome": "given", "words": ""}).status_code == 422
    decided = berit.post(one, {"outcome": "given", "words": "Risken är tydlig."}, follow=True).text

    assert "Beslutat: lämnas ut" in decided
    assert "Berit Dahl" in decided
    assert WORDS in anna.get(f"{one}kopia/").text
    rows = TrailRow.objects.using("social").filter(verb="casework.disclosed")
    assert [(row.record, row.reference) for row in rows] == [(case.pk.hex, "B-33")]


def test_whoever_wrote_a_proposal_can_take_it_back_but_not_decide_it(cases: Cases) -> None:
    _, address, typed = story(cases, "own_work", **OWN)
    anna = cases.letters.anna
    one = signed(anna, address, typed).redirect_chain[-1][0]

    refused = anna.post(one, {"outcome": "given", "words": "Ja."})
    assert refused.status_code == 422
    assert "kan inte själv besluta" in refused.text
    page = anna.post(f"{one}ta-tillbaka/", follow=True).text

    assert "Tillbakataget" in page
    assert DisclosureDecision.objects.get().outcome == "withdrawn"


def test_a_colleague_who_does_not_open_the_case_sees_nothing_of_what_left(cases: Cases) -> None:
    case, address, typed = story(cases, "waiver", **OWN)
    one = signed(cases.letters.anna, address, typed).redirect_chain[-1][0]

    for page in (one, f"{one}kopia/", cases.at(case, "utlamnanden/"), cases.at(case, "lamna-ut/"), address):
        refused = cases.letters.berit.get(page)
        assert (refused.status_code, WORDS in refused.text) == (403, False)
