# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Accounts of those who edit pages and confirm facts."""

    name = "ledfyr.staff"
    label = "staff"
    verbose_name = "Konton"
