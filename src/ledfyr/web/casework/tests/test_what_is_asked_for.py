# SPDX-License-Identifier: EUPL-1.2
"""No page of support asks for an opinion, a faith or a group, nor for a number about a person."""

import pytest
from django import forms

from ledfyr.casework.lists import life_areas
from ledfyr.casework.tests.test_what_is_kept import SORTS_PEOPLE
from ledfyr.web.casework import exit_forms, measure_forms, plan_forms, support_forms

FORMS: list[forms.Form] = [
    support_forms.OfferForm(),
    support_forms.WishForm(),
    support_forms.AcceptedForm(),
    measure_forms.MeasureForm(is_child=True),
    measure_forms.ConsentForm(is_child=False),
    measure_forms.OutcomeForm(needs_degree=True),
    measure_forms.WithdrawForm(),
    exit_forms.PhaseForm(),
    exit_forms.ContactForm(),
    exit_forms.ThreatForm(),
    exit_forms.WhyForm(),
    *(plan_forms.PartForm(entry=entry, rows=2) for entry in life_areas()),
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: type(form).__name__)
def test_no_field_label_or_choice_sorts_people(form: forms.Form) -> None:
    asked = [f"{name} {field.label} {getattr(field, 'choices', '')}" for name, field in form.fields.items()]

    assert [words for words in asked if SORTS_PEOPLE.search(words)] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: type(form).__name__)
def test_no_number_is_asked_for_about_a_person(form: forms.Form) -> None:
    numbers = (forms.IntegerField, forms.FloatField, forms.DecimalField)
    asked = [name for name, field in form.fields.items() if isinstance(field, numbers) and not field.widget.is_hidden]

    assert asked == []
