# SPDX-License-Identifier: EUPL-1.2
"""What is asked for on the reception's pages. What somebody typed is never lost when a form is refused."""

import re
import secrets
from collections.abc import Iterable
from typing import Any

from django import forms

from ledfyr.contact.rules.answering import LONGEST_ANSWER, LONGEST_PHRASE, LONGEST_TITLE
from ledfyr.contact.rules.desks import ANSWERED_WITHIN
from ledfyr.contact.rules.doors import LONGEST_TEXT, Door, Field
from ledfyr.contact.rules.transferring import LONGEST_RECEIVER, LONGEST_WHY, Asked
from ledfyr.contact.rules.writing import tidied
from ledfyr.languages import LANGUAGES, SWEDISH
from ledfyr.web.reception.wording import DOORS, FIELDS

NONCE_BYTES = 16
NONCE = re.compile(rf"[0-9a-f]{{{2 * NONCE_BYTES}}}")
Choices = Iterable[tuple[str, str]]
LANGUAGE_CHOICES = [(language.code, language.swedish_name.capitalize()) for language in LANGUAGES]
CAME_BY = [("telephone", "Telefon"), ("visit", "Besök")]


def new_nonce() -> str:
    """Drawn for each page, so that what is sent twice is kept once."""
    return secrets.token_hex(NONCE_BYTES)


class NonceField(forms.CharField):
    """The page's own mark. A page that lost it on the way is sent all the same: only pressing twice is not noticed."""

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, initial=new_nonce, required=False)

    def clean(self, value: Any) -> bytes:  # noqa: ANN401  # Django's own hook
        typed = super().clean(value)
        return bytes.fromhex(typed if NONCE.fullmatch(typed) else new_nonce())


def text_area(rows: int) -> forms.Textarea:
    """A field for running text, in whichever direction it runs."""
    return forms.Textarea(attrs={"rows": rows, "dir": "auto"})


class AnswerForm(forms.Form):
    """An answer to whoever wrote."""

    nonce = NonceField()
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    text = forms.CharField(
        label="Svar till den som skrev",
        help_text="Skriv enkelt. Den som skrev ser inte vad du heter, om du inte skriver det.",
        max_length=LONGEST_ANSWER,
        widget=text_area(8),
        error_messages={
            "required": "Skriv ett svar.",
            "max_length": f"Högst {LONGEST_ANSWER} tecken. Korta svaret, eller skriv två efter varandra.",
        },
    )


class NoteForm(forms.Form):
    """A note among colleagues."""

    nonce = NonceField()
    text = forms.CharField(
        label="Anteckning som bara ni ser",
        max_length=LONGEST_ANSWER,
        widget=text_area(4),
        error_messages={"required": "Skriv några ord.", "max_length": f"Högst {LONGEST_ANSWER} tecken."},
    )


class ProtectionForm(NoteForm):
    """The immediate protection assessment of a report."""

    text = forms.CharField(
        label="Skyddsbedömning",
        help_text="Behöver barnet skydd nu? Vad talar för och emot? Vad gör ni i dag, och vem har bestämt det?",
        max_length=LONGEST_ANSWER,
        widget=text_area(8),
        error_messages={"required": "Skriv bedömningen."},
    )


class AcuteForm(NoteForm):
    """What has been done about a danger to life. Ledfyr does none of it by itself."""

    STEPS = (
        ("112", "Jag har ringt 112"),
        ("114", "Jag har ringt polisen på 114 14"),
        ("sender", "Jag har bett den som skrev att ringa 112"),
        ("protection", "Skyddsbedömningen är påbörjad"),
        ("disclosure", "Någon som får besluta prövar om uppgifter ska lämnas ut till polisen"),
    )
    steps = forms.MultipleChoiceField(
        label="Det här är gjort", choices=STEPS, required=False, widget=forms.CheckboxSelectMultiple
    )
    decides = forms.CharField(label="Vem prövar utlämnandet", max_length=200, required=False)
    text = forms.CharField(
        label="Vad är faran, och vad har du gjort?",
        max_length=LONGEST_ANSWER - 1000,
        widget=text_area(6),
        error_messages={"required": "Skriv några ord. Det räcker med det viktigaste."},
    )
    field_order = ("nonce", "steps", "decides", "text")

    def as_note(self) -> str:
        """What is sealed as a note."""
        said = dict(self.STEPS)
        lines = [f"– {said[step]}" for step in self.cleaned_data["steps"]]
        if self.cleaned_data["decides"]:
            lines.append(f"– Utlämnandet prövas av {self.cleaned_data['decides']}")
        return "\n".join(["Akut", *lines, "", self.cleaned_data["text"]])


class DangerForm(forms.Form):
    """Why a question becomes a report although nobody has reported."""

    danger = forms.CharField(
        label="Hur är barnet i fara?",
        help_text="Skriv vad i brevet som visar det. Skälet förseglas och följer med anmälan.",
        max_length=LONGEST_ANSWER,
        required=False,
        widget=text_area(6),
    )


