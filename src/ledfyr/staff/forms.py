# SPDX-License-Identifier: EUPL-1.2
"""What is asked of somebody who gives a right or records what it rests on. What was typed stays when it is refused."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from ledfyr.staff.actions.granting import place_of
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.queries.askers import Asker
from ledfyr.staff.queries.people import AccountMissing, account_by_email
from ledfyr.staff.rules.analysing import StatedAnalysis
from ledfyr.staff.rules.excepting import StatedException
from ledfyr.staff.rules.periods import last_day_of_a_year
from ledfyr.staff.rules.qualifying import Degree, StatedDegree
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Place, Right
from ledfyr.staff.rules.roles import Role, started
from ledfyr.staff.rules.setting_up import LONGEST_NAME
from ledfyr.staff.rules.units import UnitKind

NO_ACCOUNT = "Det finns inget öppet konto med den adressen. Be systemförvaltaren öppna ett, eller rätta adressen."
A_CHOICE = {"required": "Välj en rad i listan.", "invalid_choice": "Välj en rad i listan."}
LONGEST_TEXT = 4000  # characters
LONGEST_PERSON = 150  # of a name, as the table has it


class DayField(forms.DateField):
    """A day, picked in the browser's own calendar."""

    def __init__(self, label: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"required": "Skriv en dag.", "invalid": "Skriv dagen som 2026-11-30."},
        )


class WordsField(forms.CharField):
    """Some sentences, or one line."""

    def __init__(self, label: str, *, help_text: str = "", rows: int = 0, longest: int = LONGEST_TEXT) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=longest,
            widget=forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(),
            error_messages={
                "required": "Skriv några ord.",
                "max_length": f"Korta texten till högst {longest} tecken.",
            },
        )


class PersonField(forms.EmailField):
    """Somebody's account, by the e-mail address that they sign in with."""

    def __init__(self) -> None:
        super().__init__(
            label="Personens e-postadress",
            help_text="Den adress som personen loggar in med.",
            widget=forms.EmailInput(attrs={"autocomplete": "off"}),
            error_messages={"required": "Skriv en e-postadress.", "invalid": "Skriv en hel e-postadress."},
        )

    def clean(self, value: str) -> Account:
        try:
            return account_by_email(super().clean(value))
        except AccountMissing:
            raise ValidationError(NO_ACCOUNT) from None


class AccountForm(forms.Form):
    """Who is to have an account."""

    name = WordsField("Personens namn", help_text="Så som kollegor ser det.", longest=LONGEST_PERSON)
    email = forms.EmailField(
        label="E-postadress",
        help_text="Personen loggar in med den.",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Skriv en e-postadress.", "invalid": "Skriv en hel e-postadress."},
    )


class KeepingForm(forms.Form):
    """A form that knows who asks, and on which day."""

    def __init__(self, sent: Mapping[str, Any] | None = None, *, asker: Asker) -> None:
        super().__init__(sent, initial=self.proposed(asker))
        self.asker = asker
        for name, offered in self.offered(asker).items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = _to_choose_from(offered)

    def proposed(self, asker: Asker) -> dict[str, Any]:
        """What stands in the fields from the beginning."""
        return {"decided_on": asker.today, "seen_on": asker.today}

    def offered(self, asker: Asker) -> dict[str, Iterable[tuple[str, str]]]:
        """The rows of the lists."""
        return {"municipality": _municipalities(asker)}


class RightForm(KeepingForm):
    """Who is to hold which role, where and until when."""

    account = PersonField()
    role = forms.ChoiceField(label="Roll", error_messages=A_CHOICE)
    place = forms.ChoiceField(
        label="Enhet eller kommun", help_text="Socialtjänstens roller hör till en enhet.", error_messages=A_CHOICE
    )
    valid_from = DayField("Gäller från och med")
    valid_until = DayField("Gäller till och med", "Högst ett år. Sedan kan den godkännas på nytt.")

    def proposed(self, asker: Asker) -> dict[str, Any]:
        return {"valid_from": asker.today, "valid_until": last_day_of_a_year(asker.today)}

    def offered(self, asker: Asker) -> dict[str, Iterable[tuple[str, str]]]:
        units = [(f"{unit.municipality}:{unit.pk}", _unit_in(asker, unit)) for unit in asker.units]
        places = [(f"{slug}:", name) for slug, name in asker.places.items()]
        return {"role": _roles(asker), "place": [*units, *places]}

    def clean_place(self) -> Place:
        slug, _, number = self.cleaned_data["place"].partition(":")
        return place_of(slug, next((unit for unit in self.asker.units if str(unit.pk) == number), None))

    @property
    def right(self) -> Right:
        """What is asked for, when everything has been read."""
        said = self.cleaned_data
        return Right(Role(said["role"]), said["place"], said["valid_from"], said["valid_until"])


