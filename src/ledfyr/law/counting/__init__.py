# SPDX-License-Identifier: EUPL-1.2
"""Counts days, weeks, months and years as Swedish law does, from a Swedish calendar day and never from an hour."""

from ledfyr.law.counting.arrival import NaiveMoment, swedish_day
from ledfyr.law.counting.periods import Days, Months, Period, Weeks, Years

__all__ = ["Days", "Months", "NaiveMoment", "Period", "Weeks", "Years", "swedish_day"]
