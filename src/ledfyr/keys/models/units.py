# SPDX-License-Identifier: EUPL-1.2
"""A unit's key pairs, the private half wrapped once for each member, and the change from one pair to the next."""

from typing import ClassVar

from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.keys.models.members import A_KEY, ABOUT_A_KEY
from ledfyr.sealing import PublicKey


class UnitKey(models.Model):
    """One version of a unit's pair; the newest is what everything is sealed to."""

    unit = models.PositiveBigIntegerField("enhet")
    version = models.PositiveIntegerField("version")
    public = models.BinaryField("öppen halva")
    made_at = models.DateTimeField("skapad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "unit", "version", "made_at"), ABOUT_A_KEY),
        "public": A_KEY,
    }

    class Meta:
        verbose_name = "enhets nyckel"
        verbose_name_plural = "enheters nycklar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["unit", "version"], name="one_key_per_unit_and_version")
        ]

    def __str__(self) -> str:
        return f"nyckel {self.version} för enhet {self.unit}"

    def public_key(self) -> PublicKey:
        """What letters to the unit are sealed to."""
        return PublicKey(bytes(self.public), self.version)


class Wrapping(models.Model):
    """A unit's private key for one member; whoever is in the unit has one, and whoever left has none."""

    unit_key = models.ForeignKey(UnitKey, on_delete=models.CASCADE, related_name="wrappings")
    account = models.PositiveBigIntegerField("konto")
    wrapped = models.BinaryField("inslagen privat halva")
    made_at = models.DateTimeField("skapad")

    KEPT: ClassVar[dict[str, Kept]] = {
        **dict.fromkeys(("id", "unit_key", "account", "made_at"), ABOUT_A_KEY),
        "wrapped": A_KEY,
    }

    class Meta:
        verbose_name = "del i en enhets nyckel"
        verbose_name_plural = "delar i enheters nycklar"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["unit_key", "account"], name="one_wrapping_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.unit_key} för konto {self.account}"


class KeyRotation(models.Model):
    """A change of a unit's key. It may be killed at any moment and goes on where it was."""

    unit = models.PositiveBigIntegerField("enhet")
    to_version = models.PositiveIntegerField("till version")
    to_reseal = models.PositiveIntegerField("poster att försegla om")
    begun_at = models.DateTimeField("började")
    done_at = models.DateTimeField("klart", null=True)

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        ("id", "unit", "to_version", "to_reseal", "begun_at", "done_at"), ABOUT_A_KEY
    )

    class Meta:
        verbose_name = "nyckelbyte"
        verbose_name_plural = "nyckelbyten"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["unit"], condition=models.Q(done_at=None), name="one_rotation_of_a_unit_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"byte till nyckel {self.to_version} för enhet {self.unit}"
