# SPDX-License-Identifier: EUPL-1.2
"""Writes into the trail who signed in and out and what was changed about how they do it; never from where."""

from typing import Any, cast

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from ledfyr.staff.actions.acting import EVERYWHERE
from ledfyr.staff.own_words import StaffKind
from ledfyr.staff.queries.rights import held_rights
from ledfyr.trail.actions import record_act
from ledfyr.trail.rules.acts import Actor, Touched
from ledfyr.trail.vocabulary import SystemActor, Verb, registered
from ledfyr.web.databases import SITE


@registered
class SignInVerb(Verb):
    """What somebody did on the way in or out. A wrong password is no row: strangers could fill the trail with them."""

    SIGNED_IN = ("sign_in.signed_in", "loggade in")
    FIRST_STEP_TAKEN = ("sign_in.first_step_taken", "loggade in utan ett andra steg, för att ställa in det")
    SECOND_FACTOR_WRONG = ("sign_in.second_factor_wrong", "skrev rätt lösenord men visade fel andra steg")
    SIGNED_OUT = ("sign_in.signed_out", "loggade ut")
    SESSION_ENDED = ("sign_in.session_ended", "loggades ut för att tiden hade gått")
    CODE_APP_ADDED = ("sign_in.code_app_added", "lade till en app med koder som andra steg")
    CODE_APP_REMOVED = ("sign_in.code_app_removed", "tog bort appen med koder")
    PASSKEY_ADDED = ("sign_in.passkey_added", "lade till en nyckel för inloggning")
    PASSKEY_REMOVED = ("sign_in.passkey_removed", "tog bort en nyckel för inloggning")
    RECOVERY_CODES_MADE = ("sign_in.recovery_codes_made", "gjorde nya reservkoder")
    RECOVERY_CODE_USED = ("sign_in.recovery_code_used", "loggade in med en reservkod")
    PASSWORD_CHANGED = ("sign_in.password_changed", "bytte lösenord")
    PROVIDER_LINKED = ("sign_in.provider_linked", "kopplade sitt konto till kommunens inloggning")
    BEGUN_ANEW = ("sign_in.begun_anew", "lät {what} börja om med nytt lösenord och nytt andra steg")


def note(verb: SignInVerb, account: AbstractBaseUser) -> None:
    """One row about the account itself."""
    now = timezone.now()
    with transaction.atomic(using=SITE):
        record_act(using=SITE, verb=verb, by=Actor(account.pk, municipality=_municipality_of(account)), at=now)


def note_from_command_line(verb: SignInVerb, account: AbstractBaseUser) -> None:
    """One row about an account, of what whoever runs the installation has done with it."""
    by = Actor(SystemActor.COMMAND_LINE, municipality=EVERYWHERE)
    with transaction.atomic(using=SITE):
        touched = Touched(StaffKind.ACCOUNT, str(account.pk))
        record_act(using=SITE, verb=verb, by=by, at=timezone.now(), touched=touched)


def _municipality_of(account: AbstractBaseUser) -> str:
    """The one in which the account holds rights; whoever holds them in several, or in none yet, signs in to all."""
    held = {right.place.municipality for right in held_rights(cast("Any", account), timezone.localdate())}
    return (held.pop() if len(held) == 1 else "") or EVERYWHERE
