# SPDX-License-Identifier: EUPL-1.2
"""What is asked before something leaves a case: the questions of the chosen ground, the passages, and the signature."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from ledfyr.casework.rules.disclosing import WHAT, Outcome, Proposed
from ledfyr.law.disclosure import (
    AtLeast,
    Ground,
    NotPassed,
    OneOf,
    Penalty,
    Protection,
    Question,
    Recipient,
    Stage,
    Younger,
)
from ledfyr.law.disclosure.needs import Answer, Need, Written
from ledfyr.staff.rules.roles import started
from ledfyr.web.casework.disclosure_passages import Passages, chosen
from ledfyr.web.casework.fields import day, line, written
from ledfyr.web.reception.forms import NonceField

YES_OR_NO = [("ja", "Ja"), ("nej", "Nej")]
BEGINNING_OF_PASSAGE = 80  # letters


class DisclosureForm(forms.Form):
    """One form for each ground. What the law needs and did not get, the law says."""

    nonce = NonceField()
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    recipient = forms.ChoiceField(
        label="Vilket slags mottagare är det?",
        widget=forms.RadioSelect,
        error_messages={"required": "Välj vilket slags mottagare det är."},
    )
    protected_by = forms.MultipleChoiceField(
        label="Vilken sekretess har uppgifterna?",
        choices=[(each.name, started(each)) for each in Protection],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    passages = forms.MultipleChoiceField(
        label="Exakt vad lämnas ur ärendet?", widget=forms.CheckboxSelectMultiple, required=False
    )
    own_text = written("Eller skriv det som lämnas", "Om en mening räcker. Texten lämnas som den står.", 4)
    reporter_looked_for = forms.BooleanField(
        label="Lämnas en anmälan: jag har läst att texten inte visar vem som anmälde", required=False
    )
    identity_looked_for = forms.BooleanField(
        label="Jag har läst att det som lämnas inte visar var personen finns eller hur den nås", required=False
    )
    reservation = written("Förbehåll, om mottagaren är en enskild", "Vad mottagaren inte får göra med uppgifterna.", 2)
    signed = forms.BooleanField(
        label="Jag har läst igenom det som lämnas och skriver under med mitt namn och dagens datum", required=False
    )

    def __init__(
        self,
        *arguments: Any,  # noqa: ANN401  # Django's own
        ground: Ground,
        passages: Passages,
        is_protected: bool,
        **named: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*arguments, **named)
        self.ground, self.choosable = ground, passages
        self.questions = [question for question in ground.questions if question.key != WHAT]
        for question in self.questions:
            self.fields.update(_fields_of(question))
        if not is_protected:
            del self.fields["identity_looked_for"]
        self._offer("recipient", [(each.name, started(each)) for each in Recipient if each in ground.recipients])
        self._offer("passages", [(code, _offered(passage.title, passage.text)) for code, passage in passages.items()])
        own = [name for question in self.questions for name in _fields_of(question)]
        looked_for = ("reporter_looked_for", "identity_looked_for")
        about_passages = ("protected_by", "passages", "own_text", *looked_for, "reservation", "signed")
        self.order_fields(["nonce", "seen", "recipient", *own, *about_passages])

    def proposed(self) -> Proposed:
        """As the rules read it."""
        typed = self.cleaned_data
        given = {question.key: _answer(question, typed) for question in self.questions}
        return Proposed(
            ground=self.ground.key,
            recipient=Recipient[typed["recipient"]],
            protected_by=frozenset(Protection[name] for name in typed["protected_by"]),
            given={key: answer for key, answer in given.items() if answer is not None},
            passages=chosen(self.choosable, typed["passages"], typed["own_text"]),
            reservation=typed["reservation"],
            reporter_looked_for=typed["reporter_looked_for"],
            identity_looked_for=typed.get("identity_looked_for", False),
            signed=typed["signed"],
        )

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # a field of choices


class DecideForm(forms.Form):
    """What somebody else decides on what a colleague has written."""

    words = written("Varför?", "Vad du har läst och vägt in.", 4)
    outcome = forms.ChoiceField(
        label="Beslut",
        choices=[
            (Outcome.GIVEN.value, "Jag har läst det som lämnas och beslutar att det lämnas ut"),
            (Outcome.DECLINED.value, "Jag avböjer. Inget lämnas"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Välj det ena eller det andra."},
    )


def named_for(question: Question) -> str:
    """The field that holds the answer."""
    return f"q_{question.key}"


def _fields_of(question: Question) -> dict[str, forms.Field]:
    name, need = named_for(question), question.needs
    if isinstance(need, AtLeast):
        return {
            name: line(question.asks, "Brottets namn."),
            f"{name}_months": forms.IntegerField(
                label="Lägsta straffet i straffskalan, i månaders fängelse",
                help_text="0 för böter.",
                min_value=0,
                max_value=1200,
                required=False,
            ),
            f"{name}_stage": _one_of("Hur långt har det kommit?", [(each.name, started(each)) for each in Stage]),
        }
    return {name: FIELDS.get(type(need), _yes_or_no)(question)}


def _yes_or_no(question: Question) -> forms.Field:
    return _one_of(question.asks, YES_OR_NO)


def _one_of_options(question: Question) -> forms.Field:
    options = question.needs.options if isinstance(question.needs, OneOf) else ()
    return _one_of(question.asks, [(option, started(option)) for option in options])


def _one_of(label: str, choices: list[tuple[str, str]]) -> forms.Field:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, required=False)


FIELDS: Mapping[type[Need], Callable[[Question], forms.Field]] = {
    Written: lambda question: written(question.asks, rows=3),
    OneOf: _one_of_options,
    Younger: lambda question: day(question.asks),
    NotPassed: lambda question: day(question.asks),
}


def _answer(question: Question, typed: Mapping[str, Any]) -> Answer | None:
    """What was answered, or None; whatever is missing, the law says."""
    name, need = named_for(question), question.needs
    said = typed[name]
    if isinstance(need, AtLeast):
        months, stage = typed[f"{name}_months"], typed[f"{name}_stage"]
        return Penalty(str(said), months, Stage[stage]) if months is not None and stage else None
    if type(need) in FIELDS:
        answer: Answer | None = said or None
        return answer
    return said == "ja" if said else None


def _offered(title: str, text: str) -> str:
    beginning = " ".join(text.split())[:BEGINNING_OF_PASSAGE]
    return f"{title}: {beginning}{'…' if len(text) > BEGINNING_OF_PASSAGE else ''}"
