# SPDX-License-Identifier: EUPL-1.2
"""What is asked for when an adult is offered support, or wants it. The law says what is missing; nothing is lost."""

from datetime import date
from typing import Any

from django import forms

from ledfyr.casework.actions.making import PersonTold
from ledfyr.casework.rules.telling import YES, Telling, Told
from ledfyr.law.intake import AdultSays
from ledfyr.web.casework.fields import day, line, written
from ledfyr.web.reception.forms import NonceField

HOW_IT_CAME = [(AdultSays.APPLIES.name, "Personen ber själv om stöd"), (AdultSays.ACCEPTS.name, "Personen tackar ja")]


class TellingForm(forms.Form):
    """What every page with words has: the page's own mark, and the signature."""

    nonce = NonceField()
    signed = forms.BooleanField(
        label="Jag har läst igenom och skriver under med mitt namn och dagens datum", required=False
    )

    def telling(self) -> Telling:
        """As the rules read it."""
        return Telling({part: _said(self.cleaned_data[part]) for part in Told if part in self.cleaned_data})


class OfferForm(TellingForm):
    """Somebody is worried about an adult."""

    made_on = day("Dag då oron kom till er", required=True)
    concern = written("Vad oron gäller", "Vad personen kan behöva för stöd. Inte vad någon tycker eller tror.")
    who = line("Vem det gäller", "Så mycket som behövs för att ni ska kunna ta kontakt.")
    born_on = day("Födelsedag", "Om du vet den.")
    known_to_be_21 = forms.BooleanField(label="Jag vet att personen har fyllt 21 år", required=False)
    reached_by = line("Så nås personen")
    offered = written("Vad ni kan erbjuda", "Till exempel samtal, hjälp med boende eller stöd att lämna en rörelse.", 3)
    field_order = ("nonce", "made_on", "concern", "who", "born_on", "known_to_be_21", "reached_by", "offered", "signed")


class WishForm(TellingForm):
    """An adult wants support."""

    says = forms.ChoiceField(
        label="Hur börjar det?", choices=HOW_IT_CAME, widget=forms.RadioSelect, initial=AdultSays.APPLIES.name
    )
    stated_on = day("Dag då personen sa det", required=True)
    name = line("Personens namn")
    born_on = day("Födelsedag")
    reached_by = line("Så vill personen bli kontaktad", "Fråga om det är säkert att ringa, skriva eller lämna besked.")
    own_words = written(
        "Vad personen vill ha hjälp med, med egna ord", "Skriv som personen säger det, och läs upp det.", 8
    )
    how_said = line("Hur personen sa det", "Till exempel vid ett besök eller i telefon.")
    as_relative = forms.BooleanField(
        label="Personen är närstående till någon och vill ha stöd för egen del", required=False
    )
    field_order = (
        *("nonce", "says", "stated_on", "name", "born_on", "reached_by"),
        *("own_words", "how_said", "as_relative", "signed"),
    )

    def person(self) -> PersonTold:
        """As the act takes it."""
        typed = self.cleaned_data
        return PersonTold(typed["name"], typed["born_on"], typed["reached_by"])


class AcceptedForm(WishForm):
    """The same when the adult has said yes to an offer."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        del self.fields["says"]


def _said(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
