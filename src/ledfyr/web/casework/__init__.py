# SPDX-License-Identifier: EUPL-1.2
"""The staff pages of casework: the day, a unit's cases, one case, and a page for each act in it."""
