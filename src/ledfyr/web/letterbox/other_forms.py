# SPDX-License-Identifier: EUPL-1.2
"""Leads from the letterbox's own port to the form about accessibility, which the public face alone takes.

The letterbox hands out the whole site there and has no way to where that form is kept. With a proxy in front of both
faces the same address reaches the one that is meant, so this is for one's own machine.
"""

import re
from collections.abc import Iterable
from http import HTTPStatus

from ledfyr.feedback.addresses import FETCH, FORM
from ledfyr.publishing.headers import Headers
from ledfyr.web.baked_site import Application, Environment, StartResponse

FORMS = re.compile(rf"(?:/[a-z0-9-]+){{1,2}}/(?:{FORM}|{FETCH})")


class LedToThePublicFace:
    """A WSGI application that answers everything but those forms as `site` does."""

    def __init__(self, site: Application, public_address: str, guarding: Headers) -> None:
        self.site = site
        self.public_address = public_address
        self.guarding = guarding

    def __call__(self, environment: Environment, start_response: StartResponse) -> Iterable[bytes]:
        path = environment["PATH_INFO"]
        if not FORMS.fullmatch(path):
            return self.site(environment, start_response)
        # Asks for the same once more over there, and sends along what somebody has typed.
        status = HTTPStatus.TEMPORARY_REDIRECT
        headers = [("Location", f"{self.public_address}{path}"), ("Cache-Control", "no-store"), *self.guarding]
        start_response(f"{status.value} {status.phrase}", [*headers, ("Content-Length", "0")])
        return [b""]
