# SPDX-License-Identifier: EUPL-1.2
"""Accounts of those who edit pages and confirm facts."""
