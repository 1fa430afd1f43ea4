# SPDX-License-Identifier: EUPL-1.2
"""Bakes every public page to compressed files, and knows which pages change when a fact or the clock does."""
