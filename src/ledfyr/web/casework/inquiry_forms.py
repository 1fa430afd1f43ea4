# SPDX-License-Identifier: EUPL-1.2
"""One form for each step of an inquiry and after it, in the order in which a person thinks."""

from collections.abc import Mapping

from django import forms

from ledfyr.casework.rules.stating_decision import OPEN_KINDS
from ledfyr.casework.rules.steps import StepKind
from ledfyr.law.consent import Stand
from ledfyr.web.casework.fields import day, ticked, written
from ledfyr.web.casework.step_form import DegreeForm, OfReportForm, StepForm

LAST = ("experienced", "signed")
TO_CHILD = "Barnet har självt fått det (krävs från 15 år)"
CHILD_KNOWS = "Barnet har självt fått veta det (krävs från 15 år)"
GIVES_ALL = "Beslutet ger allt som barnet och vårdnadshavarna har bett om"
APPEAL = "Beslutet säger hur man överklagar (krävs om något inte ges)"


class DevelopmentForm(DegreeForm):
    text = written(
        "Hur har barnet det?",
        "Hälsa, känslor, skola, vänner och det barnet tycker om att göra. Skriv vem som har berättat vad.",
        8,
    )
    field_order = ("nonce", "text", *LAST)


class ParentsForm(DegreeForm):
    text = written(
        "Vad klarar de vuxna hemma?",
        "Omsorg, trygghet, gränser, och hur de ser på det som har hänt. Skriv vem som har berättat vad.",
        8,
    )
    field_order = ("nonce", "text", *LAST)


class SurroundingsForm(DegreeForm):
    text = written(
        "Hur är det runt omkring?",
        "Vilka finns nära, hur bor de, och vad påverkar familjen? Skriv vem som har berättat vad.",
        8,
    )
    field_order = ("nonce", "text", *LAST)


class ChildsViewForm(DegreeForm):
    text = written("Vad säger barnet?", "Helst med barnets egna ord. Skriv när och hur ni pratade.", 8)
    field_order = ("nonce", "text", *LAST)


class NotHeardForm(DegreeForm):
    not_heard_because = written("Varför har barnet inte hörts?", "Och hur ni ändå har sett till barnets bästa.", 4)
    field_order = ("nonce", "not_heard_because", *LAST)


class ChildToldForm(DegreeForm):
    text = written("Vad har barnet fått veta, när och hur?", rows=4)
    understood = written("Hur vet ni att barnet förstod?", "Till exempel: barnet berättade det med egna ord.", 3)
    not_told_because = written("Eller: varför barnet inte har fått information", rows=3)
    field_order = ("nonce", "text", "understood", "not_told_because", *LAST)


class InquiryExtensionForm(DegreeForm):
    special_reasons = written("Särskilda skäl", "Vad som gör att fyra månader inte räcker i just det här fallet.")
    until = day("Utredningen är klar senast", "Så nära som det går.")
    field_order = ("nonce", "special_reasons", "until", *LAST)


class CommunicatingForm(DegreeForm):
    text = written(
        "Vem har fått materialet, och när kan de svara?",
        "Skriv också att de har fått veta att de kan tala muntligt inför nämnden, och senare vad de svarade.",
        5,
    )
    to_child = ticked(TO_CHILD)
    unnecessary_because = written("Eller: varför det är uppenbart obehövligt", rows=3)
    field_order = ("nonce", "text", "to_child", "unnecessary_because", *LAST)


class AnalysisForm(DegreeForm):
    text = written("Analys", "Vad hänger ihop med vad? Vad skyddar barnet, och vad är svårt?", 10)
    need = written(
        "Vad kommer ni fram till?", "Vilka behov av skydd eller stöd barnet har. Det kan också vara inga.", 5
    )
    field_order = ("nonce", "text", "need", *LAST)


class DecisionForm(DegreeForm):
    """What every decision that ends an inquiry says."""

    reasons = written("Skäl", "Vilka regler och omständigheter som avgör. Skriv så att familjen förstår.", 6)
    how_weighed = written("Vad har barnets åsikt betytt?", "Lämna tomt bara om barnet inte har hörts.", 3)
    gives_all = ticked(GIVES_ALL)
    appeal_told = ticked(APPEAL)


