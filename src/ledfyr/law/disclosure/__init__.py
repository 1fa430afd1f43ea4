# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a ground that a person has chosen lets something secret leave; it never chooses one.

Nothing here takes facts about a person and gives back grounds that could apply, and nothing may be added that does.
Who wants to disclose reads the law, picks a ground, answers its questions and stands for the answers.
`grounds_in_force` lists every ground of a day, for everybody alike.
"""

from ledfyr.law.disclosure.answers import Answers
from ledfyr.law.disclosure.ground import COMMON_QUESTIONS, Decider, Force, Ground, NonGround, Protection, Recipient
from ledfyr.law.disclosure.grounds import GROUNDS, NON_GROUNDS, ground_called, grounds_in_force
from ledfyr.law.disclosure.needs import AtLeast, Need, No, NotPassed, OneOf, Penalty, Stage, Written, Yes, Younger
from ledfyr.law.disclosure.question import Question
from ledfyr.law.disclosure.why_not_disclose import why_not_disclose

__all__ = [
    "COMMON_QUESTIONS",
    "GROUNDS",
    "NON_GROUNDS",
    "Answers",
    "AtLeast",
    "Decider",
    "Force",
    "Ground",
    "Need",
    "No",
    "NonGround",
    "NotPassed",
    "OneOf",
    "Penalty",
    "Protection",
    "Question",
    "Recipient",
    "Stage",
    "Written",
    "Yes",
    "Younger",
    "ground_called",
    "grounds_in_force",
    "why_not_disclose",
]
