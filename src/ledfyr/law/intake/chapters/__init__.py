# SPDX-License-Identifier: EUPL-1.2
"""The chapters of the rulebook about reports of concern, and about adults who want support."""

from ledfyr.law.intake.chapters.adults import CHAPTER as ADULTS
from ledfyr.law.intake.chapters.opening import CHAPTER as OPENING
from ledfyr.law.intake.chapters.reporting import CHAPTER as REPORTING

CHAPTERS = (REPORTING, OPENING, ADULTS)
