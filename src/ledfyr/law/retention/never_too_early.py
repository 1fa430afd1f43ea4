# SPDX-License-Identifier: EUPL-1.2
"""The first day on which it is certain that years or months have passed, or that somebody has turned an age."""

from datetime import date, timedelta

from ledfyr.law.counting import Months, Years

ONE_DAY = timedelta(days=1)


def surely_after(period: Months | Years, start: date) -> date:
    """The end of a time, moved a day forward where its day does not exist.

    A day too much harms nobody; what was disposed of a day too soon is gone. Who is born on 29 February has surely
    turned thirty on 1 March.
    """
    end = period.after(start)
    return end if end.day == start.day else end + ONE_DAY
