# SPDX-License-Identifier: EUPL-1.2
"""Names the room for Django."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Support services with their channels, hours and checks."""

    name = "ledfyr.directory"
    label = "directory"
    verbose_name = "Stöd och kontakter"
