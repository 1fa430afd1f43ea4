# SPDX-License-Identifier: EUPL-1.2
"""The second factors of an account: which there are, whether a code is right, and taking one away."""

from dataclasses import dataclass
from datetime import datetime

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.db import transaction

from ledfyr.web.sign_in.rules.methods import Method
from ledfyr.web.sign_in.secrecy import open_factor

Kind = Authenticator.Type
LAST_COUNTER = "last_counter"


@dataclass(frozen=True)
class Passkey:
    """A passkey as its owner sees it."""

    id: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Factors:
    """Everything with which an account can show its second factor."""

    has_code_app: bool
    passkeys: tuple[Passkey, ...]
    recovery_codes_left: int | None

    @property
    def are_missing(self) -> bool:
        """Whether nothing has been set up."""
        return not self.has_code_app and not self.passkeys

    @property
    def is_only_one(self) -> bool:
        """Whether the account would stand without, if one were taken away."""
        return self.has_code_app + len(self.passkeys) == 1


def factors_of(account_id: int) -> Factors:
    """What the account has set up."""
    rows = list(Authenticator.objects.filter(user_id=account_id).order_by("created_at"))
    recovery = next((row for row in rows if row.type == Kind.RECOVERY_CODES), None)
    return Factors(
        has_code_app=any(row.type == Kind.TOTP for row in rows),
        passkeys=tuple(
            Passkey(row.pk, row.wrap().name, row.created_at, row.last_used_at)
            for row in rows
            if row.type == Kind.WEBAUTHN
        ),
        recovery_codes_left=len(recovery.wrap().get_unused_codes()) if recovery else None,
    )


@transaction.atomic
def use_code(account_id: int, code: str) -> tuple[Authenticator, Method] | None:
    """Use up a code from the app or a recovery code; None when it is wrong or has been used.

    The newest used time step is kept with the factor: a code works once on both faces, and after a restart too.
    """
    rows = Authenticator.objects.select_for_update().filter(user_id=account_id).exclude(type=Kind.WEBAUTHN)
    for row in sorted(rows, key=lambda row: row.type != Kind.TOTP):
        if row.type == Kind.TOTP and _use_time_step(row, code):
            return row, Method.CODE
        if row.type == Kind.RECOVERY_CODES and row.wrap().validate_code(code):
            return row, Method.RECOVERY_CODE
    return None


def time_step_of(secret: str, code: str) -> int | None:
    """The time step whose code this is, out of those that are accepted now."""
    for counter in map(int, yield_hotp_counters_from_time()):
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, counter))):
            return counter
    return None


def code_app_of(account_id: int) -> Authenticator:
    """The app that the account has set up."""
    return Authenticator.objects.get(user_id=account_id, type=Kind.TOTP)


def note_time_step(row: Authenticator, counter: int) -> None:
    """Let neither this code nor an older one be used again."""
    row.data[LAST_COUNTER] = counter
    row.save(update_fields=["data"])


def _use_time_step(row: Authenticator, code: str) -> bool:
    counter = time_step_of(open_factor(row.data["secret"]), code)
    if counter is None or counter <= row.data.get(LAST_COUNTER, -1):
        return False
    note_time_step(row, counter)
    return True


def forget_factors(account_id: int) -> None:
    """Take every second factor away, so that it is set up anew at the next sign-in."""
    Authenticator.objects.filter(user_id=account_id).delete()
