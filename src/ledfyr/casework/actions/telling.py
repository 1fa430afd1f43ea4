# SPDX-License-Identifier: EUPL-1.2
"""Tells colleagues by e-mail that something in Ledfyr is for them, in the letterbox's words, which say no more."""

import logging
import smtplib
from collections.abc import Collection

from django.core.mail import send_mail

from ledfyr.contact.actions.notifying import NOTICE, SUBJECT

logger = logging.getLogger("ledfyr.casework")


def tell_by_email(addresses: Collection[str]) -> int:
    """How many notices went out. What could not be sent stands in the log by a code, and on the pages all the same."""
    told = 0
    for address in sorted(set(addresses) - {""}):
        try:
            told += send_mail(SUBJECT, NOTICE, None, [address])
        except (smtplib.SMTPException, OSError):
            logger.error("casework.notice_not_sent")  # noqa: TRY400  # what the server said may hold the address
    return told
