# SPDX-License-Identifier: EUPL-1.2
"""Makes the tables of letters and of what is done with them."""
