# SPDX-License-Identifier: EUPL-1.2
"""How much of a file is shown. Both the workshop and whoever orders from it keep to these."""

MOST_PAGES = 50  # of a document
LONGEST_SIDE = 2000  # points of a picture
