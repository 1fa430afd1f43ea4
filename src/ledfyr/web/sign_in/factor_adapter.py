# SPDX-License-Identifier: EUPL-1.2
"""What allauth asks about second factors: how they are sealed, what they are called, for which host a passkey is."""

from typing import Any, ClassVar

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AbstractUser

from ledfyr.publishing.paper.qr import qr_svg
from ledfyr.web.sign_in import wording
from ledfyr.web.sign_in.factors import factors_of
from ledfyr.web.sign_in.secrecy import open_factor, seal_factor


class FactorAdapter(DefaultMFAAdapter):
    """Ledfyr's answers."""

    error_messages: ClassVar[dict[str, str]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": wording.WRONG_KEY,
        "cannot_delete_authenticator": wording.KEEP_ONE,
    }

    def encrypt(self, text: str) -> str:
        return seal_factor(text)

    def decrypt(self, encrypted_text: str) -> str:
        return open_factor(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """The code to photograph, as an SVG that stands in the page."""
        return qr_svg(url, "Fotografera rutan med appen")

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """The last way to show a second factor stays."""
        return not factors_of(authenticator.user_id).is_only_one

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:  # noqa: A002, ARG002
        """What a passkey is called until its owner gives it a name."""
        return f"Inloggningsnyckel {len(factors_of(user.pk).passkeys) + 1}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The host that passkeys are made for; LEDFYR_PASSKEY_DOMAIN lets editors and staff use one on both faces."""
        own = context.request.get_host().rpartition(":")[0] or context.request.get_host()
        return {"id": settings.PASSKEY_DOMAIN or own, "name": "Ledfyr"}

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        """Whose passkey it is, as the device shows it."""
        stated: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return stated | {"display_name": str(user.get_full_name()) if isinstance(user, AbstractUser) else ""}
