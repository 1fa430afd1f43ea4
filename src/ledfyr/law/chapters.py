# SPDX-License-Identifier: EUPL-1.2
"""Every chapter of the rulebook, in the order in which it is read."""

from ledfyr.law.ages.chapter import CHAPTER as AGES
from ledfyr.law.consent.chapter import CHAPTER as CONSENT
from ledfyr.law.counting.chapter import CHAPTER as COUNTING
from ledfyr.law.deadlines.chapters import CHAPTERS as DEADLINES
from ledfyr.law.disclosure.chapter import CHAPTER as DISCLOSURE
from ledfyr.law.duties.chapter import CHAPTER as DUTIES
from ledfyr.law.inquiry.chapters import CHAPTERS as INQUIRY
from ledfyr.law.intake.chapters import CHAPTERS as INTAKE
from ledfyr.law.retention.chapter import CHAPTER as RETENTION
from ledfyr.law.rulebook import Chapter
from ledfyr.law.secrecy.chapter import CHAPTER as SECRECY
from ledfyr.law.support_measures.chapter import CHAPTER as SUPPORT_MEASURES

CHAPTERS: tuple[Chapter, ...] = (
    COUNTING,
    *INTAKE,
    *INQUIRY,
    *DEADLINES,
    AGES,
    CONSENT,
    SUPPORT_MEASURES,
    RETENTION,
    SECRECY,
    DISCLOSURE,
    DUTIES,
)
