# SPDX-License-Identifier: EUPL-1.2
"""Keeps the keys that sealing makes: members', units', wrappings, rotations; and the sealed fields of other rooms."""
