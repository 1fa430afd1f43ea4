# SPDX-License-Identifier: EUPL-1.2
"""Municipalities: what they are called, where they lie, how they look and which programme they work by."""
