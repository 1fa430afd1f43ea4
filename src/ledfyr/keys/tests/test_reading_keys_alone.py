# SPDX-License-Identifier: EUPL-1.2
"""A process that knows of no staff and no trail, such as the one that seals letters, can read which key is a unit's."""

import subprocess
import sys

PROGRAM = """
import sys
from importlib import import_module
from pkgutil import iter_modules
import django
from django.conf import settings

settings.configure(INSTALLED_APPS=["ledfyr.keys"], DATABASES={})
django.setup()
for room in ("ledfyr.keys.models", "ledfyr.keys.queries"):
    for part in iter_modules(import_module(room).__path__, f"{room}."):
        import_module(part.name)
import_module("ledfyr.keys.sealed_record")

strangers = ("ledfyr.staff", "ledfyr.trail", "ledfyr.places", "ledfyr.web", "django.contrib.auth")
print(sorted(name for name in sys.modules if name.startswith(strangers)))
"""


def test_keys_are_read_without_staff_and_trail() -> None:
    said = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)

    assert (said.stdout.strip(), said.stderr) == ("[]", "")