class MeasuresForm(DecisionForm):
    measures = forms.MultipleChoiceField(
        label="Insats",
        choices=[(kind.name, kind.value.capitalize()) for kind in OPEN_KINDS],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    text = written("Vad innehåller insatsen?", "Vad som görs, av vem, hur ofta och från när. Vad barnet vill uppnå.", 5)
    child_says = forms.ChoiceField(
        label="Vad säger den som insatsen är till för?",
        choices=[(stand.name, stand.value.capitalize()) for stand in Stand],
        widget=forms.RadioSelect,
        required=False,
    )
    guardians_consent = ticked("Alla vårdnadshavare samtycker (krävs alltid under 12 år)")
    suitable_because = written("Samtycker de inte: varför är insatsen lämplig ändå?", "Går bara från 12 år.", 3)
    until = day("När följs insatsen upp?", "Ni kan ändra dagen varje gång ni följer upp.")
    field_order = (
        *("nonce", "measures", "text", "child_says", "guardians_consent", "suitable_because", "until"),
        *("reasons", "how_weighed", "gives_all", "appeal_told", *LAST),
    )


class WithoutMeasureForm(DecisionForm):
    field_order = ("nonce", "reasons", "how_weighed", "gives_all", "appeal_told", *LAST)


class FollowedForm(DegreeForm):
    text = written("Hur går det?", "Vad barnet och familjen själva säger, och vad ni har kommit överens om.", 6)
    until = day("När följer ni upp nästa gång?", "Lämna tomt om det här var den sista.")
    field_order = ("nonce", "text", "until", *LAST)


class FollowingForm(DegreeForm):
    guardians_consent = ticked("Barnet och vårdnadshavarna samtycker")
    need = written("Annars: vilket särskilt behov av skydd eller stöd har barnet?", rows=4)
    is_for_care = ticked("Förhållandena är sådana som LVU gäller")
    told = written("Vem har fått veta att uppföljningen börjar, och när?", rows=2)
    to_child = ticked(CHILD_KNOWS)
    field_order = ("nonce", "guardians_consent", "need", "is_for_care", "told", "to_child", *LAST)


class FollowingEndedForm(DegreeForm):
    text = written("Hur gick det?", rows=4)
    told = written("Vem har fått veta att uppföljningen är slut, och när?", rows=2)
    to_child = ticked(CHILD_KNOWS)
    field_order = ("nonce", "text", "told", "to_child", *LAST)


class FeedbackForm(OfReportForm):
    answered = ticked("Jag har sagt det, och inget mer")
    withheld_because = written("Eller: varför det är olämpligt att lämna beskedet", "Skriv inte vem som anmälde.", 3)
    field_order = ("nonce", "answered", "withheld_because", "signed")


class ClosedForm(DegreeForm):
    text = written(
        "Varför avslutas ärendet?", "Hur det gick, och vart familjen kan vända sig om de behöver hjälp igen.", 4
    )
    field_order = ("nonce", "text", *LAST)


INQUIRY_FORMS: Mapping[StepKind, type[StepForm]] = {
    StepKind.DEVELOPMENT: DevelopmentForm,
    StepKind.PARENTS: ParentsForm,
    StepKind.SURROUNDINGS: SurroundingsForm,
    StepKind.CHILDS_VIEW: ChildsViewForm,
    StepKind.NOT_HEARD: NotHeardForm,
    StepKind.CHILD_TOLD: ChildToldForm,
    StepKind.INQUIRY_EXTENDED: InquiryExtensionForm,
    StepKind.COMMUNICATED: CommunicatingForm,
    StepKind.ANALYSIS: AnalysisForm,
    StepKind.MEASURES: MeasuresForm,
    StepKind.WITHOUT_MEASURE: WithoutMeasureForm,
    StepKind.FOLLOWED: FollowedForm,
    StepKind.FOLLOWING: FollowingForm,
    StepKind.FOLLOWING_ENDED: FollowingEndedForm,
    StepKind.FEEDBACK: FeedbackForm,
    StepKind.CLOSED: ClosedForm,
}
