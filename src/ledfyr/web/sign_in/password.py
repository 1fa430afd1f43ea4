# SPDX-License-Identifier: EUPL-1.2
"""Asks whether a password is right, as often as patience allows."""

from django.contrib.auth import authenticate
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.utils import timezone

from ledfyr.staff.queries.people import AccountMissing, account_by_email
from ledfyr.web.sign_in.known_browsers import mark_of
from ledfyr.web.sign_in.networks import network_of_request
from ledfyr.web.sign_in.rules.waiting import Count
from ledfyr.web.sign_in.tries import TRIES, Place


class WaitFirst(Exception):
    """Too many wrong tries from the same place; says for how long to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


def places_of(request: HttpRequest, address: str) -> list[Place]:
    """Where a try at this account's password is counted: in its known browser alone, or else for the network."""
    network = network_of_request(request)
    whom: int | str
    try:
        whom = account_by_email(address).pk
    except AccountMissing:
        whom = address.strip().lower()
    else:
        if mark := mark_of(request, whom):
            return [TRIES.place(Count.ACCOUNT_IN_KNOWN_BROWSER, whom, mark)]
    return [TRIES.place(Count.NETWORK, network), TRIES.place(Count.ACCOUNT_FROM_NETWORK, whom, network)]


def account_with_password(request: HttpRequest, address: str, password: str) -> AbstractBaseUser | None:
    """The account, when address and password belong together; else None. Raises WaitFirst without looking at either."""
    places = places_of(request, address)
    if wait := TRIES.begin(places, timezone.now().timestamp()):
        raise WaitFirst(wait)
    account = authenticate(request, email=address, password=password)
    if account:
        TRIES.was_right(places)
    return account
