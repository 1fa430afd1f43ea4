# SPDX-License-Identifier: EUPL-1.2
"""Makes the databases and the reception, signs its people in, and prints their sessions."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()

from django.test import Client  # noqa: E402  # Django has to be ready first

from ledfyr.web.command_line.migrating import migrate_all  # noqa: E402
from ledfyr.web.keys.tests.cast import reception  # noqa: E402
from ledfyr.web.sign_in.tests.signing_in import let_in  # noqa: E402

migrate_all()
at_work = reception()
people = (at_work.anna, at_work.berit, at_work.carin)
sessions = {person.called.split()[0]: let_in(Client(), person).session.session_key for person in people}
sys.stdout.write(json.dumps({"unit": at_work.unit.pk, "sessions": sessions}))
