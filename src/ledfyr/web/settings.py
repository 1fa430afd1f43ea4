# SPDX-License-Identifier: EUPL-1.2
"""The one settings module: which face this process shows (LEDFYR_FACE), where it keeps things, how it guards them."""

import secrets
from pathlib import Path

from ledfyr.languages import LANGUAGES as SITE_LANGUAGES
from ledfyr.web.databases import SECURITY, SITE, SOCIAL, database
from ledfyr.web.demonstration.starting import why_not_demonstrate
from ledfyr.web.environment import WrongSetting, choice, is_this_machine, text, whole_number
from ledfyr.web.narrow_connection import LETTERBOX, PUBLIC_FACE, narrow_connection
from ledfyr.web.pepper import pepper_kept_in
from ledfyr.web.secret import secret_kept_in
from ledfyr.web.sign_in.identity_file import read_identity_file

FACE = choice("LEDFYR_FACE", ("public", "editor", "staff", "letterbox"), default="editor")
HOME = Path(text("LEDFYR_HOME", "var")).resolve()
FACTS = Path(text("LEDFYR_FACTS", "municipalities")).resolve()
PUBLIC_ADDRESS = text("LEDFYR_PUBLIC_ADDRESS", "http://localhost:8000").rstrip("/")
VOICES = text("LEDFYR_VOICES", "", at_least=0)
FIRST_PORT = whole_number("LEDFYR_PORT", 8000, between=(1, 65532))
# Where the forms of letters are sent: to a port beside the site on one's own machine, else to the site's own address.
LETTERBOX_ADDRESS = text(
    "LEDFYR_LETTERBOX_ADDRESS",
    f"http://localhost:{FIRST_PORT + 3}" if is_this_machine(PUBLIC_ADDRESS) else "",
    at_least=0,
).rstrip("/")
HTTPS = choice("LEDFYR_HTTPS", ("yes", "no"), default="no") == "yes"
ALLOWED_HOSTS = text("LEDFYR_HOSTS", "localhost,127.0.0.1,[::1]").replace(" ", "").split(",")
DEMONSTRATION = choice("LEDFYR_DEMONSTRATION", ("yes", "no"), default="no") == "yes"
DEMONSTRATION_KEY = text("LEDFYR_DEMONSTRATION_KEY", secrets.token_urlsafe())
DESIGN = Path(__file__).parent / "design"
STAFF_DESIGN = Path(__file__).parent / "staff_design"
BAKED = HOME / "public"
LETTERS = HOME / "letters"  # the files that came with letters, each sealed under a key of its own
CLAMAV = text("LEDFYR_CLAMAV", "", at_least=0)  # the path of its socket, or host:port

DEBUG = False
# What faces the internet signs nothing, so it is not given the key that signs the sessions of the others.
SECRET_KEY = (
    secrets.token_urlsafe()
    if FACE in ("public", "letterbox")
    else secret_kept_in(HOME, given=text("LEDFYR_SECRET", "", at_least=0))
)
SOCIAL_DATABASE = ("LEDFYR_SOCIAL_DATABASE", HOME / "social.sqlite3")
PEPPER = b"" if FACE == "public" else pepper_kept_in(HOME, letters=database(*SOCIAL_DATABASE))
WSGI_APPLICATION = "ledfyr.web.wsgi.application"
ROOT_URLCONF = f"ledfyr.web.{FACE}_urls"

ROOMS = [
    "ledfyr.places",
    "ledfyr.directory",
    "ledfyr.guide",
    "ledfyr.pages",
    "ledfyr.feedback",
    "ledfyr.staff",
    "ledfyr.trail",
    "ledfyr.keys",
    "ledfyr.contact",
    "ledfyr.casework",
]
ACCOUNTS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
]
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
# The public face knows one room, and keeps there what readers say is hard to use. The letterbox knows what it takes to
# seal a letter and to open its sender's own copy.
INSTALLED_APPS = {
    "public": ["ledfyr.feedback"],
    "letterbox": ["ledfyr.keys", "ledfyr.contact"],
    "editor": [*ROOMS, *ACCOUNTS, *WAGTAIL],
    "staff": [*ROOMS, *ACCOUNTS, *WAGTAIL],
}[FACE]

GUARDED = [
    "ledfyr.web.demonstration.guarding.NobodyBesideInventedPersons",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "ledfyr.web.guarding.SignedInUnlessOpen",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ledfyr.web.guarding.GuardedFaceHeaders",
]
MIDDLEWARE = GUARDED if FACE in ("editor", "staff") else []

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
                "ledfyr.web.demonstration.views.said_on_every_page",
            ],
        },
    }
]

# The two faces that read from the internet are told of the same files, but SQLite lets them see some tables only.
SITE_DATABASE = ("LEDFYR_SITE_DATABASE", HOME / "site.sqlite3")
if FACE == "public":
    DATABASES = {SITE: database(*SITE_DATABASE, factory=narrow_connection(PUBLIC_FACE))}
elif FACE == "letterbox":
    DATABASES = {SITE: {}, SOCIAL: database(*SOCIAL_DATABASE, factory=narrow_connection(LETTERBOX))}
else:
    DATABASES = {
        SITE: database(*SITE_DATABASE),
        SOCIAL: database(*SOCIAL_DATABASE),
        SECURITY: database("LEDFYR_SECURITY_DATABASE", HOME / "security.sqlite3"),
    }
if DEMONSTRATION and (
    reason := why_not_demonstrate(
        https=HTTPS,
        hosts=ALLOWED_HOSTS,
        engines=[stated.get("ENGINE", "") for stated in DATABASES.values()],
        public_address=PUBLIC_ADDRESS,
    )
):
    raise WrongSetting(reason)
DATABASE_ROUTERS = ["ledfyr.web.database_router.EachHouseItsOwn"]
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
CSRF_FAILURE_VIEW = "ledfyr.web.sign_in.refusals.form_too_old"

# Signing in is allauth's work; what it asks, counts, keeps and shows is told by the adapters in web/sign_in.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "ledfyr.web.sign_in.account_adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # addresses are written by the colleague who opens the account
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False  # they lock accounts that strangers try; web/sign_in/tries.py does not
MFA_ADAPTER = "ledfyr.web.sign_in.factor_adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Ledfyr"
MFA_TOTP_TOLERANCE = 1  # the code before and the one after, for telephones whose clock is not quite right
PASSKEY_DOMAIN = text("LEDFYR_PASSKEY_DOMAIN", "", at_least=0)
IDENTITY = {} if FACE in ("public", "letterbox") else read_identity_file(text("LEDFYR_IDENTITY", "", at_least=0))

SESSION_COOKIE_AGE = 9 * 60 * 60  # one working day; web/sign_in/rules/lasting.py ends it before
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
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
# Addresses and passwords are changed on Ledfyr's own pages, with a second factor and a row in the trail.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# Notices say that something waits and nothing else; without a server there are none, and no connection goes out.
MAIL_SERVER = text("LEDFYR_MAIL_SERVER", "", at_least=0)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_SERVER else 'dummy'}.EmailBackend"
EMAIL_HOST, _, EMAIL_PORT = MAIL_SERVER.partition(":")
EMAIL_USE_SSL, EMAIL_USE_TLS = EMAIL_PORT == "465", EMAIL_PORT == "587"
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = text("LEDFYR_MAIL_FROM", "ledfyr@localhost")

# A log line carries a code and never a person's words: no request lines, no addresses, no values.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {"django.request": {"level": "CRITICAL"}, "django.security": {"level": "CRITICAL"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
