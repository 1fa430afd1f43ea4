# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class ContactConfig(AppConfig):
    """Keeps sealed letters between people who need help and the unit that receives them."""

    name = "ledfyr.contact"
    label = "contact"
    verbose_name = "Brevlådan"
