# SPDX-License-Identifier: EUPL-1.2
"""Sends an e-mail that says nothing but that something waits. What could not be sent is told in the log by a code."""

import logging
import smtplib

from django.core.mail import send_mail

logger = logging.getLogger("ledfyr.contact")


def send_notice(address: str, subject: str, notice: str) -> int:
    """How many went out, one or none; whoever calls tries again later."""
    try:
        return send_mail(subject, notice, None, [address]) if address else 0
    except (smtplib.SMTPException, OSError):
        logger.error("contact.notice_not_sent")  # noqa: TRY400  # what the server said may hold the address
        return 0
