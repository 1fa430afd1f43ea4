# SPDX-License-Identifier: EUPL-1.2
"""The tables of the room as they came to be."""
