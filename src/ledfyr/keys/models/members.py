# SPDX-License-Identifier: EUPL-1.2
"""A staff member's key pair. The private half is locked with a phrase that is stored nowhere."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity
from ledfyr.sealing import Context, PublicKey

A_KEY = Kept(Sensitivity.KEY, KeptFor.WHILE_IN_USE)
ABOUT_A_KEY = Kept(Sensitivity.STAFF, KeptFor.WHILE_IN_USE)


class MemberKey(models.Model):
    """One pair for each account. Whoever forgets the phrase makes a new pair, and colleagues let them in anew."""

    account = models.PositiveBigIntegerField("konto", unique=True)
    version = models.PositiveIntegerField("version", default=1)
    public = models.BinaryField("öppen halva")
    locked = models.BinaryField("låst privat halva")
    made_at = models.DateTimeField("skapad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "account", "version", "made_at"), ABOUT_A_KEY),
        **dict.fromkeys(("public", "locked"), A_KEY),
    }

    class Meta:
        verbose_name = "medarbetares nyckel"
        verbose_name_plural = "medarbetares nycklar"

    def __str__(self) -> str:
        return f"nyckeln för konto {self.account}"

    def public_key(self) -> PublicKey:
        """What others wrap to."""
        return PublicKey(bytes(self.public), self.version)


def name_of_member(account: int) -> str:
    """A member as contexts name them."""
    return f"member-{account}"


def context_of_lock(account: int, version: int) -> Context:
    """Where a locked private half belongs; moved to another account, it does not open."""
    return Context("member-key", name_of_member(account), str(account), "locked", version)