class ChoosePersonForm(forms.Form):
    """A colleague who takes part in the key."""

    account = forms.TypedChoiceField(label="Kollega", coerce=int, error_messages={"required": "Välj någon."})

    def __init__(self, *arguments: Any, people: Choices, label: str = "Kollega", **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["account"].choices = [("", "Välj"), *people]  # type: ignore[attr-defined]  # a field of choices
        self.fields["account"].label = label


class NonceForm(forms.Form):
    """A button that does something once."""

    nonce = NonceField()


class TransferForm(forms.Form):
    """A question to the sender: may it be handed over? Nothing happens by asking."""

    OUTSIDE = "0"
    nonce = NonceField()
    to = forms.ChoiceField(label="Till vem", error_messages={"required": "Välj i listan."})
    receiver = forms.CharField(
        label="Om det är någon utanför Ledfyr: vem?",
        help_text="Till exempel polisen, en avhopparverksamhet eller en annan kommun. Då skickar du en text själv.",
        max_length=LONGEST_RECEIVER,
        required=False,
    )
    why = forms.CharField(
        label="Varför",
        help_text="Den som skrev läser det här. Skriv så att den kan ta ställning, på ett språk den förstår.",
        max_length=LONGEST_WHY,
        widget=text_area(4),
        error_messages={"required": "Skriv varför."},
    )
    letters = forms.MultipleChoiceField(
        label="Det här följer med",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kryssa för minst ett brev."},
    )

    def __init__(self, *arguments: Any, units: Choices, letters: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.names = dict(units)
        outside = (self.OUTSIDE, "Någon utanför Ledfyr")
        self.fields["to"].choices = [("", "Välj"), *self.names.items(), outside]  # type: ignore[attr-defined]  # a field of choices
        self.fields["letters"].choices = list(letters)  # type: ignore[attr-defined]  # a field of choices

    def asked(self) -> Asked:
        """What the sender is asked; one outside is called what was typed."""
        to = self.cleaned_data["to"]
        is_outside = to == self.OUTSIDE
        receiver = tidied(self.cleaned_data["receiver"]) if is_outside else self.names[to]
        letters = tuple(self.cleaned_data["letters"])
        return Asked(None if is_outside else int(to), receiver, tidied(self.cleaned_data["why"]), letters)


class ClosingForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(label="Hur slutade det?", error_messages={"required": "Välj ett svar."})

    def __init__(self, *arguments: Any, outcomes: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["outcome"].choices = [("", "Välj"), *outcomes]  # type: ignore[attr-defined]  # a field of choices


class DeskForm(forms.Form):
    """What the municipality promises."""

    answers_within = forms.IntegerField(
        label="Svar inom så många arbetsdagar",
        help_text="Från 1 till 20. Det står på webbplatsen innan någon skriver, och räknas från dagen efter.",
        min_value=ANSWERED_WITHIN.start,
        max_value=ANSWERED_WITHIN.stop - 1,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), "Skriv ett tal från 1 till 20."
        ),
    )


class PhraseForm(forms.Form):
    """A phrase that is used again."""

    language = forms.ChoiceField(label="Språk", choices=LANGUAGE_CHOICES, initial=SWEDISH.code)
    title = forms.CharField(
        label="Rubrik", help_text="Som ni hittar den under.", max_length=LONGEST_TITLE, required=False
    )
    text = forms.CharField(
        label="Text",
        help_text="Den ska passa många. Skriv inget om någon.",
        max_length=LONGEST_PHRASE,
        required=False,
        widget=text_area(5),
    )


class AbsenceForm(forms.Form):
    """The days on which somebody is away."""

    away_from = forms.DateField(label="Borta från", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    away_until = forms.DateField(
        label="Borta till och med", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    substitute = forms.TypedChoiceField(
        label="Ersätts av", coerce=int, empty_value=None, required=False, help_text="Väljer du ingen vakar chefen."
    )

    def __init__(self, *arguments: Any, people: Choices, **named: Any) -> None:  # noqa: ANN401
        super().__init__(*arguments, **named)
        self.fields["substitute"].choices = [("", "Ingen"), *people]  # type: ignore[attr-defined]  # a field of choices


class TakingInForm(forms.Form):
    """What somebody tells by telephone or at a visit. Nothing but what they say is asked for."""

    nonce = NonceField()
    came_by = forms.ChoiceField(label="Hur", choices=CAME_BY, widget=forms.RadioSelect, initial="telephone")
    door = forms.ChoiceField(label="Vad gäller det", choices=[(door.value, DOORS[door]) for door in Door])
    language = forms.ChoiceField(label="Personens språk", choices=LANGUAGE_CHOICES, initial=SWEDISH.code)
    text = forms.CharField(
        label="Vad personen berättade",
        help_text="Med personens egna ord. Skriv inget som personen inte har sagt.",
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        error_messages={"required": "Skriv vad personen berättade."},
    )
    who = forms.CharField(label="Vem det gäller, om det sades", max_length=1000, required=False)
    name = forms.CharField(label="Personens namn, om det sades", max_length=200, required=False)
    workplace = forms.CharField(label="Arbetsplats, om personen anmäler i jobbet", max_length=200, required=False)
    reached_by = forms.CharField(label="Hur personen kan nås, om det sades", max_length=300, required=False)
    with_receipt = forms.BooleanField(
        label="Personen vill ha ett kvitto för att kunna läsa svar på webbplatsen", required=False
    )

    def answers(self) -> dict[Field, str]:
        """What was told, field by field."""
        return {name: self.cleaned_data[name.value] for name in FIELDS if self.cleaned_data.get(name.value)}
