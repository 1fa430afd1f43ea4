# SPDX-License-Identifier: EUPL-1.2
"""The chapter of the rulebook about how long records are kept and when they are disposed of."""

from ledfyr.law.retention.when_to_dispose import CHILDREN, FIVE_YEARS
from ledfyr.law.retention.when_to_keep import PLANNED, REFUSING, RESEARCH
from ledfyr.law.rulebook import Chapter

CHAPTER = Chapter(
    "Att bevara och gallra",
    (FIVE_YEARS, CHILDREN, REFUSING, RESEARCH, PLANNED),
    "Ledfyr föreslår vad som ska gallras. En människa godkänner. Är något som reglerna behöver okänt gallras inget.",
)
