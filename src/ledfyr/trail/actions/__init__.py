# SPDX-License-Identifier: EUPL-1.2
"""All that writes in the trail: acts, reads before they are shown, heads, reviews and disposal."""

from ledfyr.trail.actions.disposing import DisposalRefused, dispose_of_beginning
from ledfyr.trail.actions.marking import take_head, take_head_of_the_day
from ledfyr.trail.actions.recording import ActRefused, NoOpenTransaction, record_act, record_acts
from ledfyr.trail.actions.reviewing import ReviewRefused, decide_row, finish_review, open_review
from ledfyr.trail.actions.showing import ReadNotRecorded, show_recorded, shown_when_lasting

__all__ = [
    "ActRefused",
    "DisposalRefused",
    "NoOpenTransaction",
    "ReadNotRecorded",
    "ReviewRefused",
    "decide_row",
    "dispose_of_beginning",
    "finish_review",
    "open_review",
    "record_act",
    "record_acts",
    "show_recorded",
    "shown_when_lasting",
    "take_head",
    "take_head_of_the_day",
]
