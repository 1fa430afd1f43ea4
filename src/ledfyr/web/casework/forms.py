# SPDX-License-Identifier: EUPL-1.2
"""What is asked for on the pages of casework. The law says what is missing; what was typed is never lost."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from ledfyr.casework.actions.arriving import ReporterTold
from ledfyr.casework.actions.making import PersonTold
from ledfyr.casework.rules.steps import YES, Part, Stated, StepKind
from ledfyr.contact.rules.doors import LONGEST_TEXT
from ledfyr.law.intake import ReportedUnder
from ledfyr.web.casework.wording import REASONS, UNDER
from ledfyr.web.reception.forms import NonceField, text_area

CAME_BY = [("telephone", "Telefon"), ("visit", "Besök"), ("letter", "Brev")]
SHORT = 300
Choices = Iterable[tuple[str, str]]


def written(label: str, help_text: str = "", rows: int = 6) -> forms.CharField:
    """A field for running text. Whether it may stay empty is for the law to say."""
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=LONGEST_TEXT, widget=text_area(rows)
    )


def day(label: str, help_text: str = "", *, required: bool = False) -> forms.DateField:
    """A day, which a browser helps to choose."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        widget=widget,
        error_messages={"required": "Skriv dagen.", "invalid": "Skriv dagen som 2026-11-30."},
    )


def line(label: str, help_text: str = "") -> forms.CharField:
    """A field for a few words."""
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=SHORT)


class StepForm(forms.Form):
    """What every step has: the page's own mark, and the signature."""

    nonce = NonceField()
    signed = forms.BooleanField(
        label="Jag har läst igenom och skriver under med mitt namn och dagens datum", required=False
    )

    def stated(self, report: UUID | None = None) -> Stated:
        """As the rules read it."""
        answers = {part: _said(self.cleaned_data[part.value]) for part in Part if part.value in self.cleaned_data}
        return Stated(answers, self.cleaned_data.get("until"), report)


class DegreeForm(StepForm):
    """A step that takes a degree and enough experience."""

    experienced = forms.BooleanField(
        label="Jag har tillräcklig erfarenhet, eller gör det här tillsammans med en erfaren kollega", required=False
    )


class ProtectionForm(StepForm):
    text = written(
        "Skyddsbedömning",
        "Behöver barnet skydd nu? Vad talar för och emot? Vad gör ni i dag, och vem har bestämt det?",
        8,
    )
    field_order = ("nonce", "text", "signed")


class GuardianForm(StepForm):
    text = written("Kontakten", "Med vem, när och hur, och vad som sades.")
    field_order = ("nonce", "text", "signed")


class PreliminaryForm(DegreeForm):
    text = written("Anteckning", "Vad ni har fått veta, av vem, och vad det betyder för valet.", 8)
    field_order = ("nonce", "text", "experienced", "signed")


class ExtensionForm(DegreeForm):
    reasons = written("Synnerliga skäl", "Något ovanligt som inte går att lösa i tid, till exempel sjukdom.")
    until = day("Ny sista dag", "Så nära som det går.")
    field_order = ("nonce", "reasons", "until", "experienced", "signed")


class OpeningForm(DegreeForm):
    need = written("Vilket skydd eller stöd kan barnet behöva?", "Behovet, inte vad någon tycker eller tror.")
    field_order = ("nonce", "need", "experienced", "signed")


class NotOpeningForm(DegreeForm):
    reasons = written("Varför inleds ingen utredning?", "Vad ni har bedömt, och hur ni har kommit fram till det.")
    child_heard = forms.BooleanField(label="Barnet har fått säga sin mening", required=False)
    not_heard_because = written("Om barnet inte har hörts: varför?", rows=3)
    field_order = ("nonce", "reasons", "child_heard", "not_heard_because", "experienced", "signed")


class InformingForm(DegreeForm):
    text = written("Vilka är informerade, och hur?", "Barnet själv från 15 år, och vårdnadshavarna.", 4)
    special_reasons = written("Eller: särskilda skäl att vänta", "Till exempel att barnet kan skadas.", 4)
    field_order = ("nonce", "text", "special_reasons", "experienced", "signed")


class JoinedForm(StepForm):
    text = written("Hur vet du att den gäller samma barn?", rows=3)
    field_order = ("nonce", "text", "signed")


STEP_FORMS: Mapping[StepKind, type[StepForm]] = {
    StepKind.PROTECTION: ProtectionForm,
    StepKind.PRELIMINARY: PreliminaryForm,
    StepKind.EXTENSION: ExtensionForm,
    StepKind.GUARDIAN: GuardianForm,
    StepKind.OPENED: OpeningForm,
    StepKind.NOT_OPENED: NotOpeningForm,
    StepKind.INFORMED: InformingForm,
    StepKind.JOINED: JoinedForm,
}


def correction_form(kind: StepKind, *arguments: Any, **named: Any) -> StepForm:  # noqa: ANN401  # Django's own
    """The form of the step with why it is corrected. Its last day and what was decided stay."""
    form = STEP_FORMS[kind](*arguments, **named)
    form.fields.pop("until", None)
    form.fields["why_corrected"] = written("Varför rättas det?", "Det första står kvar, och båda kan läsas.", 3)
    form.order_fields(["nonce", "why_corrected"])
    return form


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
        return Stated({Part.TEXT: self.cleaned_data["why"], Part.SIGNED: _said(self.cleaned_data["signed"])})


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
        return Stated({Part.TEXT: self.cleaned_data["why"], Part.SIGNED: _said(self.cleaned_data["signed"])})


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


def _said(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    return value.isoformat() if isinstance(value, date) else str(value)
