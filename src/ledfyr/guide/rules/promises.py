# SPDX-License-Identifier: EUPL-1.2
"""Decides whether each end of a flow names somebody to turn to, and whether danger to life leads to 112."""

from collections.abc import Collection, Iterator

from ledfyr.guide.flow_form import FlowForm
from ledfyr.guide.rules.finding import Finding, nearest

EMERGENCY = "112"


def findings_of_promises(form: FlowForm) -> list[Finding]:
    return [*_without_services(form), *_without_emergency(form), *_letters_in_danger(form)]


def _without_services(form: FlowForm) -> Iterator[Finding]:
    for index, outcome in enumerate(form.outcome):
        if not outcome.services:
            remedy = 'Skriv till exempel services = ["mottagning", "orostelefonen"].'
            problem = f"Slutet ”{outcome.id}” nämner ingen att vända sig till."
            yield Finding(("outcome", index, "services"), problem, remedy)


def _without_emergency(form: FlowForm) -> Iterator[Finding]:
    """112 stands first in danger: a reader who stops at the first number must have got the right one."""
    for index, outcome in enumerate(form.outcome):
        if outcome.danger and outcome.services[:1] != (EMERGENCY,):
            problem = f"Slutet ”{outcome.id}” gäller fara, men {EMERGENCY} står inte först."
            yield Finding(("outcome", index, "services"), problem, f'Skriv services = ["{EMERGENCY}", …].')
    if not any(outcome.danger for outcome in form.outcome):
        remedy = f'Lägg till ett slut med danger = true och services = ["{EMERGENCY}"], och ett svar som leder dit.'
        yield Finding((), "Ingen väg i filen är till för den som ser fara för någons liv.", remedy)


def _letters_in_danger(form: FlowForm) -> Iterator[Finding]:
    """A letter is read on the next working day."""
    for index, outcome in enumerate(form.outcome):
        if outcome.danger and outcome.writing:
            problem = f"Slutet ”{outcome.id}” gäller fara, men leder också till brev, som läses först nästa arbetsdag."
            yield Finding(("outcome", index, "writing"), problem, "Ta bort raden writing.")


def findings_of_references(
    form: FlowForm, services: Collection[str], pages: Collection[str], doors: Collection[str]
) -> list[Finding]:
    """Look up what the flow points to outside itself: services by key or role, pages and doors of the letterbox."""
    return [
        Finding(("outcome", index, key), f"”{written}” i {key} finns inte.", nearest(written, known))
        for index, outcome in enumerate(form.outcome)
        for key, known in (("services", services), ("always", services), ("also_read", pages), ("writing", doors))
        for written in getattr(outcome, key)
        if written not in known
    ]