class ReApprovalForm(KeepingForm):
    """Until when it goes on."""

    valid_until = DayField("Gäller till och med", "Högst ett år från i dag.")

    def proposed(self, asker: Asker) -> dict[str, Any]:
        return {"valid_until": last_day_of_a_year(asker.today)}

    def offered(self, asker: Asker) -> dict[str, Iterable[tuple[str, str]]]:  # noqa: ARG002  # there is no list
        return {}


class AnalysisForm(KeepingForm):
    """What a role needs in a municipality, and what could go wrong."""

    role = forms.ChoiceField(label="Roll", error_messages=A_CHOICE)
    municipality = forms.ChoiceField(label="Kommun", error_messages=A_CHOICE)
    needs = WordsField("Vad behöver rollen se, och varför?", rows=4)
    risks = WordsField("Vad kan gå fel, och vad gör ni åt det?", rows=4)
    decided_by = WordsField("Beslutad av", help_text="Namn och titel.", longest=120)
    decided_on = DayField("Beslutad den")
    next_review_on = DayField("Ses över senast den", "Inom ett år från beslutet.")

    def proposed(self, asker: Asker) -> dict[str, Any]:
        return super().proposed(asker) | {"next_review_on": last_day_of_a_year(asker.today)}

    def offered(self, asker: Asker) -> dict[str, Iterable[tuple[str, str]]]:
        return {"role": _roles(asker), "municipality": [(f"{slug}:", name) for slug, name in asker.places.items()]}

    def clean_municipality(self) -> str:
        slug: str = self.cleaned_data["municipality"].removesuffix(":")
        return slug

    @property
    def stated(self) -> StatedAnalysis:
        """The analysis, when everything has been read."""
        return StatedAnalysis(**self.cleaned_data | {"role": Role(self.cleaned_data["role"])})


class DegreeForm(KeepingForm):
    """Whose certificate somebody has looked at."""

    account = PersonField()
    municipality = forms.ChoiceField(label="Kommun", error_messages=A_CHOICE)
    degree = forms.ChoiceField(
        label="Examen",
        choices=[("", "Välj i listan"), *((degree.value, started(degree.swedish)) for degree in Degree)],
        error_messages=A_CHOICE,
    )
    seen = WordsField("Vad har du sett?", help_text="Till exempel examensbevis och lärosäte.", longest=200)
    seen_on = DayField("Den dag du såg det")

    @property
    def stated(self) -> StatedDegree:
        """What was seen, when everything has been read."""
        said = self.cleaned_data
        return StatedDegree(said["municipality"], Degree(said["degree"]), said["seen"], said["seen_on"])


class ExceptionForm(KeepingForm):
    """Why somebody may hold roles in both houses for some time."""

    account = PersonField()
    municipality = forms.ChoiceField(label="Kommun", error_messages=A_CHOICE)
    reason = WordsField("Varför behövs undantaget?", help_text="Det visas för personen på varje sida.", rows=3)
    decided_by = WordsField("Beslutat av", help_text="Namn och titel.", longest=120)
    decided_on = DayField("Beslutat den")
    valid_until = DayField("Gäller till och med", "Högst ett år från beslutet.")

    @property
    def stated(self) -> StatedException:
        """The exception, when everything has been read."""
        said = self.cleaned_data
        return StatedException(
            said["municipality"], said["reason"], said["decided_by"], said["decided_on"], said["valid_until"]
        )


class UnitForm(KeepingForm):
    """A unit to hold rights in."""

    municipality = forms.ChoiceField(label="Kommun", error_messages=A_CHOICE)
    kind = forms.ChoiceField(
        label="Vad enheten arbetar med",
        choices=[("", "Välj i listan"), *((kind.value, started(kind.swedish)) for kind in UnitKind)],
        error_messages=A_CHOICE,
    )
    name = WordsField("Enhetens namn", longest=LONGEST_NAME)


def _to_choose_from(rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Nothing is chosen from the beginning, unless there is only one thing to choose."""
    offered = list(rows)
    return offered if len(offered) == 1 else [("", "Välj i listan"), *offered]


def _roles(asker: Asker) -> list[tuple[str, str]]:
    return [(role.value, started(role.swedish)) for role in asker.roles]


def _municipalities(asker: Asker) -> list[tuple[str, str]]:
    return [(slug, name) for slug, name in asker.places.items() if slug != WHOLE_INSTALLATION]


def _unit_in(asker: Asker, unit: Unit) -> str:
    return f"{unit.name} ({UnitKind(unit.kind).swedish}), {asker.places[unit.municipality]}"
