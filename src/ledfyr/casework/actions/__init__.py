# SPDX-License-Identifier: EUPL-1.2
"""What staff do with cases; each act in one transaction with its row in the trail."""
