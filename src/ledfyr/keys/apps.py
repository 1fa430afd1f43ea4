# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class KeysConfig(AppConfig):
    """Keeps the keys that sealing makes, and gives other rooms their sealed fields."""

    name = "ledfyr.keys"
    label = "keys"
    verbose_name = "Nycklar"
