# SPDX-License-Identifier: EUPL-1.2
"""Whoever has an exception sees it on the page, whatever the page is; nobody else does."""

from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.template import Context, Template
from django.utils import timezone

from ledfyr.staff.models import Account, HouseException
from ledfyr.staff.tests.cast import NOW, Ale

PAGE = Template("{% load house_exceptions %}{% house_exceptions %}")


def shown_to(user: Account | AnonymousUser) -> str:
    request = HttpRequest()
    request.user = user
    return PAGE.render(Context({"request": request}))


def test_the_person_sees_who_decided_why_and_until_when(ale: Ale) -> None:
    today = timezone.localdate()
    HouseException.objects.create(
        account=ale.ida,
        municipality="ale",
        reason="Liten kommun & en person.",
        decided_by="Kommundirektören",
        decided_on=today,
        valid_until=today + timedelta(days=30),
        recorded_by=ale.vera,
        recorded_at=NOW,
    )

    assert "Beslutat av Kommundirektören: Liten kommun &amp; en person." in shown_to(ale.ida)
    assert shown_to(ale.vera).strip() == shown_to(AnonymousUser()).strip() == ""
    assert PAGE.render(Context({})).strip() == ""
