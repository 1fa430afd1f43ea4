# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the rulebook about inquiries and decisions."""

from ledfyr.law.inquiry.chapters.deciding import CHAPTER as DECIDING
from ledfyr.law.inquiry.chapters.inquiring import CHAPTER as INQUIRING

CHAPTERS = (INQUIRING, DECIDING)
