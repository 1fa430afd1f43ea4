# SPDX-License-Identifier: EUPL-1.2
"""What is asked for when a support measure begins, is consented to anew or is followed up."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from ledfyr.casework.actions.measuring import Consenting
from ledfyr.casework.rules.running_measures import Outcome
from ledfyr.law.consent import Stand
from ledfyr.law.support_measures import Kind, Occasion
from ledfyr.web.casework.fields import day, line, written
from ledfyr.web.casework.support_forms import TellingForm

KINDS = [(kind.name, f"{kind.value[:1].upper()}{kind.value[1:]}") for kind in reversed(Kind)]
GIVEN_AS = [
    (Occasion.OPEN_ACCESS_MEASURE.name, "Utan behovsprövning, enligt ett beslut av nämnden"),
    (Occasion.ASSESSED_MEASURE.name, "Efter behovsprövning, enligt ett beslut om personen"),
]
STANDS = {
    Stand.ASKS: "Ber om insatsen",
    Stand.CONSENTS: "Samtycker till insatsen",
    Stand.SILENT: "Har inte sagt vad hen vill",
    Stand.REFUSES: "Säger nej",
}
OF_CHILDREN = ("guardians_consent", "guardians_by", "guardians_wording", "suitable_because")
CONSENT_FIELDS = (
    *("stand", "consent_by", "wording", "guardians_consent", "guardians_by", "guardians_wording"),
    *("how_said", "given_on", "valid_until", "suitable_because", "signed"),
)


class ConsentForm(TellingForm):
    """Who consents, to what, from when and until when, in whose words; a child's consent apart from the guardians'."""

    stand = forms.ChoiceField(
        label="Vad säger personen?",
        choices=[(each.name, said) for each, said in STANDS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vad personen säger."},
    )
    consent_by = line("Vem samtycker?", "Personens namn.")
    wording = written("Vad personen säger ja till, med egna ord", "Läs upp det. Så står det kvar.", 4)
    guardians_consent = forms.BooleanField(label="Alla vårdnadshavare samtycker", required=False)
    guardians_by = line("Vilka vårdnadshavare?")
    guardians_wording = written("Vad vårdnadshavarna säger ja till, med egna ord", rows=4)
    how_said = line("Hur samtycket lämnades", "Till exempel muntligt vid ett besök, eller på papper.")
    given_on = day("Dag då det lämnades", required=True)
    valid_until = day(
        "Gäller till och med", "Ett samtycke utan slutdag gäller inte. Det går att ta tillbaka varje dag."
    )
    suitable_because = written(
        "Varför är det lämpligt utan vårdnadshavarna?", "Bara när de inte samtycker och barnet har fyllt 12 år.", 3
    )
    field_order: Iterable[str] = ("nonce", *CONSENT_FIELDS)

    def __init__(self, *arguments: Any, is_child: bool, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        if not is_child:
            for name in OF_CHILDREN:
                del self.fields[name]

    def consenting(self) -> Consenting:
        """As the act takes it."""
        typed = self.cleaned_data
        return Consenting(
            self.telling(),
            typed["given_on"],
            typed["valid_until"],
            self._first_day(),
            typed.get("follow_up_on"),
            typed.get("decided_on"),
        )

    def _first_day(self) -> date:
        first: date = self.cleaned_data.get("begins_on") or self.cleaned_data["given_on"]
        return first


class MeasureForm(ConsentForm):
    """A support measure with the consents that it rests on."""

    what = written("Vad insatsen är, exakt", "Vad som händer, hur ofta och var.", 3)
    kind = forms.ChoiceField(label="Sort", choices=KINDS)
    giver = line("Vem ger den?")
    given_as = forms.ChoiceField(
        label="Hur ges den?",
        choices=GIVEN_AS,
        widget=forms.RadioSelect,
        error_messages={"required": "Välj hur den ges."},
    )
    decision = line("Beslutets nummer")
    decided_on = day("Beslutets dag")
    conditions = line("Villkor i nämndens beslut", "Bara för en insats utan behovsprövning.")
    begins_on = day("Börjar den", required=True)
    follow_up_on = day("Följs upp den", "En dag som ni kommer överens om.")
    field_order: Iterable[str] = (
        *("nonce", "what", "kind", "giver", "given_as", "decision", "decided_on", "conditions"),
        *("begins_on", "follow_up_on", *CONSENT_FIELDS),
    )


class WithdrawForm(forms.Form):
    """The day on which somebody took back their consent. Nobody is asked why."""

    on = day("Dag då personen sa det", required=True)


class OutcomeForm(TellingForm):
    """What the person says of a measure."""

    outcome = forms.ChoiceField(
        label="Vad säger personen? Personen väljer själv",
        choices=[(each.name, each.value) for each in Outcome],
        widget=forms.RadioSelect,
        required=False,
    )
    own_words = written("Med personens egna ord", "Vad som har blivit annorlunda, om något, och vad personen vill nu.")
    note = written("Vad ni kom överens om", rows=3)
    next_on = day("Nästa uppföljning")
    experienced = forms.BooleanField(
        label="Jag har tillräcklig erfarenhet, eller gör det här tillsammans med en erfaren kollega", required=False
    )
    field_order = ("nonce", "outcome", "own_words", "note", "next_on", "experienced", "signed")

    def __init__(self, *arguments: Any, needs_degree: bool, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        if not needs_degree:
            del self.fields["experienced"]
