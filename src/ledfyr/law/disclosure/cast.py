# SPDX-License-Identifier: EUPL-1.2
"""Invented answers, about nobody, that let each ground carry; the examples change one of them at a time."""

from datetime import date

from ledfyr.law.disclosure.answers import Answers
from ledfyr.law.disclosure.ground import Decider, Ground, Protection, Recipient
from ledfyr.law.disclosure.needs import (
    Answer,
    AtLeast,
    Need,
    No,
    NotPassed,
    OneOf,
    Penalty,
    Written,
    Yes,
    Younger,
)

IN_MARCH = date(2026, 3, 2)
MANAGER, COLLEAGUE = 11, 12
INVENTED_CRIME = "ett påhittat brott"
ANSWERS: dict[type[Need], Answer] = {
    Yes: True,
    No: False,
    Written: "Skälen står i beslutet.",
    Younger: date(2008, 5, 4),
    NotPassed: date(2026, 6, 30),
}


def a_good_answer(need: Need) -> Answer:
    """Something that the need is content with on a day in March 2026."""
    if isinstance(need, OneOf):
        return need.options[0]
    if isinstance(need, AtLeast):
        return Penalty(INVENTED_CRIME, need.completed.number)
    return ANSWERS[type(need)]


def lawful(ground: Ground, **changed: Answer) -> Answers:
    """Answers with which a ground carries, except for those that are changed."""
    given = {question.key: a_good_answer(question.needs) for question in ground.questions}
    return Answers(
        recipient=next(recipient for recipient in Recipient if recipient in ground.recipients),
        protected_by=frozenset({Protection.SOCIAL_SERVICES}),
        decided_as=Decider.UNIT_MANAGER,
        decided_by=MANAGER,
        given=given | changed,
        approved_by=COLLEAGUE if ground.needs_second_person else None,
    )
