# SPDX-License-Identifier: EUPL-1.2
"""The step between the first factor and being signed in."""

from allauth.account.internal.stagekit import stash_login
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from ledfyr.web.sign_in.account_adapter import methods_shown
from ledfyr.web.sign_in.rules.methods import is_enough


class SecondFactorStage(AuthenticateStage):
    """Asks for the account's second factor, unless two have been shown already."""

    def _should_handle(self, request: HttpRequest) -> bool:
        if is_enough(methods_shown(request, self.login.user)):
            return False
        return bool(super()._should_handle(request))

    def keep(self) -> None:
        """Keep in the session what has been counted on this step."""
        stash_login(self.request, self.login)
