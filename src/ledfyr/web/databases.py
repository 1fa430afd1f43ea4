# SPDX-License-Identifier: EUPL-1.2
"""Three databases that nothing joins: the site, the social-services house and the security house."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ledfyr.web.environment import WrongSetting, text

SITE, SOCIAL, SECURITY = "default", "social", "security"
# Whatever is acknowledged is on the disk: a trail that a power cut shortens is no trail.
# And what is deleted is overwritten, as far as it lies in the file.
DURABLE = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"
HOUSES = {
    SOCIAL: frozenset({"keys", "contact", "casework"}),
    SECURITY: frozenset({"picture", "programme", "outlook"}),
}
IN_EACH = frozenset({"trail"})
POSTGRESQL = ("postgres", "postgresql")


def database(setting: str, file: Path, **options: Any) -> dict[str, Any]:  # noqa: ANN401  # Django's own options
    """How Django reaches one database: at the address that the setting states, or in the file."""
    stated = text(setting, "", at_least=0)
    if not stated:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": file,
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": DURABLE, **options},
        }
    address = urlsplit(stated)
    if address.scheme not in POSTGRESQL or not address.path.strip("/"):
        message = f"{setting} is no address of a database. Write one such as postgresql://role:word@host/{file.stem}."
        raise WrongSetting(message)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(address.path.strip("/")),
        "USER": unquote(address.username or ""),
        "PASSWORD": unquote(address.password or ""),
        "HOST": address.hostname or "",
        "PORT": str(address.port or ""),
    }
