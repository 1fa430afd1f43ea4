# SPDX-License-Identifier: EUPL-1.2
"""The settings of whoever makes the tables and opens the letters: the social-services house without its limits."""

import os
from pathlib import Path

from ledfyr.web.databases import SITE, SOCIAL, database

INSTALLED_APPS = ["ledfyr.keys", "ledfyr.contact"]
DATABASES = {SITE: {}, SOCIAL: database("LEDFYR_SOCIAL_DATABASE", Path(os.environ["LEDFYR_HOME"]) / "social.sqlite3")}
DATABASE_ROUTERS = ["ledfyr.web.database_router.EachHouseItsOwn"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
