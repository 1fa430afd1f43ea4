# SPDX-License-Identifier: EUPL-1.2
"""An account of somebody who edits pages or confirms facts; it is never an account of a visitor."""

from typing import ClassVar

from django.contrib.auth.models import AbstractUser

from ledfyr.house_rules.fields import Kept, KeptFor, Sensitivity

ABOUT_STAFF = Kept(Sensitivity.STAFF, KeptFor.WHILE_EMPLOYED)


class Account(AbstractUser):
    """One person who works with Ledfyr; Wagtail and the staff face ask it who is there."""

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
