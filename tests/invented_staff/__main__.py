# SPDX-License-Identifier: EUPL-1.2
"""Makes databases, a municipality and its invented persons, and prints the number of each role's account."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()

from django.utils import timezone  # noqa: E402  # Django has to be ready first

from ledfyr.places.models import Municipality  # noqa: E402
from ledfyr.staff.actions.inventing import set_up_invented_persons  # noqa: E402
from ledfyr.staff.rules.invented_persons import PERSONS  # noqa: E402
from ledfyr.web.command_line.migrating import migrate_all  # noqa: E402

migrate_all()
Municipality.objects.get_or_create(slug="ale", defaults={"name": "Ale kommun", "code": "1440"})
numbers = {a.username: a.pk for a in set_up_invented_persons(municipality="ale", at=timezone.now())}
for person in PERSONS:
    sys.stdout.write(f"{person.role.value} {numbers[person.email]}\n")
