# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Keeps the cases of children and young people, sealed for the unit that works with them."""

    name = "ledfyr.casework"
    label = "casework"
    verbose_name = "Ärenden"
