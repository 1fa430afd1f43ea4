# SPDX-License-Identifier: EUPL-1.2
"""An account of somebody who works with Ledfyr; it is never an account of a visitor."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models

from ledfyr.house_rules.fields import Kept
from ledfyr.staff.models.keeping import ABOUT_STAFF


class Account(AbstractUser):
    """One person who works with Ledfyr. By itself an account opens nothing: what it may do are its access rights."""

    KEPT: ClassVar[dict[str, Kept]] = dict.fromkeys(
        (
            "id",
            "username",
            "password",
            "first_name",
            "last_name",
            "email",
            "is_staff",
            "is_active",
            "is_superuser",
            "date_joined",
            "last_login",
        ),
        ABOUT_STAFF,
    )

    class Meta:
        verbose_name = "konto"
        verbose_name_plural = "konton"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(is_superuser=False), name="nobody_stands_above_the_access_matrix")
        ]

    @property
    def called(self) -> str:
        """The name that colleagues see."""
        return self.get_full_name() or self.get_username()
