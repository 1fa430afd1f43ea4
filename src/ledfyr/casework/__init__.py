# SPDX-License-Identifier: EUPL-1.2
"""Carries a report of concern about a child or young person to the lawful choice whether to open an inquiry."""
