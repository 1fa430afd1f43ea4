# SPDX-License-Identifier: EUPL-1.2
"""The one settings module: which face this process shows (LEDFYR_FACE), where it keeps things, how it guards them."""

import secrets
from pathlib import Path

from ledfyr.languages import LANGUAGES as SITE_LANGUAGES
from ledfyr.web.environment import choice, text, whole_number
from ledfyr.web.narrow_connection import NarrowConnection
from ledfyr.web.secret import secret_kept_in

FACE = choice("LEDFYR_FACE", ("public", "editor", "staff"), default="editor")
HOME = Path(text("LEDFYR_HOME", "var")).resolve()
FACTS = Path(text("LEDFYR_FACTS", "municipalities")).resolve()
PUBLIC_ADDRESS = text("LEDFYR_PUBLIC_ADDRESS", "http://localhost:8000").rstrip("/")
VOICES = text("LEDFYR_VOICES", "", at_least=0)
FIRST_PORT = whole_number("LEDFYR_PORT", 8000, between=(1, 65533))
HTTPS = choice("LEDFYR_HTTPS", ("yes", "no"), default="no") == "yes"
ALLOWED_HOSTS = text("LEDFYR_HOSTS", "localhost,127.0.0.1,[::1]").replace(" ", "").split(",")
DESIGN = Path(__file__).parent / "design"
STAFF_DESIGN = Path(__file__).parent / "staff_design"
BAKED = HOME / "public"

DEBUG = False
# The process that faces the internet signs nothing, so it is not given the key that signs the sessions of the others.
SECRET_KEY = (
    secrets.token_urlsafe() if FACE == "public" else secret_kept_in(HOME, given=text("LEDFYR_SECRET", "", at_least=0))
)
WSGI_APPLICATION = "ledfyr.web.wsgi.application"
ROOT_URLCONF = f"ledfyr.web.{FACE}_urls"

ROOMS = ["ledfyr.places", "ledfyr.directory", "ledfyr.guide", "ledfyr.pages", "ledfyr.feedback", "ledfyr.staff"]
ACCOUNTS = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions", "django.contrib.messages"]
WAGTAIL = [
    "wagtail.contrib.settings",
    "wagtail.snippets",
    "wagtail.users",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.sites",
    "wagtail.search",
    "wagtail.embeds",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django.contrib.staticfiles",
]
# Wagtail's tables belong to the same database, so the staff face knows its models; it shows none of its pages.
# The public face knows one room, and keeps there what readers say is hard to use.
INSTALLED_APPS = {
    "public": ["ledfyr.feedback"],
    "editor": [*ROOMS, *ACCOUNTS, *WAGTAIL],
    "staff": [*ROOMS, *ACCOUNTS, *WAGTAIL],
}[FACE]

GUARDED = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ledfyr.web.guarding.SignedInUnlessOpen",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ledfyr.web.guarding.GuardedFaceHeaders",
]
MIDDLEWARE = {"public": [], "editor": GUARDED, "staff": GUARDED}[FACE]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [DESIGN, Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["ledfyr.pages.template_words"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# The public face is told of the same file, but SQLite lets its connection see one table of it.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "site.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
            **({"factory": NarrowConnection} if FACE == "public" else {}),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "staff.Account"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/logga-in/"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/logga-in/"

SESSION_COOKIE_AGE = 9 * 60 * 60  # one working day
SESSION_COOKIE_NAME = f"ledfyr_{FACE}_session"
CSRF_COOKIE_NAME = f"ledfyr_{FACE}_csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
# With LEDFYR_HTTPS the faces stand behind a proxy that ends TLS, sets this header itself and drops a visitor's own.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows its own preview in a frame

LANGUAGE_CODE = "sv"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [(language.code, language.own_name) for language in SITE_LANGUAGES]
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("sv", "Svenska"), ("en", "English")]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
MEDIA_ROOT = HOME / "media"
MEDIA_URL = "/media/"

WAGTAIL_SITE_NAME = "Ledfyr"
WAGTAILADMIN_BASE_URL = f"http://localhost:{FIRST_PORT + 1}"
WAGTAIL_ENABLE_UPDATE_CHECK = False  # no outgoing connection
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# A log line carries a code and never a person's words: no request lines, no addresses, no values.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"django.request": {"level": "CRITICAL"}, "django.security": {"level": "CRITICAL"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
