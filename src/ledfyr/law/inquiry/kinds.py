# SPDX-License-Identifier: EUPL-1.2
"""The tasks for which a degree is needed, the degrees, and what a follow-up can come after."""

from enum import StrEnum


class Task(StrEnum):
    """What somebody does in a case that concerns a child or a young person. The name of the member is its code."""

    PROTECTION_ASSESSMENT = "göra en omedelbar skyddsbedömning"
    WHETHER_TO_OPEN = "bedöma om en utredning ska inledas"
    INQUIRE = "utreda och bedöma behovet av insatser"
    FOLLOW_UP_MEASURE = "följa upp beslutade insatser"
    RECEIVE = "ta emot en anmälan"


class Qualification(StrEnum):
    """What somebody has studied, as the employer has recorded it."""

    SOCIONOM = "svensk socionomexamen"
    ANOTHER_RELEVANT_DEGREE = "annan relevant examen på minst grundnivå i högskolan"
    FOREIGN_OF_EQUAL_WORTH = "utländsk utbildning som motsvarar examen"
    NONE = "ingen antecknad examen"


class FollowUpAfter(StrEnum):
    """What a follow-up of a child's situation comes after."""

    INQUIRY_WITHOUT_MEASURE = "en utredning som har avslutats utan insats"
    INQUIRY_WITH_MEASURE = "en utredning som har lett till en insats"
    PLACEMENT = "en placering som har upphört"
