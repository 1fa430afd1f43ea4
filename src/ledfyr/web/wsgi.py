# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application of the face that LEDFYR_FACE names; the public one meets its readers with baked files."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from ledfyr.web.baked_site import Application, BakedSite

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")


def face() -> Application:
    """The whole of one face."""
    django: Application = get_wsgi_application()
    if settings.FACE == "public":
        return BakedSite(settings.BAKED, otherwise=django)
    return django


application = face()
