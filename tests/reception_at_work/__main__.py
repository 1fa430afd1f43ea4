# SPDX-License-Identifier: EUPL-1.2
"""Opens the demonstration's desk with its invented letters, and prints its unit with the phrases that unlock."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()

from django.conf import settings  # noqa: E402  # Django has to be ready first
from django.utils import timezone  # noqa: E402

from ledfyr.contact.queries.desks import desk_of  # noqa: E402
from ledfyr.web.demonstration.receiving import PHRASES, set_up_reception  # noqa: E402

set_up_reception(municipality="ale", pepper=settings.PEPPER, at=timezone.now())
desk = desk_of("ale")
assert desk is not None
sys.stdout.write(json.dumps({"unit": desk.unit, "phrases": {role.value: said for role, said in PHRASES.items()}}))
