# SPDX-License-Identifier: EUPL-1.2
"""A telling title is refused alike in a file and in the editor, with what to leave out."""

import pytest
from django.core.exceptions import ValidationError

from ledfyr.pages.models import CommonPage
from ledfyr.pages.rules.neutral_titles import why_not_neutral
from ledfyr.pages.validators import require_neutral


def test_the_reason_says_what_to_leave_out() -> None:
    assert why_not_neutral("Mot våld") == "Titeln syns i flikar och historik. Skriv den utan ”våld”."
    assert why_not_neutral("Att prata") is None


def test_an_editor_is_told_the_same() -> None:
    require_neutral("Att prata")
    with pytest.raises(ValidationError, match="Skriv den utan ”våld”"):
        require_neutral("Mot våld")


def test_the_field_of_a_page_asks() -> None:
    with pytest.raises(ValidationError, match="Skriv den utan ”våld”"):
        CommonPage.neutral_title.field.clean("Mot våld", None)
