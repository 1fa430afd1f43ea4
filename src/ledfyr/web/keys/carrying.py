# SPDX-License-Identifier: EUPL-1.2
"""Carries what somebody had typed past the page where they unlock: a key that was forgotten loses nobody's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

PREFIX = "buren-"
NEXT, FORM = "next", "formular"
HOME = "/nycklar/"
# Secrets are typed again, and a token is new on each page.
NEVER_CARRIED = frozenset({"phrase", "old", "new", "again", "secret", "csrfmiddlewaretoken"})
LONGEST_ON_A_LINE = 60  # characters; what is longer is shown as a text of its own


@dataclass(frozen=True)
class Carried:
    """One field of the form that waits."""

    name: str
    value: str

    @property
    def hidden_name(self) -> str:
        """The name of the field while it is carried."""
        return PREFIX + self.name

    @property
    def is_text(self) -> bool:
        """Whether it was written by hand and is shown, so that its writer sees that it is there."""
        return " " in self.value.strip() or len(self.value) > LONGEST_ON_A_LINE


@dataclass(frozen=True)
class Waiting:
    """Where the person was going, and what they had typed there."""

    address: str
    fields: tuple[Carried, ...] = ()
    is_form: bool = False  # a page that is only sent to cannot be gone to; its form is shown again


def waiting_for(request: HttpRequest) -> Waiting:
    """What a request wanted that met a locked key."""
    if request.method != "POST":
        return Waiting(request.get_full_path())
    return Waiting(request.path, tuple(_typed(request)), is_form=True)


def carried_by(request: HttpRequest) -> Waiting:
    """What the form of unlocking brings along."""
    sent = request.POST if request.method == "POST" else request.GET
    fields = (
        Carried(name.removeprefix(PREFIX), str(value))
        for name, values in sent.lists()
        for value in values
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in NEVER_CARRIED
    )
    return Waiting(_own_address(request, str(sent.get(NEXT, ""))), tuple(fields), is_form=FORM in sent)


def _typed(request: HttpRequest) -> Iterator[Carried]:
    for name, values in request.POST.lists():
        if name not in NEVER_CARRIED:
            yield from (Carried(name, str(value)) for value in values)


def _own_address(request: HttpRequest, wanted: str) -> str:
    """Only a page of this face."""
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    if not safe or not wanted.startswith("/"):
        return HOME
    try:
        resolve(wanted.partition("?")[0])
    except Resolver404:
        return HOME
    return wanted
