# SPDX-License-Identifier: EUPL-1.2
"""`begin PASSWORD EMAIL …` makes databases and accounts; `app EMAIL` sets up codes for one and prints the secret."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret  # noqa: E402  # Django has to be ready first

from ledfyr.staff.actions import open_account  # noqa: E402
from ledfyr.staff.queries.people import account_by_email  # noqa: E402
from ledfyr.web.command_line.migrating import migrate_all  # noqa: E402

match sys.argv[1:]:
    case ["begin", password, *emails]:
        migrate_all()
        for email in emails:
            open_account(email=email, name="Prov Provsson", password=password)
    case ["app", email]:
        secret = generate_totp_secret()
        TOTP.activate(account_by_email(email), secret)
        sys.stdout.write(secret)
