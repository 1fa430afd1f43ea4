# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about what the law demands of the municipality itself."""

from ledfyr.law.duties.examples_of_access import ACCESS, LOG_REVIEW
from ledfyr.law.duties.examples_of_crime_prevention import FOLLOWING_UP, PICTURE, STEPS
from ledfyr.law.duties.examples_of_documents import ASKING_BACK, DENYING, ENTRIES, REGISTERING
from ledfyr.law.duties.examples_of_incidents import ASSESSING, PROCESSING, REPORTING
from ledfyr.law.rulebook import Chapter

CHAPTER = Chapter(
    "Vad kommunen själv måste göra",
    (
        PICTURE,
        STEPS,
        FOLLOWING_UP,
        REGISTERING,
        ENTRIES,
        ASKING_BACK,
        DENYING,
        ACCESS,
        LOG_REVIEW,
        REPORTING,
        ASSESSING,
        PROCESSING,
    ),
    "Mycket här är läst i andra hand eller skrivet ur minnet. Det står vid varje rad. Där behöver juristen läsa "
    "källan.",
)
