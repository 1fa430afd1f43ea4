# SPDX-License-Identifier: EUPL-1.2
"""A reviewer draws a month, decides row by row and closes it; everybody sees their own rows and nobody else's."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from ledfyr.keys.acting import tell_trail
from ledfyr.keys.own_words import KeysKind, KeysVerb
from ledfyr.places.models import Municipality
from ledfyr.staff.actions.inventing import set_up_invented_persons
from ledfyr.staff.models import Account
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.models import AccessLogReview, TrailRow
from ledfyr.trail.rules.acts import Actor
from ledfyr.web.demonstration import views
from ledfyr.web.demonstration.links import UsedLinks, link_for
from ledfyr.web.log_review.presenting import first_of_month_before

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])


@pytest.fixture
def colleagues(settings: Any, monkeypatch: pytest.MonkeyPatch) -> dict[str, Account]:  # noqa: ANN401  # pytest-django's own
    monkeypatch.setattr(views, "used_links", UsedLinks())
    settings.ROOT_URLCONF = "ledfyr.web.demonstration.tests.test_trying_each_role"
    settings.DEMONSTRATION = True
    Municipality.objects.create(slug="ale", name="Ale kommun", code="1440")
    invented = set_up_invented_persons(municipality="ale", at=timezone.now())
    return {account.username.split("@")[0]: account for account in invented}


def signed_in(account: Account, settings: Any) -> Client:  # noqa: ANN401
    client = Client()
    client.post(f"/prova/{link_for(account.pk, settings.DEMONSTRATION_KEY)}/")
    return client


@pytest.fixture
def month(colleagues: dict[str, Account]) -> str:
    """Last month, in which Rut unlocked her key in the middle of a night."""
    first = first_of_month_before(timezone.localdate())
    at = datetime(first.year, first.month, 15, 1, 30, tzinfo=UTC)
    rut = colleagues[Role.RECEPTION.value]
    by = Actor(rut.pk, unit="none", municipality="ale")
    tell_trail(KeysVerb.UNLOCKED, KeysKind.MEMBER_KEY, rut.pk, by=by, at=at)
    return f"{first:%Y-%m}"


def page_of(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_month_is_drawn_decided_and_closed(colleagues: dict[str, Account], month: str, settings: Any) -> None:  # noqa: ANN401
    client = signed_in(colleagues["log-reviewer"], settings)
    begun = f"/loggkontroll/socialtjansten/{month}/"

    client.post(f"{begun}borja/")
    listed = page_of(client, begun)
    sequence = TrailRow.objects.using("social").order_by("sequence")[0].sequence
    client.post(f"{begun}rad/{sequence}/", {"outcome": "in_order"})
    client.post(f"{begun}avsluta/")

    assert "Rut Påhittad låste upp nyckeln" in listed
    assert "Slumpvis vald, natt, helg eller helgdag" in listed
    assert "Loggkontrollen är avslutad" in page_of(client, begun)
    assert AccessLogReview.objects.using("social").get().finished_by == colleagues["log-reviewer"].pk


def test_nothing_is_closed_before_each_row_has_its_outcome(
    colleagues: dict[str, Account],
    month: str,
    settings: Any,  # noqa: ANN401
) -> None:
    client = signed_in(colleagues["log-reviewer"], settings)
    begun = f"/loggkontroll/socialtjansten/{month}/"
    client.post(f"{begun}borja/")

    answered = client.post(f"{begun}avsluta/", follow=True)

    assert "En rad väntar på en bedömning" in answered.content.decode()


def test_that_the_list_was_read_is_in_the_trail(colleagues: dict[str, Account], month: str, settings: Any) -> None:  # noqa: ANN401
    client = signed_in(colleagues["log-reviewer"], settings)
    client.post(f"/loggkontroll/socialtjansten/{month}/borja/")

    client.get(f"/loggkontroll/socialtjansten/{month}/")

    verbs = list(TrailRow.objects.using("social").order_by("sequence").values_list("verb", flat=True))
    assert verbs[-2:] == ["trail.review_opened", "trail.review_shown"]


@pytest.mark.parametrize(
    "address", ["x/2026-10", "socialtjansten/2026-13", "socialtjansten/oktober", "gemensamt/2020-01"]
)
def test_a_month_that_is_none_is_not_found(colleagues: dict[str, Account], address: str, settings: Any) -> None:  # noqa: ANN401
    client = signed_in(colleagues["log-reviewer"], settings)

    assert client.get(f"/loggkontroll/{address}/").status_code == 404


def test_everybody_sees_their_own_rows_and_no_others(
    colleagues: dict[str, Account],
    month: str,
    settings: Any,  # noqa: ANN401
) -> None:
    assert month
    rut = page_of(signed_in(colleagues["reception"], settings), "/min-logg/")
    mona = page_of(signed_in(colleagues["unit-manager"], settings), "/min-logg/")

    assert "Rut Påhittad låste upp nyckeln" in rut
    assert "Rut Påhittad" not in mona


def test_others_do_not_enter(colleagues: dict[str, Account], settings: Any) -> None:  # noqa: ANN401
    assert signed_in(colleagues["unit-manager"], settings).get("/loggkontroll/").status_code == 403


def test_the_month_before_january_is_december() -> None:
    assert first_of_month_before(date(2027, 1, 20)) == date(2026, 12, 1)
