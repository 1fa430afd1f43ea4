# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """The public pages: content pack, sources, review stamps."""

    name = "ledfyr.pages"
    label = "pages"
    verbose_name = "Sidor"
