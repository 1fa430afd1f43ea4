# SPDX-License-Identifier: EUPL-1.2
"""What can be chosen to leave a case, each with the very words that would leave. Who reported is never among it."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from ledfyr.casework.actions.reading import CaseRead, ReportRead
from ledfyr.casework.rules.disclosing import Passage, PassageKind
from ledfyr.contact.rules.writing import tidied
from ledfyr.web.casework.presenting import StepShown, report_shown, steps_shown

OF_PERSON = {
    "name": "Barnets namn",
    "born_on": "Barnets födelsedag",
    "reached_by": "Så nås barnet",
    "guardians": "Vårdnadshavare och hur de nås",
}
OWN_TEXT = "Skrivet för det här utlämnandet"
Passages = Mapping[str, Passage]


def passages_of(read: CaseRead) -> dict[str, Passage]:
    """Everything that can be chosen, by the code that stands for it on the page. What is damaged cannot leave."""
    person = read.person or {}
    passages = {
        f"person-{name}": Passage(PassageKind.PERSON, title, person[name])
        for name, title in OF_PERSON.items()
        if person.get(name)
    }
    passages |= {f"report-{report.row.record.hex}": _report(report) for report in read.reports if report.content}
    steps = [step for step in steps_shown(read) if step.signed_by and not step.is_corrected]
    return passages | {f"step-{step.reference}": _step(step) for step in steps}


def chosen(passages: Passages, codes: Iterable[str], own_text: str) -> tuple[Passage, ...]:
    """Those of the codes, in the order of the case, and what was written for this alone."""
    wanted = set(codes)
    found = tuple(passage for code, passage in passages.items() if code in wanted)
    written = tidied(own_text)
    return (*found, Passage(PassageKind.OWN_TEXT, OWN_TEXT, written)) if written else found


def mark_of_copy(passages: Iterable[Passage]) -> str:
    """What tells the copy that was shown from another: the case may have been corrected before it is signed."""
    digest = sha256()
    for passage in passages:
        for word in (passage.kind.value, passage.title, passage.text):
            encoded = word.encode()
            digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def _report(report: ReportRead) -> Passage:
    shown = report_shown(report)
    letters = [
        "\n".join(part for part in (moment, text, f"Gäller: {who}" if who else "") if part)
        for moment, text, who in shown["letters"]
    ]
    return Passage(PassageKind.REPORT, f"Anmälan. {shown['came']}", "\n\n".join(letters))


def _step(step: StepShown) -> Passage:
    parts = [f"{label}: {text}" if label else text for label, text in step.parts]
    return Passage(
        PassageKind.STEP,
        f"{step.title}, {step.moment}",
        "\n\n".join([*parts, f"Undertecknat av {step.signed_by}."]),
    )
