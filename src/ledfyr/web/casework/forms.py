# SPDX-License-Identifier: EUPL-1.2
"""What is asked for when a report comes, and about whoever made it or has the case. What was typed is never lost."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from ledfyr.casework.actions.arriving import ReporterTold
from ledfyr.casework.actions.making import PersonTold
from ledfyr.casework.rules.steps import Part, Stated
from ledfyr.law.intake import ReportedUnder
from ledfyr.web.casework.fields import Choices, as_written, day, line, written
from ledfyr.web.casework.wording import REASONS, UNDER
from ledfyr.web.reception.forms import NonceField

CAME_BY = [("telephone", "Telefon"), ("visit", "Besök"), ("letter", "Brev")]


class PersonForm(forms.Form):
    """Whom the report is about. All of it may be unknown, and all of it is sealed."""

    nonce = NonceField()
    name = line("Barnets namn")
    born_on = day("Födelsedag", "Lämna tomt om du inte vet. Då gäller reglerna för barn.")
    reached_by = line("Så nås barnet", "Till exempel adress, skola eller telefon.")
    guardians = written("Vårdnadshavare och hur de nås", "Kontakta dem inte innan skyddsbedömningen är gjord.", 3)

    def person(self) -> PersonTold:
        """As the act takes it."""
        typed = self.cleaned_data
        return PersonTold(typed["name"], typed["born_on"], typed["reached_by"], typed["guardians"])


class OfThreadForm(PersonForm):
    """A report that was handed over; the reception may have assessed the need for protection already."""

    assessed = forms.ChoiceField(
        label="Vilken anteckning är skyddsbedömningen?", required=False, widget=forms.RadioSelect
    )
    field_order = ("nonce", "assessed", "name", "born_on", "reached_by", "guardians")

    def __init__(self, *arguments: Any, notes: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        choices = list(notes)
        if choices:
            self.fields["assessed"].choices = [*choices, ("", "Ingen av dem: jag gör den i ärendet")]  # type: ignore[attr-defined]  # a field of choices
        else:
            del self.fields["assessed"]


class ToldForm(forms.Form):
    """A report that somebody told, and who they said that they were."""

    nonce = NonceField()
    came_by = forms.ChoiceField(label="Hur kom den?", choices=CAME_BY, widget=forms.RadioSelect, initial="telephone")
    arrived_on = day("Dag då den kom", required=True)
    arrived_at = forms.TimeField(
        label="Klockan",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Skriv ungefär när.", "invalid": "Skriv till exempel 14:30."},
    )
    text = written("Vad anmälan säger", "Med den som anmälde sina egna ord. Skriv inte vem som anmälde här.", 8)
    under = forms.ChoiceField(label="Vem anmäler?", choices=[(each.name, UNDER[each]) for each in ReportedUnder])
    reporter_name = line("Anmälarens namn", "Sparas för sig, och visas bara för den som skriver varför.")
    workplace = line("Arbetsplats, om personen anmäler i jobbet")
    reporter_reached_by = line("Så nås den som anmälde")
    wants_feedback = forms.BooleanField(label="Vill veta om en utredning inleds", required=False)

    def arrived(self) -> datetime:
        """The moment, in Swedish time."""
        day, clock = self.cleaned_data["arrived_on"], self.cleaned_data["arrived_at"]
        return timezone.make_aware(datetime.combine(day, clock))

    def reporter(self) -> ReporterTold:
        """As the act takes it."""
        typed = self.cleaned_data
        return ReporterTold(
            typed["reporter_name"],
            typed["workplace"],
            typed["reporter_reached_by"],
            ReportedUnder[typed["under"]],
            typed["wants_feedback"],
        )


class WriteInForm(ToldForm, PersonForm):
    """A report that somebody told, with whom it is about: a case of its own."""

    field_order = (
        *("nonce", "came_by", "arrived_on", "arrived_at", "text", "name", "born_on", "reached_by", "guardians"),
        *("under", "reporter_name", "workplace", "reporter_reached_by", "wants_feedback"),
    )


class AnotherReportForm(ToldForm):
    """A report that joins an inquiry."""

    why = written("Hur vet du att den gäller samma barn?", rows=2)
    signed = forms.BooleanField(label="Jag skriver under att anmälan hör till utredningen", required=False)

    def stated(self) -> Stated:
        """As the rules read it."""
        return Stated({Part.TEXT: self.cleaned_data["why"], Part.SIGNED: as_written(self.cleaned_data["signed"])})


class JoinForm(forms.Form):
    """Which inquiry a handed-over report belongs to."""

    nonce = NonceField()
    case = forms.ChoiceField(label="Pågående utredning", error_messages={"required": "Välj ett ärende."})
    why = written("Hur vet du att den gäller samma barn?", rows=2)
    signed = forms.BooleanField(label="Jag skriver under att anmälan hör till utredningen", required=False)

    def __init__(self, *arguments: Any, cases: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["case"].choices = [("", "Välj"), *cases]  # type: ignore[attr-defined]  # a field of choices

    def stated(self) -> Stated:
        """As the rules read it."""
        return Stated({Part.TEXT: self.cleaned_data["why"], Part.SIGNED: as_written(self.cleaned_data["signed"])})


class ReporterForm(forms.Form):
    """Why somebody needs to know who reported."""

    because = forms.ChoiceField(
        label="Varför behöver du veta det?",
        choices=[(code, said) for code, (_, said) in REASONS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    is_weighed = forms.BooleanField(
        label="26 kap. 5 § OSL är prövad, och namnet ska inte döljas för mig", required=False
    )


class GiveForm(forms.Form):
    """A colleague who takes part in the key."""

    account = forms.TypedChoiceField(label="Kollega", coerce=int, error_messages={"required": "Välj någon."})

    def __init__(self, *arguments: Any, people: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["account"].choices = [("", "Välj"), *people]  # type: ignore[attr-defined]  # a field of choices
