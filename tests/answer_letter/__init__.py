# SPDX-License-Identifier: EUPL-1.2
"""Answers a letter in a process of its own; Django is made ready here, before any model is imported."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()
