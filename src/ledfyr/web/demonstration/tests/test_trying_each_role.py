# SPDX-License-Identifier: EUPL-1.2
"""Each role has an invented person, whose link leads to the first page of that role, second factor included."""

from typing import Any

import pytest
from django.conf import settings as present
from django.test import Client
from django.urls import include, path
from django.utils import timezone

from ledfyr.places.models import Municipality
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.models import Account
from ledfyr.staff.queries.invented import invented_accounts, is_invented
from ledfyr.staff.queries.rights import roles_of
from ledfyr.staff.rules.invented_persons import PERSONS, SURNAME, InventedPerson
from ledfyr.staff.rules.roles import Role
from ledfyr.web import staff_urls
from ledfyr.web.demonstration import views
from ledfyr.web.demonstration.guarding import refuse_beside_invented_persons
from ledfyr.web.demonstration.links import UsedLinks, link_for
from ledfyr.web.environment import WrongSetting

urlpatterns = [*staff_urls.urlpatterns, path("", include([path("prova/<slug:link>/", views.enter)]))]


@pytest.fixture
def invented(settings: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, Account]:  # noqa: ANN401  # pytest-django's own
    """The accounts by their addresses, on a face that knows the links."""
    Municipality.objects.create(slug="ale", name="Ale kommun", code="1440")
    settings.ROOT_URLCONF = __name__
    settings.DEMONSTRATION = True
    monkeypatch.setattr(views, "used_links", UsedLinks())
    accounts = set_up_invented_persons(municipality="ale", at=timezone.now())
    return {account.username: account for account in accounts}


def link_of(account: Account) -> str:
    return f"/prova/{link_for(account.pk, present.DEMONSTRATION_KEY)}/"


@pytest.mark.django_db(databases=["default", "social"])
@pytest.mark.parametrize("person", PERSONS, ids=lambda person: person.role.value)
def test_a_link_leads_to_the_roles_first_page(
    person: InventedPerson, invented: dict[str, Account], client: Client
) -> None:
    account = invented[person.email]

    asked = client.get(link_of(account))
    page = client.post(link_of(account), follow=True)

    assert "finns inte" in asked.content.decode()
    assert page.status_code == 200
    assert f"Hej {account.called}" in page.content.decode()
    assert "Alla personer här är påhittade" in page.content.decode()


@pytest.mark.django_db(databases=["default", "social"])
def test_every_role_has_one_person_who_holds_it(invented: dict[str, Account]) -> None:
    held = {person.role: roles_of(invented[person.email], timezone.localdate()) for person in PERSONS}

    assert held == {role: {role} for role in Role}
    assert all(SURNAME in account.called and is_invented(account) for account in invented.values())


@pytest.mark.django_db(databases=["default", "social"])
def test_a_link_works_once_and_a_wrong_one_never(invented: dict[str, Account], client: Client) -> None:
    link = link_of(next(iter(invented.values())))

    assert client.post(link).status_code == 302
    assert Client().post(link).status_code == 410
    assert client.get("/prova/1-0000/").status_code == 404


@pytest.mark.django_db(databases=["default", "social"])
def test_setting_them_up_again_adds_nobody(invented: dict[str, Account]) -> None:
    set_up_invented_persons(municipality="ale", at=timezone.now())

    assert len(invented_accounts()) == len(invented) == len(Role)


@pytest.mark.django_db(databases=["default", "social"])
def test_without_demonstration_nothing_starts_beside_them(
    invented: dict[str, Account],
    settings: Any,  # noqa: ANN401  # pytest-django's own
) -> None:
    assert invented
    settings.DEMONSTRATION = False

    with pytest.raises(WrongSetting, match="12 invented persons"):
        refuse_beside_invented_persons()
