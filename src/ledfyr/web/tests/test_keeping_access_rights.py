# SPDX-License-Identifier: EUPL-1.2
"""A manager sees who holds what, gives rights, approves them again and ends them; a refusal keeps what was typed."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.staff.models import AccessRight, Account, HouseException, NeedsAndRiskAnalysis, Unit
from ledfyr.staff.queries import is_qualified, roles_of
from ledfyr.staff.rules.periods import last_day_of_a_year, said
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.web.sign_in.tests.signing_in import let_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ale(settings: Any) -> cast.Ale:  # noqa: ANN401  # pytest-django gives the fixture no public type
    settings.ROOT_URLCONF = "ledfyr.web.staff_urls"
    return cast.ale(timezone.localdate())


def signed_in(account: Account) -> Client:
    return let_in(Client(), account)


def a_right(ale: cast.Ale, **changed: str) -> dict[str, str]:
    today = timezone.localdate()
    return {
        "account": ale.ida.email,
        "role": Role.CHILD_CASEWORKER,
        "place": f"ale:{ale.children.pk}",
        "valid_from": today.isoformat(),
        "valid_until": last_day_of_a_year(today).isoformat(),
    } | changed


def test_the_list_shows_holder_role_place_end_approval_and_analysis(ale: cast.Ale) -> None:
    page = signed_in(ale.vera).get("/behorigheter/").text

    until = said(last_day_of_a_year(timezone.localdate()))
    assert "<h3>Vera Holm</h3>" in page
    assert "<strong>Enhetschef i socialtjänsten</strong>, barn och unga, Ale kommun" in page
    assert f"Gäller till och med den {until}." in page
    assert f"Beslutad utanför Ledfyr: {cast.BOARD}." in page
    assert "Behovs- och riskanalys beslutad av Förvaltningschefen den" in page


def test_what_waits_for_a_decision_comes_first_and_is_late(ale: cast.Ale) -> None:
    today = timezone.localdate()
    cast.holds(ale.ida, Role.REGISTRAR, "ale", since=today - timedelta(days=300), until=today - timedelta(days=9))

    page = signed_in(ale.vera).get("/behorigheter/").text

    assert page.index("<h3>Ida Dahl") < page.index("<h3>Vera Holm")
    assert f"Gick ut den {said(today - timedelta(days=9))}." in page
    assert "Godkänn på nytt: Ida Dahl, Registrator" in page


def test_a_manager_sees_her_municipality_and_an_administrator_all(ale: cast.Ale) -> None:
    cast.holds(cast.account("Ove Ek"), Role.REGISTRAR, "kungalv")

    assert "Ove Ek" not in signed_in(ale.vera).get("/behorigheter/").text
    assert "Ove Ek" in signed_in(ale.noa).get("/behorigheter/").text
    assert "Noa Berg" not in signed_in(ale.vera).get("/behorigheter/").text


def test_a_right_is_given_with_one_form(ale: cast.Ale) -> None:
    cast.analysis(Role.CHILD_CASEWORKER, "ale", timezone.localdate())
    vera = signed_in(ale.vera)

    seen = {
        "account": ale.ida.email,
        "municipality": "ale",
        "degree": "social_work",
        "seen": "Examensbevis, Göteborg",
        "seen_on": timezone.localdate().isoformat(),
    }
    assert "Examen är registrerad för Ida Dahl." in vera.post("/behorigheter/examen/", seen, follow=True).text
    assert is_qualified(ale.ida)
    given = vera.post("/behorigheter/ge/", a_right(ale), follow=True).text
    assert "Ida Dahl är nu socialsekreterare för barn och unga." in given
    assert roles_of(ale.ida, timezone.localdate()) == {Role.CHILD_CASEWORKER}


def test_a_refusal_says_what_to_do_and_keeps_what_was_typed(ale: cast.Ale) -> None:
    cast.analysis(Role.CHILD_CASEWORKER, "ale", timezone.localdate())
    answer = signed_in(ale.vera).post("/behorigheter/ge/", a_right(ale))

    assert answer.status_code == 422
    assert "socionomexamen eller annan relevant examen, och ingen är registrerad" in answer.text
    assert "25 kap. 1 § SoL" in answer.text
    assert f'value="{ale.ida.email}"' in answer.text
    assert '<option value="child_caseworker" selected>' in answer.text
    assert f'<option value="ale:{ale.children.pk}" selected>' in answer.text


@pytest.mark.parametrize(
    ("changed", "said_instead"),
    [
        ({"account": "finns.inte@example.se"}, "Be systemförvaltaren öppna ett"),
        ({"account": "ida"}, "Skriv en hel e-postadress."),
        ({"role": "emperor"}, "Välj en rad i listan."),
        ({"role": Role.COMMUNICATOR}, "Välj en rad i listan."),
        ({"place": "kungalv:"}, "Välj en rad i listan."),
        ({"place": "ale:"}, "hör till en enhet"),
        ({"valid_until": ""}, "Skriv en dag."),
        ({"valid_until": "i övermorgon"}, "Skriv dagen som 2026-11-30."),
        ({"valid_until": "2099-01-01"}, "högst ett år"),
        ({"account": "vera.holm@example.se"}, "Ingen godkänner sin egen behörighet."),
    ],
)
def test_each_field_says_what_is_wrong_with_it(ale: cast.Ale, changed: dict[str, str], said_instead: str) -> None:
    cast.analysis(Role.CHILD_CASEWORKER, "ale", timezone.localdate())
    answer = signed_in(ale.vera).post("/behorigheter/ge/", a_right(ale, **changed))

    assert answer.status_code == 422
    assert said_instead in answer.text
    assert not AccessRight.objects.filter(account=ale.ida).exists()


def test_a_right_is_approved_again_and_ended(ale: cast.Ale) -> None:
    today = timezone.localdate()
    right = cast.holds(ale.ida, Role.REGISTRAR, "ale", since=today - timedelta(days=300), until=today)
    cast.analysis(Role.REGISTRAR, "ale", today)
    NeedsAndRiskAnalysis.objects.filter(role=Role.REGISTRAR).update(next_review_on=today + timedelta(days=9))
    vera = signed_in(ale.vera)

    assert "Ida Dahl, registrator" in vera.get(f"/behorigheter/{right.pk}/godkann/").text
    sent = {"valid_until": (today + timedelta(days=30)).isoformat()}
    assert "är godkänd på nytt" in vera.post(f"/behorigheter/{right.pk}/godkann/", sent, follow=True).text
    assert "En kollega hann före" in vera.post(f"/behorigheter/{right.pk}/godkann/", sent).text
    new = AccessRight.objects.get(renews=right)
    assert "är avslutad" in vera.post(f"/behorigheter/{new.pk}/avsluta/", follow=True).text
    assert "En kollega hann före" in vera.post(f"/behorigheter/{new.pk}/avsluta/", follow=True).text
    assert roles_of(ale.ida, today) == set()


def test_a_right_elsewhere_is_not_there(ale: cast.Ale) -> None:
    right = cast.holds(ale.ida, Role.REGISTRAR, "kungalv")
    vera = signed_in(ale.vera)

    assert vera.get(f"/behorigheter/{right.pk}/godkann/").status_code == 404
    assert vera.post(f"/behorigheter/{right.pk}/avsluta/").status_code == 404


def test_a_right_of_the_other_house_is_seen_and_not_touched(ale: cast.Ale) -> None:
    right = ale.sam.access_rights.get()
    vera = signed_in(ale.vera)

    assert f"/behorigheter/{right.pk}/" not in vera.get("/behorigheter/").text
    assert "avslutas av den som får godkänna den" in vera.post(f"/behorigheter/{right.pk}/avsluta/", follow=True).text


def test_an_analysis_an_exception_and_a_unit_are_recorded(ale: cast.Ale) -> None:
    today = timezone.localdate()
    soon = (today + timedelta(days=99)).isoformat()
    vera = signed_in(ale.vera)
    decided = {"municipality": "ale", "decided_by": "Kommundirektören", "decided_on": today.isoformat()}

    analysis = (
        decided
        | {"municipality": "ale:"}
        | {"role": "registrar", "needs": "Registrera.", "risks": "Läsa mer.", "next_review_on": soon}
    )
    assert "Analysen är registrerad" in vera.post("/behorigheter/analys/", analysis, follow=True).text
    exception = decided | {"account": ale.ida.email, "reason": "Liten kommun.", "valid_until": soon}
    assert "Undantaget är registrerat" in vera.post("/behorigheter/undantag/", exception, follow=True).text
    unit = {"municipality": "ale", "kind": UnitKind.EMERGENCY, "name": "Socialjouren"}
    listed = vera.post("/behorigheter/enhet/", unit, follow=True).text
    assert "Enheten Socialjouren är upplagd." in listed
    assert "Liten kommun." in listed
    assert NeedsAndRiskAnalysis.objects.filter(recorded_by=ale.vera).count() == 1
    assert HouseException.objects.get().account == ale.ida
    assert Unit.objects.get(name="Socialjouren").kind == UnitKind.EMERGENCY


@pytest.mark.parametrize("path", ["ge", "analys", "examen", "undantag", "enhet"])
def test_an_empty_form_is_told_field_by_field(ale: cast.Ale, path: str) -> None:
    vera = signed_in(ale.vera)

    assert vera.get(f"/behorigheter/{path}/").status_code == 200
    answer = vera.post(f"/behorigheter/{path}/", {"role": ""})
    assert answer.status_code == 422
    assert "Inget är sparat än." in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_what_somebody_wrote_is_never_a_command(ale: cast.Ale) -> None:
    nasty = "<script>alert(1)</script>"
    answer = signed_in(ale.vera).post("/behorigheter/analys/", {"role": nasty, "needs": nasty, "decided_by": nasty})

    assert nasty not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_a_degree_is_listed_and_withdrawn_with_the_right_that_rested_on_it(ale: cast.Ale) -> None:
    today = timezone.localdate()
    degree = cast.qualified(ale.ida, by=ale.vera)
    cast.holds(ale.ida, Role.CHILD_CASEWORKER, "ale", ale.children, since=today)
    vera = signed_in(ale.vera)

    assert "Socionomexamen: Examensbevis, Göteborgs universitet" in vera.get("/behorigheter/").text
    assert "Återkalla examen" not in signed_in(ale.noa).get("/behorigheter/").text
    withdrawn = vera.post(f"/behorigheter/examen/{degree.pk}/aterkalla/", follow=True).text
    assert "Examen för Ida Dahl räknas inte längre." in withdrawn
    assert (is_qualified(ale.ida), roles_of(ale.ida, today)) == (False, frozenset())
    assert vera.post(f"/behorigheter/examen/{degree.pk}/aterkalla/").status_code == 404
