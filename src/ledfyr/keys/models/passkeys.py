# SPDX-License-Identifier: EUPL-1.2
"""A second lock on a member's private half, which a passkey opens through WebAuthn's PRF extension."""

from hashlib import sha256
from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.models.members import A_KEY, ABOUT_A_KEY, name_of_member
from ledfyr.sealing import Context

LONGEST_CREDENTIAL = 1400  # characters of base64; WebAuthn lets an id have 1023 bytes


class PasskeyLock(models.Model):
    """The same pair as the member's phrase opens. The phrase stays: a passkey may be lost."""

    account = models.PositiveBigIntegerField("konto")
    credential = models.CharField("passkeyns märke", max_length=LONGEST_CREDENTIAL, unique=True)
    salt = models.BinaryField("salt till passkeyn")
    locked = models.BinaryField("låst privat halva")
    key_version = models.PositiveIntegerField("nyckelns version")
    made_at = models.DateTimeField("skapad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "account", "credential", "key_version", "made_at"), ABOUT_A_KEY),
        **dict.fromkeys(("salt", "locked"), A_KEY),
    }

    class Meta:
        verbose_name = "upplåsning med passkey"
        verbose_name_plural = "upplåsningar med passkey"
        ordering: ClassVar[list[str]] = ["made_at", "id"]

    def __str__(self) -> str:
        return f"upplåsning {self.pk} för konto {self.account}"


def context_of_passkey_lock(account: int, credential: str, version: int) -> Context:
    """Where the lock belongs. A passkey's id may be longer than a name in a context, so its hash stands there."""
    mark = sha256(credential.encode()).hexdigest()
    return Context("member-key", name_of_member(account), mark, "locked-with-passkey", version)
