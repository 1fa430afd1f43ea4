# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about grounds for disclosure: an entry for each, with its questions as examples."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from ledfyr.law.disclosure.answers import Answers
from ledfyr.law.disclosure.cast import IN_MARCH, INVENTED_CRIME, MANAGER, lawful
from ledfyr.law.disclosure.ground import Decider, Ground, NonGround, Protection, Recipient
from ledfyr.law.disclosure.grounds import GROUNDS, NON_GROUNDS
from ledfyr.law.disclosure.needs import Penalty, Stage
from ledfyr.law.disclosure.question import Question
from ledfyr.law.disclosure.why_not_disclose import (
    answered_against,
    not_answered,
    not_approved,
    not_for_them_to_decide,
    not_in_force,
    not_this_secrecy,
    not_to_them,
    why_not_disclose,
)
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import Provision

ONE_DAY = timedelta(days=1)

# key of the ground, key of the question, what is answered, and how the example says it
CONTRARY = (
    ("waiver", "waived", False, "Bara den ena av två som råder över sekretessen har hävt den"),
    ("waiver", "waived_until", date(2026, 3, 1), "Samtycket gällde till och med i går"),
    ("waiver", "still_waived", False, "Samtycket är återtaget"),
    ("own_work", "necessary", False, "Det vore enklare, men det går utan"),
    ("against_crime_and_cheating", "needed", False, "Mottagaren vill ha uppgifterna men behöver dem inte"),
    ("against_crime_and_cheating", "protection_weighs_more", True, "Skyddet för personen väger tyngre"),
    ("risk_under_21", "born_on", date(2005, 3, 2), "Personen fyller 21 år i dag"),
    ("risk_under_21", "risk", False, "Omständigheterna visar ingen risk för brott"),
    ("risk_under_21", "committed", True, "Uppgiften gäller ett brott som redan är begånget"),
    ("risk_under_21", "suitable", False, "Personen är på väg in i en insats som skulle skadas"),
    ("risk_of_terrorism", "committed", True, "Uppgiften gäller ett brott som redan är begånget"),
    ("risk_to_close_person", "close_person", False, "Den som kan utsättas är en tidigare kamrat i en grupp"),
    ("risk_to_close_person", "crime", Penalty(INVENTED_CRIME, 0), "Brottet kan ge böter"),
    (
        "risk_to_close_person",
        "crime",
        Penalty(INVENTED_CRIME, 18, Stage.ATTEMPTED),
        "Bestämmelsen nämner inte försök",
    ),
    ("risk_to_close_person", "suitable", False, "Det skulle öka faran för den närstående"),
    ("acute_intervention", "presumed_child", False, "Personen är tydligt vuxen"),
    ("acute_intervention", "needed_at_once", False, "Polisen behöver inte ingripa genast"),
    ("crime_against_child", "victim_is_child", False, "Den utsatta hade fyllt 18 år"),
    ("committed_crime", "crime", Penalty(INVENTED_CRIME, 0), "Brottet kan ge böter"),
    ("committed_crime", "crime", Penalty(INVENTED_CRIME, 5), "Lägsta straffet är fem månader"),
    (
        "committed_crime",
        "crime",
        Penalty(INVENTED_CRIME, 11, Stage.ATTEMPTED),
        "Ett försök; lägsta straffet är elva månader",
    ),
    ("committed_crime", "matters", False, "Uppgiften har ingen betydelse för utredningen"),
    ("duty_by_law", "covers", False, "Paragrafen gäller andra uppgifter"),
    ("care_elsewhere", "needed", False, "Mottagaren vill ha uppgiften men behöver den inte"),
    ("whereabouts", "requested", False, "Ingen har begärt uppgiften"),
    ("whereabouts", "only_whereabouts", False, "Det lämnas mer än svar på om personen vistas där"),
    ("protected_registration", "for_registration", False, "Ärendet gäller något annat"),
    ("supplier", "only_technical", False, "Leverantören läser och analyserar innehållet"),
    ("supplier", "suitable", False, "Lämplighetsbedömningen avråder"),
)
CARRIES = (
    ("waiver", "waived_until", date(2026, 3, 2), "Samtyckets sista dag är i dag"),
    ("risk_under_21", "born_on", date(2005, 3, 3), "Personen fyller 21 år i morgon"),
    ("risk_to_close_person", "crime", Penalty(INVENTED_CRIME, 12), "Lägsta straffet är precis ett år"),
    ("committed_crime", "crime", Penalty(INVENTED_CRIME, 6), "Lägsta straffet är precis sex månader"),
    (
        "committed_crime",
        "crime",
        Penalty(INVENTED_CRIME, 12, Stage.ATTEMPTED),
        "Ett försök; lägsta straffet är precis ett år",
    ),
)


