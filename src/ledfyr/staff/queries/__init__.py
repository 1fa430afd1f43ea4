# SPDX-License-Identifier: EUPL-1.2
"""Reads who holds which right, what it rests on, and who may enter which page."""

from ledfyr.staff.queries.entering import why_not_enter
from ledfyr.staff.queries.grounds import (
    UnitMissing,
    analyses_of,
    analysis_for,
    exceptions_in_force,
    exceptions_shown_to,
    is_qualified,
    unit_by_number,
    units_of,
)
from ledfyr.staff.queries.people import AccountMissing, account_by_email, names_of, person_of
from ledfyr.staff.queries.rights import (
    RightMissing,
    colleagues_in,
    held_rights,
    holders,
    right_by_number,
    rights_in_force,
    rights_to_dispose_of,
    rights_to_re_approve,
    roles_of,
)

__all__ = [
    "AccountMissing",
    "RightMissing",
    "UnitMissing",
    "account_by_email",
    "analyses_of",
    "analysis_for",
    "colleagues_in",
    "exceptions_in_force",
    "exceptions_shown_to",
    "held_rights",
    "holders",
    "is_qualified",
    "names_of",
    "person_of",
    "right_by_number",
    "rights_in_force",
    "rights_to_dispose_of",
    "rights_to_re_approve",
    "roles_of",
    "unit_by_number",
    "units_of",
    "why_not_enter",
]
