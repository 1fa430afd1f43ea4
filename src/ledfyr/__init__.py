# SPDX-License-Identifier: EUPL-1.2
"""Ledfyr: a municipality's whole work against violent extremism, help first and never suspicion."""
