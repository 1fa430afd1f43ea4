# SPDX-License-Identifier: EUPL-1.2
"""Where a reception sees how long letters are kept, what is about to go, how letters come through, and how many."""
