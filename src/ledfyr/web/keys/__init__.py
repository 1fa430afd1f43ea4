# SPDX-License-Identifier: EUPL-1.2
"""The staff pages about keys: one's own, the unit's, who takes part in it, and how it is changed and recovered."""
