# SPDX-License-Identifier: EUPL-1.2
"""The command line `ledfyr`. Django is made ready here, before the commands import any model."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()
