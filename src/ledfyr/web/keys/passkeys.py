# SPDX-License-Identifier: EUPL-1.2
"""A member's passkeys for signing in, as keys that may unlock: which there are, and what the browser is asked for.

What the passkey signs is not looked at. The person is signed in already, and what unlocks is the secret that only the
passkey can give: whoever sends another one unlocks nothing.
"""

import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator

from ledfyr.keys.queries import passkey_locks

SALT_SIZE = CHALLENGE_SIZE = 32


@dataclass(frozen=True)
class OwnPasskey:
    """A passkey that the person signs in with."""

    number: int
    name: str
    credential: str
    unlocks: bool


def own_passkeys(account: int) -> tuple[OwnPasskey, ...]:
    """Every passkey of the account, and whether it unlocks its key. One that was taken away unlocks nothing."""
    locks = {lock.credential for lock in passkey_locks(account)}
    rows = Authenticator.objects.filter(user_id=account, type=Authenticator.Type.WEBAUTHN).order_by("created_at")
    return tuple(
        OwnPasskey(row.pk, row.wrap().name, credential, credential in locks)
        for row in rows
        if (credential := _credential_of(row))
    )


def options_to_unlock(account: int) -> str | None:
    """What the browser asks those passkeys that unlock; None when there is none."""
    still_here = {passkey.credential for passkey in own_passkeys(account) if passkey.unlocks}
    salts = {lock.credential: bytes(lock.salt) for lock in passkey_locks(account) if lock.credential in still_here}
    if not salts:
        return None
    return _options(list(salts), {"evalByCredential": {name: {"first": text(salt)} for name, salt in salts.items()}})


def options_to_add(passkeys: Sequence[OwnPasskey], salt: bytes) -> str | None:
    """What the browser asks those passkeys of which one is to unlock; None when all of them do."""
    others = [passkey.credential for passkey in passkeys if not passkey.unlocks]
    return _options(others, {"eval": {"first": text(salt)}}) if others else None


def new_salt() -> bytes:
    """The message that a passkey makes its secret of; no secret itself."""
    return secrets.token_bytes(SALT_SIZE)


def text(content: bytes) -> str:
    """As scripts write bytes."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def _options(credentials: Sequence[str], prf: Mapping[str, object]) -> str:
    own_host = get_adapter().get_public_key_credential_rp_entity()["id"]
    asked = {
        "challenge": text(secrets.token_bytes(CHALLENGE_SIZE)),
        "rpId": own_host,
        "allowCredentials": [{"type": "public-key", "id": credential} for credential in credentials],
        "userVerification": "required",
        "extensions": {"prf": prf},
    }
    return json.dumps({"publicKey": asked})


def _credential_of(row: Authenticator) -> str:
    found = row.wrap().authenticator_data.credential_data
    return text(found.credential_id) if found else ""
