# SPDX-License-Identifier: EUPL-1.2
"""Asks where letters are received. Where that cannot be read, none are: the letterbox reads the same tables."""

import logging
from collections.abc import Mapping

from django.db import DatabaseError

from ledfyr.contact.queries.open_desks import open_desks

logger = logging.getLogger(__name__)


def desks_that_are_open() -> Mapping[str, int]:
    """The working days within which each open desk answers, by municipality. Numbers to call are baked in any case."""
    try:
        return open_desks()
    except DatabaseError:
        logger.error("desks-unread")  # noqa: TRY400  # a trace could hold what somebody wrote
        return {}
