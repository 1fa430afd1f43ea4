# SPDX-License-Identifier: EUPL-1.2
"""Confidential conversations and reports of concern: written in public without a name, read and answered by staff.

What the letterbox needs (`posting`, `for_senders`) reaches neither staff nor trail: it runs where those do not exist.
"""
