# SPDX-License-Identifier: EUPL-1.2
"""Reads letters and what is done with them. The letterbox imports `for_senders` and nothing else from here."""
