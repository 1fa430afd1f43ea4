# SPDX-License-Identifier: EUPL-1.2
"""A title tells nobody who looks over a shoulder what the page is about, whether it comes from a file or an editor."""

import pytest
from django.core.exceptions import ValidationError

from ledfyr.guide.rules.neutral_words import telling_word
from ledfyr.pages.models import CommonPage
from ledfyr.pages.rules.neutral_titles import telling_part, why_not_neutral
from ledfyr.pages.site_plan.contact_pages import NEUTRAL_TITLE
from ledfyr.pages.validators import require_neutral

TITLES = {
    "Våldsbejakande extremism": "extrem",
    "MOT VÅLD": "våld",
    "Terrorbrott": "terror",
    "Avradikalisering": "radikal",
    "Avhopparstöd": "avhopp",
    "Du vill hoppa av": "hoppa av",
    "Gör en orosanmälan": "orosanm",
    "Nazism": "nazis",
    "Jihadism": "jihad",
    "Vit makt": "vit makt",
    "Hatbrott": "hatbrott",
    "Att märka en förändring": None,
    "Råd och stöd": None,
    NEUTRAL_TITLE: None,
}


@pytest.mark.parametrize(("title", "part"), TITLES.items())
def test_a_telling_part_is_found(title: str, part: str | None) -> None:
    assert telling_part(title) == part


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


@pytest.mark.parametrize("title", [title for title, part in TITLES.items() if part])
def test_the_guide_and_the_pages_call_the_same_titles_telling(title: str) -> None:
    assert telling_word(title)
