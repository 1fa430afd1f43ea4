# SPDX-License-Identifier: EUPL-1.2
"""What a municipality's file says is kept exactly, and a programme whose time is out is known to be old."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from ledfyr.places.actions import remove_municipalities_except, save_municipality
from ledfyr.places.models import Locality, Municipality, Programme
from ledfyr.places.municipality_form import MunicipalityForm
from ledfyr.places.queries import MunicipalityMissing, municipality
from ledfyr.places.rules.programmes import is_expired

ALE: dict[str, Any] = {
    "slug": "ale",
    "name": "Ale kommun",
    "genitive": "Ale kommuns",
    "code": "1440",
    "county": "Västra Götalands län",
    "police_area": "lokalpolisområde Kungälv och Ale",
    "localities": ["Nödinge", "Nol"],
    "accent_colour": "#0b5c6b",
    "leave_to": "https://www.smhi.se/",
    "website": "https://www.ale.se/",
    "programme": {
        "name": "Program för trygghet",
        "valid_from": date(2021, 1, 1),
        "valid_until": date(2024, 12, 31),
        "source": "Ale kommun",
    },
}


def form(**changed: object) -> MunicipalityForm:
    return MunicipalityForm.model_validate(ALE | changed)


@pytest.mark.django_db
def test_saving_twice_keeps_one_of_everything() -> None:
    first = save_municipality(form())
    second = save_municipality(form())

    assert first.pk == second.pk
    counted = [model.objects.count() for model in (Municipality, Locality, Programme)]
    assert counted == [1, 2, 1]


@pytest.mark.django_db
def test_what_left_the_file_is_gone() -> None:
    save_municipality(form())
    save_municipality(form(localities=["Nol", "Surte"], programme=None, name="Ale"))

    saved = municipality("ale")
    assert saved.name == "Ale"
    assert sorted(saved.localities.values_list("name", flat=True)) == ["Nol", "Surte"]
    assert saved.current_programme is None


@pytest.mark.django_db
def test_a_municipality_without_a_file_is_removed_and_named() -> None:
    save_municipality(form())
    save_municipality(form(slug="sjo", name="Sjö kommun", code="9999"))

    assert remove_municipalities_except({"ale"}) == ["Sjö kommun"]
    assert list(Municipality.objects.values_list("slug", flat=True)) == ["ale"]


@pytest.mark.django_db
def test_the_programme_of_the_file_is_the_current_one() -> None:
    saved = save_municipality(form())

    assert saved.current_programme is not None
    assert saved.current_programme.valid_until == date(2024, 12, 31)


@pytest.mark.django_db
def test_an_address_that_no_municipality_has_is_said_to_be_missing() -> None:
    with pytest.raises(MunicipalityMissing):
        municipality("atlantis")


@pytest.mark.parametrize(
    ("today", "expired"), [(date(2024, 12, 30), False), (date(2024, 12, 31), False), (date(2025, 1, 1), True)]
)
def test_the_last_day_of_a_programme_still_belongs_to_it(today: date, expired: bool) -> None:  # noqa: FBT001  # a table
    assert is_expired(date(2024, 12, 31), today) is expired


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"accent_colour": "#ffff00"}, "Välj en mörkare"),
        ({"leave_to": "http://www.smhi.se/"}, "pattern"),
        ({"code": "144"}, "pattern"),
        ({"localities": []}, "at least 1"),
        ({"programme": ALE["programme"] | {"valid_until": date(2020, 1, 1)}}, "slutar innan det börjar"),
    ],
)
def test_a_wrong_value_is_refused(changed: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        form(**changed)
