# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the rulebook about last days."""

from ledfyr.law.deadlines.chapters.after_a_report import CHAPTER as AFTER_A_REPORT
from ledfyr.law.deadlines.chapters.of_an_inquiry import CHAPTER as OF_AN_INQUIRY
from ledfyr.law.deadlines.chapters.of_compulsion import CHAPTER as OF_COMPULSION

CHAPTERS = (AFTER_A_REPORT, OF_AN_INQUIRY, OF_COMPULSION)
