# SPDX-License-Identifier: EUPL-1.2
"""Tells colleagues by e-mail that something in Ledfyr is for them, in the letterbox's words, which say no more."""

import logging
import smtplib
from collections.abc import Collection

from django.core.mail import EmailMessage, get_connection

from ledfyr.contact.actions.notifying import NOTICE, SUBJECT

logger = logging.getLogger("ledfyr.casework")


def tell_by_email(addresses: Collection[str]) -> int:
    """How many notices went out. What could not be sent stands in the log by a code, and on the pages all the same.

    All go over one connection: a server that does not answer is waited for once, while somebody is in danger.
    """
    to = sorted(set(addresses) - {""})
    if not to:
        return 0
    try:
        with get_connection() as connection:
            return sum(_sent(EmailMessage(SUBJECT, NOTICE, None, [address], connection=connection)) for address in to)
    except (smtplib.SMTPException, OSError):
        logger.error("casework.notice_not_sent")  # noqa: TRY400  # what the server said may hold the address
        return 0


def _sent(message: EmailMessage) -> int:
    """Whether this one went; an address that the server refuses stops no other."""
    try:
        return message.send()
    except smtplib.SMTPRecipientsRefused:
        logger.error("casework.notice_not_sent")  # noqa: TRY400  # the same
        return 0
