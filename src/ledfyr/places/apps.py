# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Municipalities, their localities and their programmes."""

    name = "ledfyr.places"
    label = "places"
    verbose_name = "Kommuner"