def _question(ground: Ground, key: str) -> Question:
    return next(question for question in ground.questions if question.key == key)


def _asked(said: str, ground: Ground, answers: Answers, expected: object = None, on: date = IN_MARCH) -> Example:
    return Example(said, {"ground": ground, "answers": answers, "on": on}, expected)


def _of_answers(wording: Provision[Ground]) -> Iterable[Example]:
    ground, source = wording.value, wording.source
    yield _asked("Alla frågor är besvarade som lagen kräver", ground, lawful(ground))
    first = ground.questions[0]
    unanswered = {key: given for key, given in lawful(ground).given.items() if key != first.key}
    yield _asked(
        "En fråga är inte besvarad", ground, replace(lawful(ground), given=unanswered), not_answered(first, source)
    )
    for key, asked, given, said in CONTRARY:
        if key == ground.key:
            against = answered_against(_question(ground, asked), source)
            yield _asked(said, ground, lawful(ground, **{asked: given}), against)
    for key, asked, given, said in CARRIES:
        if key == ground.key:
            yield _asked(said, ground, lawful(ground, **{asked: given}))


def _of_people(wording: Provision[Ground]) -> Iterable[Example]:
    ground, source, answers = wording.value, wording.source, lawful(wording.value)
    stranger = next(recipient for recipient in Recipient if recipient not in ground.recipients)
    yield _asked(f"Mottagaren är {stranger}", ground, replace(answers, recipient=stranger), not_to_them(source))
    if Decider.CASEWORKER not in ground.decided_by:
        alone = replace(answers, decided_as=Decider.CASEWORKER)
        yield _asked("Handläggaren vill besluta ensam", ground, alone, not_for_them_to_decide(source))
    if ground.needs_second_person:
        for said, approver in (("Ingen mer har godkänt", None), ("Samma person har godkänt", MANAGER)):
            yield _asked(said, ground, replace(answers, approved_by=approver), not_approved(source))


def _of_secrecy_and_time(wording: Provision[Ground]) -> Iterable[Example]:
    ground, source, answers = wording.value, wording.source, lawful(wording.value)
    counselling = replace(answers, protected_by=answers.protected_by | {Protection.FAMILY_COUNSELLING})
    lifts = Protection.FAMILY_COUNSELLING in ground.lifts
    refused = None if lifts else not_this_secrecy(source)
    yield _asked("En av uppgifterna kommer från familjerådgivningen", ground, counselling, refused)
    early = wording.valid_from - ONE_DAY
    yield _asked("Dagen före lydelsen började gälla: {on}", ground, answers, not_in_force(source), early)


def _entry(wording: Provision[Ground]) -> Entry:
    ground = wording.value
    examples = (*_of_answers(wording), *_of_people(wording), *_of_secrecy_and_time(wording))
    note = f"Juristen avgör: {ground.lawyer_decides}" if ground.lawyer_decides else ""
    return Entry(ground.title, ground.text, why_not_disclose, (Table(ground.title, (wording,)),), examples, note)


def why_no_ground(key: str) -> str:
    """What there is to say of something that many take for a ground."""
    return next(wording.value.explanation for wording in NON_GROUNDS if wording.value.key == key)


def _no_ground(wording: Provision[NonGround]) -> Entry:
    told = wording.value
    example = Example("Någon vill använda den", {"key": told.key}, told.explanation)
    note = f"Juristen avgör: {told.lawyer_decides}" if told.lawyer_decides else ""
    return Entry(
        f"Ingen grund: {told.title}",
        told.explanation,
        why_no_ground,
        (Table(told.title, (wording,)),),
        (example,),
        note,
    )


CHAPTER = Chapter(
    "Att lämna ut uppgifter",
    (*map(_entry, GROUNDS), *map(_no_ground, NON_GROUNDS)),
    "Ledfyr föreslår aldrig en bestämmelse och lämnar aldrig ut något av sig själv. En människa läser lagen, väljer "
    "bestämmelse, besvarar frågorna och står för svaren. Vem som får besluta är ett förslag: kommunens "
    "delegationsordning går före, och juristen avgör.",
)
