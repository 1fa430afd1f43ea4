# SPDX-License-Identifier: EUPL-1.2
"""Decides why a chosen ground, with the answers that were given, does not let anything leave; or that it does."""

from collections.abc import Iterator
from datetime import date

from ledfyr.law.disclosure.answers import Answers
from ledfyr.law.disclosure.ground import Ground
from ledfyr.law.disclosure.grounds import GROUNDS
from ledfyr.law.disclosure.question import Question
from ledfyr.law.sources import Provision, Refusal, Source


class UnknownGround(LookupError):
    """A ground that is not in the table, so that nobody can write one of their own."""


NOT_BY_THIS = "Lämna inte uppgifterna med stöd av den här bestämmelsen."


def not_in_force(source: Source) -> Refusal:
    return Refusal("Bestämmelsen gällde inte den dagen i den här lydelsen.", source, NOT_BY_THIS)


def not_to_them(source: Source) -> Refusal:
    return Refusal("Bestämmelsen gäller inte den mottagaren.", source, NOT_BY_THIS)


def not_this_secrecy(source: Source) -> Refusal:
    return Refusal(
        "Bestämmelsen bryter inte den sekretess som uppgifterna har, eller så är det inte angivet vilken de har.",
        source,
        "Ange vilken sekretess som gäller, och ta bort de uppgifter som bestämmelsen inte omfattar.",
    )


def not_for_them_to_decide(source: Source) -> Refusal:
    return Refusal("Den som vill lämna uppgifterna får inte besluta om det.", source, "Låt den som får besluta avgöra.")


def not_answered(question: Question, source: Source) -> Refusal:
    return Refusal(f"Frågan är inte besvarad: {question.asks}", source, "Svara på frågan och pröva sedan på nytt.")


def answered_against(question: Question, source: Source) -> Refusal:
    return Refusal(question.contrary, source, NOT_BY_THIS)


def not_approved(source: Source) -> Refusal:
    return Refusal(
        "En person till måste godkänna att uppgifterna lämnas.",
        source,
        "Be någon annan som får besluta att läsa avvägningen och godkänna den.",
    )


def why_not_disclose(ground: Ground, answers: Answers, on: date) -> Refusal | None:
    """The first reason why the ground does not carry, or None, and even then a person decides; raises UnknownGround."""
    wording = next((wording for wording in GROUNDS if wording.value == ground), None)
    if wording is None:
        raise UnknownGround(ground.key)
    if not wording.applies_on(on):
        return not_in_force(wording.source)
    return next(_reasons(wording, answers, on), None)


def _reasons(wording: Provision[Ground], answers: Answers, on: date) -> Iterator[Refusal]:
    ground, source = wording.value, wording.source
    if answers.recipient not in ground.recipients:
        yield not_to_them(source)
    if not answers.protected_by or not answers.protected_by <= ground.lifts:
        yield not_this_secrecy(source)
    if answers.decided_as not in ground.decided_by:
        yield not_for_them_to_decide(source)
    for question in ground.questions:
        given = answers.given.get(question.key)
        if not question.needs.is_answer(given):
            yield not_answered(question, source)
        elif not question.needs.lets_on(given, on):
            yield answered_against(question, source)
    if ground.needs_second_person and answers.approved_by in {None, answers.decided_by}:
        yield not_approved(source)
