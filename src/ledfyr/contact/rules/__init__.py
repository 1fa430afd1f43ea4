# SPDX-License-Identifier: EUPL-1.2
"""Decides what may be written at which door, what a receipt opens, and what staff must do when."""
