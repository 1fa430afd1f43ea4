# SPDX-License-Identifier: EUPL-1.2
"""Writes letters, answers and what is done with them. The letterbox imports `posting` and nothing else from here."""
