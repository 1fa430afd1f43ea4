# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application of the face that LEDFYR_FACE names; two of them meet their readers with baked files."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from ledfyr.publishing.headers import guarding
from ledfyr.web.baked_site import Application, BakedSite
from ledfyr.web.environment import is_this_machine
from ledfyr.web.forgetting import CollectedSoon, Forgetful
from ledfyr.web.letterbox.other_forms import LedToThePublicFace

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")


def face() -> Application:
    """The whole of one face."""
    django: Application = get_wsgi_application()
    if settings.FACE in ("public", "letterbox"):
        headers = guarding(settings.LETTERBOX_ADDRESS)
        django = BakedSite(settings.BAKED, otherwise=django, guarding=headers)
        if settings.FACE == "letterbox" and settings.LETTERBOX_ADDRESS:
            django = LedToThePublicFace(django, _public_face(), headers)
    # What is about a person passes through the memory of these two.
    if settings.FACE == "staff":
        return Forgetful(django)
    return Forgetful(django, CollectedSoon()) if settings.FACE == "letterbox" else django


def _public_face() -> str:
    """Where it is reached from a letterbox that has an address of its own."""
    here = f"http://localhost:{settings.FIRST_PORT}"
    return here if is_this_machine(settings.PUBLIC_ADDRESS) else str(settings.PUBLIC_ADDRESS)


application = face()
