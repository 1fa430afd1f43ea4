# SPDX-License-Identifier: EUPL-1.2
"""What is asked for on the way out: where the person is, how they may be reached, and what they are afraid of."""

from typing import Any
from uuid import UUID

from django import forms

from ledfyr.casework.lists import exit_phases
from ledfyr.casework.own_words import CaseworkReason
from ledfyr.casework.rules.planning import PartOfPlan, Piece
from ledfyr.web.casework.fields import day, line, written
from ledfyr.web.casework.support_forms import TellingForm
from ledfyr.web.reception.forms import NonceField

WHY = {
    "skydd": (CaseworkReason.PLAN_PROTECTION, "Jag planerar skyddet tillsammans med personen"),
    "nytt": (CaseworkReason.SOMETHING_NEW, "Något nytt har hänt"),
    "se-over": (CaseworkReason.LOOK_AGAIN, "Vi ska se över det som står"),
}
CONTACT_TITLE = "Så får ni höra av er"


class AgreedForm(forms.Form):
    """What the person has agreed to. `seen` is the entry that the page showed."""

    nonce = NonceField()
    seen = forms.UUIDField(required=False, widget=forms.HiddenInput)
    is_agreed = forms.BooleanField(label="Personen har läst eller hört det här och vill ha det så", required=False)
    signed = forms.BooleanField(label="Jag skriver under med mitt namn och dagens datum", required=False)

    def seen_entry(self) -> UUID | None:
        """What the page showed."""
        seen: UUID | None = self.cleaned_data["seen"]
        return seen


class PhaseForm(AgreedForm):
    """Where on the way the person says that they are."""

    code = forms.ChoiceField(
        label="Var är personen nu?", widget=forms.RadioSelect, error_messages={"required": "Välj en del av vägen."}
    )
    words = written("Med personens egna ord", rows=4)
    field_order = ("nonce", "seen", "code", "words", "is_agreed", "signed")

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["code"].choices = [(entry.code, entry.title) for entry in exit_phases()]  # type: ignore[attr-defined]  # a field of choices

    def part(self) -> PartOfPlan:
        """As the rules read it."""
        typed = self.cleaned_data
        titles = {entry.code: entry.title for entry in exit_phases()}
        return PartOfPlan(
            Piece.PHASE,
            typed["code"],
            titles[typed["code"]],
            words=typed["words"],
            is_agreed=typed["is_agreed"],
            is_signed=typed["signed"],
        )


class ContactForm(AgreedForm):
    """How the person may be reached without danger."""

    words = written(
        "Så går det bra", "Vilket nummer, vilka tider, vem som får svara, och vad ni säger att ni heter.", 4
    )
    never = written("Så får ni aldrig höra av er", "Till exempel brev hem, röstmeddelande eller samtal efter sex.", 4)
    field_order = ("nonce", "seen", "words", "never", "is_agreed", "signed")

    def part(self) -> PartOfPlan:
        """As the rules read it."""
        typed = self.cleaned_data
        return PartOfPlan(
            Piece.CONTACT,
            "",
            CONTACT_TITLE,
            words=typed["words"],
            never=typed["never"],
            is_agreed=typed["is_agreed"],
            is_signed=typed["signed"],
        )


class ThreatForm(TellingForm):
    """What the person is afraid of, and what protects them."""

    feared = written(
        "Vad personen är rädd för, med egna ord", "Vad som har hänt, och vad som kan hända. Ingen nivå.", 8
    )
    protection = written("Det som skyddar", "Vad ni har kommit överens om, vem som gör det, och från när.", 6)
    police_number = line(
        "Polisens nummer och kontaktperson", "En hänvisning. Kopiera aldrig in det som polisen har skrivit."
    )
    look_again_on = day("Ses över den")
    field_order = ("nonce", "feared", "protection", "police_number", "look_again_on", "signed")


class WhyForm(forms.Form):
    """Why somebody needs to read of threats."""

    because = forms.ChoiceField(
        label="Varför behöver du läsa det?",
        choices=[(code, said) for code, (_, said) in WHY.items()],
        widget=forms.RadioSelect,
        required=False,
    )

    def reason(self) -> CaseworkReason | None:
        """As the trail keeps it."""
        found = WHY.get(self.cleaned_data["because"])
        return found[0] if found else None
