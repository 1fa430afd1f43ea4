# SPDX-License-Identifier: EUPL-1.2
"""Refuses in the editor what the rules of a public page forbid."""

from django.core.exceptions import ValidationError

from ledfyr.pages.rules.neutral_titles import why_not_neutral


def require_neutral(title: str) -> None:
    """Refuse a title that tells a bystander what the page is about; raises ValidationError."""
    if reason := why_not_neutral(title):
        raise ValidationError(reason)
