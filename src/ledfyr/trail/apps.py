# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """Who read or did what: append-only, chained, reviewed. Never content."""

    name = "ledfyr.trail"
    label = "trail"
    verbose_name = "Åtkomstlogg"
