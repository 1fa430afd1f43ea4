# SPDX-License-Identifier: EUPL-1.2
"""Who may inquire and decide, what a child must be asked and told, and what every decision must say."""

from ledfyr.law.inquiry.kinds import FollowUpAfter, Qualification, Task
from ledfyr.law.sources import Law, Provision, Source
from ledfyr.law.turning_days import SOL_BEGAN

QUALIFYING = Source(Law.SOL, "25:1", "A-55")
FOREIGN_DEGREES = Source(Law.SOL, "25:3", "A-55")
EXTENDING = Source(Law.SOL, "20:3", "A-50")
INFORMING = Source(Law.SOL, "20:4", "A-51")
TALKING = Source(Law.SOL, "20:7", "A-54")
TALKING_AFTERWARDS = Source(Law.SOL, "23:4", "A-76")
VIEW = Source(Law.SOL, "3:2", "A-03")
INFORMATION = Source(Law.SOL, "3:3", "A-03")
REASONS = Source(Law.FL, "32", "A-105")
COMMUNICATING = Source(Law.FL, "25", "A-105")
APPEALING = Source(Law.FL, "33", "A-105")
ORALLY = Source(Law.SOL, "14:8", "A-106")
FOLLOWING = Source(Law.SOL, "23:1", "A-76")
FOLLOWING_PLACEMENT = Source(Law.SOL, "23:2", "A-76")
TELLING_OF_FOLLOWING = Source(Law.SOL, "23:3", "A-76")
OWN_RULE = Source(Law.LEDFYR, "", "G.4 36")

QUALIFIED_TASKS = (
    Provision(
        (Task.WHETHER_TO_OPEN, Task.INQUIRE, Task.FOLLOW_UP_MEASURE),
        QUALIFYING,
        SOL_BEGAN,
    ),
)
DEGREES = (Provision((Qualification.SOCIONOM, Qualification.ANOTHER_RELEVANT_DEGREE), QUALIFYING, SOL_BEGAN),)
FOREIGN = (Provision((Qualification.FOREIGN_OF_EQUAL_WORTH,), FOREIGN_DEGREES, SOL_BEGAN),)
EXPERIENCE = (Provision("den som arbetar självständigt har tillräcklig erfarenhet", QUALIFYING, SOL_BEGAN),)

EXTENDED_FOR = (Provision("särskilda skäl, för viss tid", EXTENDING, SOL_BEGAN),)
EXTENDED_HOW = (Provision("beslut innan tiden är ute", OWN_RULE, SOL_BEGAN),)
INFORMED_UNLESS = (Provision("genast, om inte särskilda skäl talar mot det", INFORMING, SOL_BEGAN),)
TALKED_WITH_IN_INQUIRY = (Provision("vid en utredning om barnets behov av skydd eller stöd", TALKING, SOL_BEGAN),)
TALKED_WITH_AFTERWARDS = (Provision("vid en uppföljning av barnets situation", TALKING_AFTERWARDS, SOL_BEGAN),)

CHILD_SAYS = (Provision("barnet får säga sin åsikt, och den får betydelse efter ålder och mognad", VIEW, SOL_BEGAN),)
CHILD_IS_TOLD = (
    Provision("barnet får anpassad information, och man försäkrar sig om att det har förstått", INFORMATION, SOL_BEGAN),
)
REASONS_GIVEN = (Provision("ett beslut som påverkar någon har en klargörande motivering", REASONS, SOL_BEGAN),)
HEARD_FIRST = (
    Provision("parten får yttra sig om materialet före beslutet, om det inte är obehövligt", COMMUNICATING, SOL_BEGAN),
)
HEARD_ORALLY = (Provision("parten får veta att hen kan yttra sig muntligt inför nämnden", ORALLY, SOL_BEGAN),)
APPEAL_TOLD = (Provision("den som får överklaga får veta hur", APPEALING, SOL_BEGAN),)

FOLLOWED_AFTER_INQUIRY = (Provision(FollowUpAfter.INQUIRY_WITHOUT_MEASURE, FOLLOWING, SOL_BEGAN),)
FOLLOWED_AFTER_PLACEMENT = (Provision(FollowUpAfter.PLACEMENT, FOLLOWING_PLACEMENT, SOL_BEGAN),)
FOLLOWED_WITHOUT_CONSENT = (
    Provision("barnet är i särskilt behov av skydd eller stöd, men LVU är inte tillämplig", FOLLOWING, SOL_BEGAN),
)
TOLD_OF_FOLLOWING = (Provision(15, TELLING_OF_FOLLOWING, SOL_BEGAN),)
