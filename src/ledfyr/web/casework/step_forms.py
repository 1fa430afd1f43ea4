# SPDX-License-Identifier: EUPL-1.2
"""One form for each step up to the choice, and which form a step has. The law says what is missing in it."""

from collections.abc import Mapping
from typing import Any

from django import forms

from ledfyr.casework.rules.steps import DECIDED, StepKind
from ledfyr.web.casework.fields import day, ticked, written
from ledfyr.web.casework.inquiry_forms import INQUIRY_FORMS
from ledfyr.web.casework.step_form import DegreeForm, OfReportForm, StepForm


class ProtectionForm(OfReportForm):
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
    to_child = ticked("Barnet är självt informerat (krävs från 15 år)")
    special_reasons = written("Eller: särskilda skäl att vänta", "Till exempel att barnet kan skadas.", 4)
    field_order = ("nonce", "text", "to_child", "special_reasons", "experienced", "signed")


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
    **INQUIRY_FORMS,
}


def correction_form(kind: StepKind, *arguments: Any, **named: Any) -> StepForm:  # noqa: ANN401  # Django's own
    """The form of the step with why it is corrected. Its last day and what was decided stay."""
    form = STEP_FORMS[kind](*arguments, **named)
    for name in ("until", "about", *DECIDED):
        form.fields.pop(name, None)
    form.fields["why_corrected"] = written("Varför rättas det?", "Det första står kvar, och båda kan läsas.", 3)
    form.order_fields(["nonce", "why_corrected"])
    return form
