# SPDX-License-Identifier: EUPL-1.2
"""Tests of what is heard, how it sounds, and when it is said again."""
